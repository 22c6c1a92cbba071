package dev.signet.processor.schema;

/**
 * What goes in and out of one function.
 *
 * @param result null when it returns nothing
 */
public record FunctionSchemas(PayloadModel payload, Schema result) {}
