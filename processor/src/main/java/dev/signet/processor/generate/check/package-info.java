/**
 * Writes the checks of constraints. The input is the checks of a schema; the output is Java
 * methods.
 */
package dev.signet.processor.generate.check;
