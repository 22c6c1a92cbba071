package dev.signet.processor.schema;

import dev.signet.processor.model.FunctionModel;

/**
 * What a client must know of a function.
 *
 * @param result null when nothing is returned
 * @param documentation the method's Javadoc, or null
 */
public record FunctionSchema(
    FunctionModel function, PayloadModel payload, Schema result, String documentation) {}
