package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;

/**
 * A JSON object with arbitrary member names: a Map.
 *
 * @param container the Java type that holds the entries
 * @param key the schema of the keys, which JSON has as strings
 * @param valueNullable whether the value type has {@code @Nullable}; otherwise null values are
 *     refused
 */
public record MapSchema(
    TypeRef type, Container container, Schema key, Schema value, boolean valueNullable)
    implements Schema {

  /** The Java types that hold the entries. */
  public enum Container {
    MAP,
    HASH_MAP,
    LINKED_HASH_MAP,
    SORTED_MAP,
    NAVIGABLE_MAP,
    TREE_MAP
  }

  /** Returns whether the keys are strings in Java too. */
  public boolean isOfText() {
    return Schemas.isText(key);
  }
}
