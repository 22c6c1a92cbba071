/**
 * Writes the typed client and the OpenAPI document. The input is the carried schemas of all
 * functions; the output is text.
 */
package dev.signet.processor.generate.client;
