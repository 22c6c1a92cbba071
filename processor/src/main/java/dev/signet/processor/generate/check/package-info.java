/** Writes the checks of constraints. In come the checks of a schema; out come methods of Java. */
package dev.signet.processor.generate.check;
