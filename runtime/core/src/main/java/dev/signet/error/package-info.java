/**
 * The codes with which a call fails, the exceptions by which a function fails on purpose, and the
 * refusal of a caller. Every other package answers with these, so this one stands below all of
 * them.
 */
package dev.signet.error;
