/**
 * Writes wrappers, SCF entries and the index. In come models; out come Java files and the entries
 * of the manifest.
 */
package dev.signet.processor.generate.wrapper;
