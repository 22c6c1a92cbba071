package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;
import java.util.List;

/**
 * A JSON string out of a closed set.
 *
 * @param constants in the order of declaration
 * @param databindOnly why jackson-databind must read and write it; null when generated code can
 */
public record EnumSchema(TypeRef type, List<Constant> constants, DatabindReason databindOnly)
    implements Schema {

  /**
   * One constant.
   *
   * @param name in Java
   * @param jsonName in JSON
   * @param aliases further names that are read
   */
  public record Constant(String name, String jsonName, List<String> aliases) {}
}
