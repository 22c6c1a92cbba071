/**
 * Reads the constraints of {@code jakarta.validation}. The input is an element or a property; the
 * output is the checks for generated code to make, and the constraints that nothing would enforce.
 */
package dev.signet.processor.collect.constraint;
