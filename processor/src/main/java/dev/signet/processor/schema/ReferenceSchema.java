package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;

/** A recursion: a reference to the {@link ObjectSchema} of the same graph that contains it. */
public record ReferenceSchema(TypeRef type) implements Schema {}
