package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;
import java.util.List;

/**
 * An enum.
 *
 * @param ordinals whether JSON has the places of the constants, from 0, in place of their names
 * @param value the scalar that JSON has in place of the names; null when it has the names
 * @param databindOnly the reason why jackson-databind must read and write it; null when generated
 *     code can
 */
public record EnumSchema(
    TypeRef type,
    List<Constant> constants,
    boolean ordinals,
    Value value,
    DatabindReason databindOnly)
    implements Schema {

  /**
   * One constant.
   *
   * @param name the name in Java
   * @param jsonName the name in JSON
   * @param aliases further names that are accepted
   */
  public record Constant(String name, String jsonName, List<String> aliases) {}

  /**
   * The scalar that stands for a constant in JSON.
   *
   * @param accessor the expression that gives the scalar, after the constant and a dot; null when
   *     constants are written by name
   * @param factory the name of the static method that takes the scalar; null when a constant is
   *     looked up by its scalar
   */
  public record Value(ScalarSchema content, String accessor, String factory) {}

  /** Returns an enum of which JSON has the names. */
  public static EnumSchema named(
      TypeRef type, List<Constant> constants, DatabindReason databindOnly) {
    return new EnumSchema(type, constants, false, null, databindOnly);
  }

  /** Returns this enum with its names. */
  public EnumSchema byName() {
    return new EnumSchema(type, constants, false, value, databindOnly);
  }

  /** Returns this enum with the places of its constants. */
  public EnumSchema byOrdinal() {
    return new EnumSchema(type, constants, true, null, databindOnly);
  }

  /** Returns whether JSON has a string for its constants. */
  public boolean isText() {
    return !ordinals && (value == null || Schemas.isString(value.content()));
  }
}
