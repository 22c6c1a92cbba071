/**
 * The payload model: the JSON form of a payload or result, and how Java code reads and writes it.
 * It knows neither javac nor JavaPoet. Its builder, which reads types, is in {@code collect}.
 */
package dev.signet.processor.schema;
