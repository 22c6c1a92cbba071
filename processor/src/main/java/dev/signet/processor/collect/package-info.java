/**
 * Reads handler classes. The input is a round; the output is the declarations of handlers,
 * functions and parameters with their positions, the type that a class still has to wait for, and
 * what the wrappers of the compilation carry for the index.
 */
package dev.signet.processor.collect;
