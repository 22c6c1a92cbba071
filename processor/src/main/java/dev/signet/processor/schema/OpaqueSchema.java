package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;

/**
 * Any JSON, such as {@code Map<String, Object>} or a JsonNode; jackson-databind always handles it.
 *
 * @param told the array or map that stands in JSON for a class of the user; null when its form is
 *     not known
 */
public record OpaqueSchema(TypeRef type, Form form, Schema told) implements Schema {

  /** Makes a schema of an unknown form. */
  public OpaqueSchema(TypeRef type, Form form) {
    this(type, form, null);
  }

  /** The forms of such a value in Java. */
  public enum Form {
    /** {@code Map<String, Object>}. */
    MAP,
    /** JsonNode or a subclass. */
    TREE,
    /** A class of the user that only jackson-databind knows how to read and write. */
    CUSTOM,
    /** A type for which an error was reported; it stands in so that building can continue. */
    BROKEN
  }
}
