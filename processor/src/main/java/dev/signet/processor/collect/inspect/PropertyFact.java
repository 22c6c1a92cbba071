package dev.signet.processor.collect.inspect;

import dev.signet.processor.collect.jackson.PropertyDeclaration;
import dev.signet.processor.schema.Schema;
import javax.lang.model.element.Element;

/**
 * A property that was found in a payload or result.
 *
 * @param path its place in the payload or result, such as {@code items[].sku}
 * @param schema the schema of its value
 * @param owner the class or method that it belongs to
 */
public record PropertyFact(
    String path, PropertyDeclaration property, Schema schema, Element owner) {

  /** Returns whether this is a property of the payload or result itself. */
  public boolean isTopLevel() {
    return path.equals(property.name());
  }
}
