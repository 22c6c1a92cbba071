/**
 * Writes wrappers, SCF entries and the index. The input is models; the output is Java files and the
 * entries of the manifest.
 */
package dev.signet.processor.generate.wrapper;
