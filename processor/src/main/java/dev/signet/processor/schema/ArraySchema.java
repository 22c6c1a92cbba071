package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;

/**
 * A JSON array.
 *
 * @param container the Java type that holds the elements
 * @param elementNullable whether the element type has {@code @Nullable}; otherwise null elements
 *     are refused
 */
public record ArraySchema(
    TypeRef type, Container container, Schema element, boolean elementNullable) implements Schema {

  /** The Java types that hold the elements. */
  public enum Container {
    /** {@code java.util.List}. */
    LIST,
    /** {@code java.util.Set}. */
    SET,
    /** {@code java.util.Collection}. */
    COLLECTION,
    ARRAY_LIST,
    LINKED_LIST,
    HASH_SET,
    LINKED_HASH_SET,
    SORTED_SET,
    NAVIGABLE_SET,
    TREE_SET,
    /** A Java array, {@code byte[]} and {@code char[]} excepted: these are scalars. */
    ARRAY;

    /** Returns whether it holds each element once. */
    public boolean isSet() {
      return name().endsWith("SET");
    }

    /** Returns whether it is one of the interfaces that every list or set has. */
    public boolean isGeneral() {
      return this == LIST || this == SET || this == COLLECTION;
    }
  }
}
