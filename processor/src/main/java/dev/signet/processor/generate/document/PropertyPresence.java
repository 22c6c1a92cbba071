package dev.signet.processor.generate.document;

import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.ValueChecks;

/**
 * The presence of a property in a document.
 *
 * @param required whether the property is always present
 * @param nullable whether null is allowed beyond what the property's own schema says
 */
record PropertyPresence(boolean required, boolean nullable) {

  /**
   * Returns the presence of a property that the client sends, as the generated code accepts it.
   *
   * @param checks the checks that count
   */
  static PropertyPresence inPayload(Property property, ValueChecks checks, boolean enforced) {
    boolean optional = property.schema() instanceof OptionalSchema;
    boolean refusesNull = isPrimitive(property) || !optional && checks.refusesNull(enforced);
    return new PropertyPresence(refusesNull || property.occurrence().required(), !refusesNull);
  }

  /** Returns the presence of a property that the client gets, as the generated code writes it. */
  static PropertyPresence inResult(Property property) {
    boolean primitive = isPrimitive(property);
    boolean neverNull = primitive || property.checks().required();
    boolean optional = property.schema() instanceof OptionalSchema;
    return switch (property.occurrence().inclusion()) {
      case "ALWAYS" -> new PropertyPresence(true, !neverNull);
      case "NON_NULL" -> new PropertyPresence(neverNull, false);
      case "NON_ABSENT" -> new PropertyPresence(neverNull && !optional, false);
      case "NON_EMPTY" -> new PropertyPresence(primitive, false);
      default -> new PropertyPresence(false, !neverNull);
    };
  }

  private static boolean isPrimitive(Property property) {
    return property.schema() instanceof ScalarSchema scalar && scalar.isPrimitive();
  }
}
