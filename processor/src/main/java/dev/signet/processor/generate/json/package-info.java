/** Reads and writes JSON text, to and from plain maps, lists and scalars. */
package dev.signet.processor.generate.json;
