/**
 * Writes the guards of controllers: what Signet asks before Spring calls a method. The input is
 * models; the output is one source file for each controller, and one more that reads users' ids.
 */
package dev.signet.processor.generate.guard;
