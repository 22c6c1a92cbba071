/**
 * Writes schemas as JSON Schema and carries them from the codecs to the index step. In comes a
 * schema; out comes JSON text, or an annotation that holds it.
 */
package dev.signet.processor.generate.document;
