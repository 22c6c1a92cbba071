/**
 * The payload model: what a payload or result is in JSON, and how Java code reads and writes it.
 * Knows neither javac nor JavaPoet. Its builder, which reads types, is in {@code collect}.
 */
package dev.signet.processor.schema;
