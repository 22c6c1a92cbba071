package dev.signet.processor.generate.codec;

import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.ArraySchema;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.EnumSchema;
import dev.signet.processor.schema.MapSchema;
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Identifies a codec within a file: values with equal keys share one.
 *
 * @param direction null for a codec that both reads and writes
 * @param details what the type does not tell: the forms of scalars and enums, and whether the
 *     elements of each array and map of a container may be null, the outermost first
 */
record CodecKey(Kind kind, TypeRef type, Direction direction, List<Object> details) {

  /** The sources of codecs. */
  enum Kind {
    /** Made by jackson-databind. */
    DATABIND,
    /** A codec of any JSON object. */
    UNTYPED,
    /** A codec of an enum. */
    ENUM,
    /** A codec of a scalar that is no constant of the runtime. */
    SCALAR,
    /** Composed from the codec of the content. */
    CONTAINER,
    /** A method or a class of the file. */
    OBJECT
  }

  /** Returns the key of a codec that both reads and writes. */
  static CodecKey of(Kind kind, TypeRef type) {
    return new CodecKey(kind, type, null, List.of());
  }

  /** Returns the key of an object's codec. */
  static CodecKey object(TypeRef type, Direction direction) {
    return new CodecKey(Kind.OBJECT, type, direction, List.of());
  }

  /** Returns the key of the codec of a scalar, an enum, an array, a map or an Optional. */
  static CodecKey of(Kind kind, Schema schema, Direction direction) {
    List<Object> details = new ArrayList<>();
    addDetails(schema, details);
    return new CodecKey(kind, schema.type(), direction, details);
  }

  private static void addDetails(Schema schema, List<Object> details) {
    if (schema instanceof ArraySchema array) {
      details.add(array.elementNullable());
      addDetails(array.element(), details);
    } else if (schema instanceof MapSchema map) {
      details.add(map.valueNullable());
      addDetails(map.key(), details);
      addDetails(map.value(), details);
    } else if (schema instanceof OptionalSchema optional) {
      addDetails(optional.content(), details);
    } else if (schema instanceof ScalarSchema scalar) {
      details.add(scalar.form());
    } else if (schema instanceof EnumSchema enumeration) {
      details.add(enumeration.ordinals());
    }
  }

  /**
   * Compares as a record does. The record's own method would be linked anew in each compilation,
   * which costs some milliseconds.
   */
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof CodecKey key
            && kind == key.kind
            && direction == key.direction
            && type.equals(key.type)
            && details.equals(key.details);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * type.hashCode() + kind.ordinal()) + details.hashCode();
  }
}
