package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;

/** An OpenId, UnionId or AppId in a result, written through the identity guard. */
public record IdentitySchema(TypeRef type) implements Schema {}
