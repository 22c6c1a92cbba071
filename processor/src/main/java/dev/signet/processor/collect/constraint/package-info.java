/**
 * Reads the constraints of {@code jakarta.validation}. In comes an element or a property; out come
 * the checks that generated code is to make, and the constraints that nothing would enforce.
 */
package dev.signet.processor.collect.constraint;
