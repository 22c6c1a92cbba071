package dev.signet.processor.generate.codec;

import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.ArraySchema;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.MapSchema;
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Identifies a codec within a file: values with equal keys share one.
 *
 * @param direction null for a codec that both reads and writes
 * @param nullable whether elements may be null, for each array and map of a container, the
 *     outermost first; the type does not tell
 */
record CodecKey(Kind kind, TypeRef type, Direction direction, List<Boolean> nullable) {

  /** The sources of codecs. */
  enum Kind {
    /** Made by jackson-databind. */
    DATABIND,
    /** A codec of any JSON object. */
    UNTYPED,
    /** A codec of an enum. */
    ENUM,
    /** A codec of a value type of java.time. */
    TIME,
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

  /** Returns the key of the codec of an array, a map or an Optional. */
  static CodecKey container(Schema schema, Direction direction) {
    List<Boolean> nullable = new ArrayList<>();
    addNullable(schema, nullable);
    return new CodecKey(Kind.CONTAINER, schema.type(), direction, nullable);
  }

  private static void addNullable(Schema schema, List<Boolean> nullable) {
    if (schema instanceof ArraySchema array) {
      nullable.add(array.elementNullable());
      addNullable(array.element(), nullable);
    } else if (schema instanceof MapSchema map) {
      nullable.add(map.valueNullable());
      addNullable(map.value(), nullable);
    } else if (schema instanceof OptionalSchema optional) {
      addNullable(optional.content(), nullable);
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
            && nullable.equals(key.nullable);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * type.hashCode() + kind.ordinal()) + nullable.hashCode();
  }
}
