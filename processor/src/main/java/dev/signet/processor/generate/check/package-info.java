/**
 * Writes the checks of constraints. The input is payload models; the output is a nested class of
 * the codecs with a method for each object type, and the code that calls it.
 */
package dev.signet.processor.generate.check;
