package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;

/**
 * A value that may be null or absent: Optional, OptionalInt, OptionalLong or OptionalDouble, which
 * the type says.
 */
public record OptionalSchema(TypeRef type, Schema content) implements Schema {}
