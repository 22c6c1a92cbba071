package dev.signet.processor.model;

import java.util.List;

/**
 * The way in which the owner of a record is found.
 *
 * @param lookup the lookup method's name, or empty when a field is compared
 * @param staticLookup whether the lookup needs no object
 * @param values the lookup's arguments, or the one field
 */
public record OwnerModel(String lookup, boolean staticLookup, List<Value> values) {

  /** A value out of the payload. */
  public sealed interface Value {}

  /**
   * A parameter of the function.
   *
   * @param index its place among the function's fields
   * @param type of the value that is stored there
   */
  public record Parameter(int index, TypeRef type) implements Value {}

  /**
   * A property of the payload object.
   *
   * @param name in JSON
   * @param accessor such as {@code orderId()}
   * @param required whether its absence is a mistake of the client
   */
  public record Property(String name, String accessor, boolean required) implements Value {}

  /**
   * A text in an open payload, by its name.
   *
   * @param tree whether the payload is a JsonNode and not a Map
   */
  public record Entry(String name, boolean tree) implements Value {}
}
