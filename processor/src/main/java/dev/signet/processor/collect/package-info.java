/**
 * Reads handler classes. The input is a round; the output is the declarations of handlers,
 * functions and parameters with their positions, and the names of the classes that must wait for a
 * missing type.
 */
package dev.signet.processor.collect;
