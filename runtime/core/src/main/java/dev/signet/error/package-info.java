/**
 * The codes with which a call fails, the exception by which a function fails on purpose, and the
 * refusal of a caller. Every layer above answers with these, so they stand below all of them.
 */
package dev.signet.error;
