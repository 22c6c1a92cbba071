package dev.signet.processor.model;

import java.util.List;

/**
 * The way to find the owner of a record.
 *
 * @param lookup the lookup method's name, or empty when a field is compared
 * @param staticLookup whether the lookup needs no object
 * @param values the lookup's arguments, or the one field
 * @param userId the expression that reads the id of a user whom the lookup returns, such as {@code
 *     getId()}; empty when the lookup returns what is compared
 */
public record OwnerModel(String lookup, boolean staticLookup, List<Value> values, String userId) {

  /** A value from the payload, or the current user. */
  public sealed interface Value {}

  /** The application's own user. */
  public record User(ArgumentModel.User argument) implements Value {}

  /**
   * A parameter of the function.
   *
   * @param index its place among the function's fields
   * @param type the type of the stored value
   */
  public record Parameter(int index, TypeRef type) implements Value {}

  /**
   * A property of the payload object.
   *
   * @param name the name in JSON
   * @param accessor the expression that reads it, such as {@code orderId()}
   * @param required whether its absence is a mistake of the client
   */
  public record Property(String name, String accessor, boolean required) implements Value {}

  /**
   * A text in an open payload, found by its name.
   *
   * @param tree whether the payload is a JsonNode rather than a Map
   */
  public record Entry(String name, boolean tree) implements Value {}
}
