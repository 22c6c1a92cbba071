package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;

/** The JSON form of a Java type. */
public sealed interface Schema
    permits ArraySchema,
        EnumSchema,
        IdentitySchema,
        MapSchema,
        ObjectSchema,
        OpaqueSchema,
        OptionalSchema,
        ReferenceSchema,
        ScalarSchema {

  /** The Java type. */
  TypeRef type();
}
