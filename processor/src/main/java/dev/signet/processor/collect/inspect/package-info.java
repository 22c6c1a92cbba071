/**
 * Inspects payload and result types. The input is a type; the output is its schema, with every
 * problem that was found and its place in the type.
 */
package dev.signet.processor.collect.inspect;
