package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;
import java.util.List;

/**
 * A JSON string from a closed set.
 *
 * @param constants the constants in the order of declaration
 * @param databindOnly the reason why jackson-databind must read and write it; null when generated
 *     code can
 */
public record EnumSchema(TypeRef type, List<Constant> constants, DatabindReason databindOnly)
    implements Schema {

  /**
   * One constant.
   *
   * @param name the name in Java
   * @param jsonName the name in JSON
   * @param aliases further names that are accepted
   */
  public record Constant(String name, String jsonName, List<String> aliases) {}
}
