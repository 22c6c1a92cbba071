package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;

/**
 * A parameter of type OpenData. A client sends a CloudID for it, and the platform may put an object
 * in its place.
 */
public record OpenDataSchema(TypeRef type) implements Schema {

  /** Returns the simple name of the data's type. */
  public String content() {
    return type.arguments().get(0).simpleNames().get(0);
  }
}
