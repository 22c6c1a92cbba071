/**
 * Event functions on SCF's managed Java runtimes. Generated code extends {@link
 * dev.signet.scf.ScfFunction}; nothing else here is called by hand.
 */
package dev.signet.scf;
