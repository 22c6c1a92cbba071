/** Reads and writes JSON text. In and out go plain maps, lists and scalars. */
package dev.signet.processor.generate.json;
