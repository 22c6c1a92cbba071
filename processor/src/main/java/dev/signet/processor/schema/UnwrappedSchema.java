package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;

/**
 * An object whose properties stand in the JSON of the object around it.
 *
 * @param object the object, whose properties have the names that they have there
 */
public record UnwrappedSchema(ObjectSchema object) implements Schema {

  @Override
  public TypeRef type() {
    return object.type();
  }
}
