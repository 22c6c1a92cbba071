/**
 * Writes the typed client and the OpenAPI document. The input is the schemas that the codecs of all
 * functions carry; the output is text.
 */
package dev.signet.processor.generate.client;
