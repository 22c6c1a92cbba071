/**
 * Questions to javac that its own interfaces do not answer in one call: supertypes, annotation
 * values, reachability, and how a type is shown. In come elements and mirrors; out come names and
 * answers that hold for the round.
 */
package dev.signet.processor.javac;
