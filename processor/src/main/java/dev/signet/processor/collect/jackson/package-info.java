/**
 * Reads a class as Jackson would. The input is a class; the output is its properties and its
 * creator, under the names that its annotations and its naming strategy give them, and the
 * annotations that only Jackson itself can follow.
 */
package dev.signet.processor.collect.jackson;
