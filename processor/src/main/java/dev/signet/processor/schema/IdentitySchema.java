package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;

/** OpenId, UnionId or AppId, which are written through the identity guard. In results only. */
public record IdentitySchema(TypeRef type) implements Schema {}
