package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.form.ScalarForm;

/**
 * A JSON string, number or boolean.
 *
 * @param kind the way in which it is read and written
 * @param form the form in JSON
 */
public record ScalarSchema(TypeRef type, Kind kind, ScalarForm form) implements Schema {

  /** Makes the schema of a type in its own form. */
  public ScalarSchema(TypeRef type, Kind kind) {
    this(type, kind, ScalarForm.OWN);
  }

  /** Returns the same type in another form. */
  public ScalarSchema in(ScalarForm other) {
    return new ScalarSchema(type, kind, other);
  }

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
    /** A value type of java.time; the TypeRef tells which. */
    TIME,
    /** Void, whose only value is null. */
    NULL
  }
}
