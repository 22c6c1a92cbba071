package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;

/**
 * A value that may be null or absent: an Optional, OptionalInt, OptionalLong or OptionalDouble, as
 * {@code type} tells.
 */
public record OptionalSchema(TypeRef type, Schema content) implements Schema {}
