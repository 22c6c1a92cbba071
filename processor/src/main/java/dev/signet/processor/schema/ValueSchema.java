package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;

/**
 * A class of the user that is a single scalar in JSON, by {@code @JsonValue} and a delegating
 * {@code @JsonCreator}.
 *
 * @param content the scalar
 * @param accessor the expression that gives the scalar, after the object and a dot; null in
 *     payloads
 * @param factory the name of the static method that takes the scalar; null for a constructor, and
 *     in results
 * @param documentation the type's Javadoc, or null
 */
public record ValueSchema(
    TypeRef type, ScalarSchema content, String accessor, String factory, String documentation)
    implements Schema {}
