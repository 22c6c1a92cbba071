package dev.signet.processor.model;

import java.util.List;

/**
 * How the owner of a record is found.
 *
 * @param lookup the lookup method's name, or empty when a field is compared
 * @param staticLookup whether the lookup needs no object
 * @param values the lookup's arguments, or the one field
 */
public record OwnerModel(String lookup, boolean staticLookup, List<Value> values) {

  /**
   * A value out of the payload.
   *
   * @param index its place among the function's fields, when the payload is fields
   * @param accessor such as {@code orderId()}, when the payload is an object; else empty
   * @param type as the lookup's parameter or the field has it
   */
  public record Value(int index, String accessor, TypeRef type) {}
}
