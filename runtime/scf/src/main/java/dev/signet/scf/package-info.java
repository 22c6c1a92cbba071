/**
 * Event functions on SCF. On its managed Java runtimes, generated code extends {@link
 * dev.signet.scf.ScfFunction}, and applications call nothing themselves. In a custom runtime,
 * {@link dev.signet.scf.SignetScf} is the main class of the process.
 */
package dev.signet.scf;
