/**
 * Answers questions that javac's own interfaces do not answer in one call: supertypes, annotation
 * values, reachability, and the display of types. The input is elements and mirrors; the output is
 * names and answers that hold for the round.
 */
package dev.signet.processor.javac;
