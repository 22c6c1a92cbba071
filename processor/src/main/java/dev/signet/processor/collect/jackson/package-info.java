/**
 * Reads a class as jackson would. In comes a class; out come its properties and its creator, under
 * the names that its annotations and its naming strategy give them.
 */
package dev.signet.processor.collect.jackson;
