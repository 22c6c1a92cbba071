/**
 * Writes and reads JSON text. The input of the writer is plain maps, lists and scalars, and its
 * output is text; the reader takes such text back.
 */
package dev.signet.processor.generate.json;
