package dev.signet.processor.generate;

import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.ScalarSchema;

/**
 * Whether a property is always there, and whether it may be null beyond what its own schema says.
 */
record Presence(boolean required, boolean nullable) {

  static Presence of(Property property, Side side) {
    boolean primitive = property.schema() instanceof ScalarSchema scalar && scalar.isPrimitive();
    return side == Side.PAYLOAD ? inPayload(property, primitive) : inResult(property, primitive);
  }

  private static Presence inPayload(Property property, boolean primitive) {
    boolean required = property.required() || primitive;
    return new Presence(required, !primitive && (property.nullable() || !required));
  }

  // A reference that nothing calls nullable counts as never null in a result: docs/client.md.
  private static Presence inResult(Property property, boolean primitive) {
    return switch (property.inclusion()) {
      case "ALWAYS" -> new Presence(true, property.nullable());
      case "NON_DEFAULT" -> new Presence(false, property.nullable());
      default -> new Presence(primitive, false);
    };
  }
}
