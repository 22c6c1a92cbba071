/**
 * Writes the typed client and the OpenAPI document. In come the carried schemas of all functions;
 * out comes text.
 */
package dev.signet.processor.generate.client;
