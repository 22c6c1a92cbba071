package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;

/** Any JSON, such as {@code Map<String, Object>} or a JsonNode, always by jackson-databind. */
public record OpaqueSchema(TypeRef type, Form form) implements Schema {

  /** The forms that it has in Java. */
  public enum Form {
    /** {@code Map<String, Object>}. */
    MAP,
    /** JsonNode or a subclass. */
    TREE,
    /** A class of the user's that only jackson-databind knows how to read and write. */
    CUSTOM,
    /** A type for which an error was reported; stands in so that building goes on. */
    BROKEN
  }
}
