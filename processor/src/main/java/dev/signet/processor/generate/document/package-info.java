/**
 * Writes schemas as JSON Schema and carries them from the codecs to the index step. The input is a
 * schema; the output is JSON text, or an annotation that holds it.
 */
package dev.signet.processor.generate.document;
