package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;

/** An {@link ObjectSchema} of the same graph that is under way where this stands: a recursion. */
public record ReferenceSchema(TypeRef type) implements Schema {}
