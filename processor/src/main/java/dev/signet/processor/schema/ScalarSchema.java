package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;

/**
 * A JSON string, number or boolean.
 *
 * @param kind how it is read and written
 */
public record ScalarSchema(TypeRef type, Kind kind) implements Schema {

  /** Returns whether Java writes it as a primitive type, which cannot be null. */
  public boolean isPrimitive() {
    return type.kind() == TypeRef.Kind.PRIMITIVE;
  }

  /** The kinds of scalars, by how they are read and written; a primitive and its box are one. */
  public enum Kind {
    STRING,
    BOOLEAN,
    BYTE,
    SHORT,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    CHAR,
    BIG_DECIMAL,
    BIG_INTEGER,
    UUID,
    /** {@code byte[]}: base64. */
    BYTES,
    /** {@code char[]}: a string. */
    CHARS,
    /** A value type of java.time, in the form of ISO-8601; the TypeRef says which. */
    TIME
  }
}
