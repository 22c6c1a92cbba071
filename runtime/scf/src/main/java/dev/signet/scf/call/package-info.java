/** The calls of one event function, whoever brings the events: their answers and variables. */
package dev.signet.scf.call;
