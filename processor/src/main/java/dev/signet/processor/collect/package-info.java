/**
 * Reads handler classes. In comes a round; out come the declarations of handlers, functions and
 * parameters with their positions, and the names of the classes that must wait for a missing type.
 */
package dev.signet.processor.collect;
