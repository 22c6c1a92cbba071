/**
 * Looks into payload and result types. In comes a type; out comes its schema, with every problem
 * that was met and the place in the type where it was met.
 */
package dev.signet.processor.collect.inspect;
