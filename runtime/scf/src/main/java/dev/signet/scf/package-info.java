/**
 * Event functions on SCF's managed Java runtimes. Generated code extends {@link
 * dev.signet.scf.ScfFunction}; applications call nothing in this package themselves.
 */
package dev.signet.scf;
