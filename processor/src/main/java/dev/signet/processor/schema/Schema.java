package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;

/** The form that a Java type has in JSON. */
public sealed interface Schema
    permits ArraySchema,
        EnumSchema,
        IdentitySchema,
        MapSchema,
        ObjectSchema,
        OpaqueSchema,
        OpenDataSchema,
        OptionalSchema,
        ReferenceSchema,
        ScalarSchema,
        ObjectSchema.Unwrapped,
        ValueSchema {

  /** Returns the Java type. */
  TypeRef type();
}
