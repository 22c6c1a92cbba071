package dev.signet.processor.generate;

import dev.signet.processor.schema.Checks;
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.ScalarSchema;

/**
 * Says of a property in a document if it is always there, and if it may be null.
 *
 * @param nullable whether null is allowed beyond what the property's own schema says
 */
record Presence(boolean required, boolean nullable) {

  /**
   * Of a property that the client sends: as the generated code takes it.
   *
   * @param checks those that count
   */
  static Presence inPayload(Property property, Checks checks, boolean enforced) {
    boolean optional = property.schema() instanceof OptionalSchema;
    boolean refusesNull = isPrimitive(property) || !optional && checks.refusesNull(enforced);
    return new Presence(refusesNull || property.occurrence().required(), !refusesNull);
  }

  /** Of a property that the client gets: as the generated code writes it. */
  static Presence inResult(Property property) {
    boolean primitive = isPrimitive(property);
    boolean neverNull = primitive || property.checks().required();
    boolean optional = property.schema() instanceof OptionalSchema;
    return switch (property.occurrence().inclusion()) {
      case "ALWAYS" -> new Presence(true, !neverNull);
      case "NON_NULL" -> new Presence(neverNull, false);
      case "NON_ABSENT" -> new Presence(neverNull && !optional, false);
      case "NON_EMPTY" -> new Presence(primitive, false);
      default -> new Presence(false, !neverNull);
    };
  }

  private static boolean isPrimitive(Property property) {
    return property.schema() instanceof ScalarSchema scalar && scalar.isPrimitive();
  }
}
