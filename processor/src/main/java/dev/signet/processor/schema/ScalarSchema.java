package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;

/**
 * A JSON string, number or boolean.
 *
 * @param kind the way in which it is read and written
 */
public record ScalarSchema(TypeRef type, Kind kind) implements Schema {

  /** Returns whether its Java type is primitive, and so cannot be null. */
  public boolean isPrimitive() {
    return type.kind() == TypeRef.Kind.PRIMITIVE;
  }

  /** The ways in which scalars are read and written. A primitive and its box are of one kind. */
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
    /** {@code byte[]}, as base64. */
    BYTES,
    /** {@code char[]}, as a string. */
    CHARS,
    /** A value type of java.time, in an ISO-8601 form; the TypeRef tells which. */
    TIME
  }
}
