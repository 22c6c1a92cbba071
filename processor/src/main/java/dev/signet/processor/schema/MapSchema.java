package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;

/**
 * A JSON object with arbitrary member names: a Map with String keys.
 *
 * @param valueNullable whether the value type has {@code @Nullable}; otherwise null values are
 *     refused
 */
public record MapSchema(TypeRef type, Schema value, boolean valueNullable) implements Schema {}
