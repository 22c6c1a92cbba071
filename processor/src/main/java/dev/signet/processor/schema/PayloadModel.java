package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;
import java.util.List;
import java.util.Optional;

/**
 * The payload of one function as generated code reads it.
 *
 * @param fields those that ownership checks can use; empty when the form has no closed set
 * @param schema of the payload object; null when the form is NONE or PARAMETERS
 * @param checks of the payload object
 */
public record PayloadModel(Form form, List<Field> fields, Schema schema, ValueChecks checks) {

  /** The forms of payloads. */
  public enum Form {
    /** There is none. */
    NONE,
    /** Scalar parameters, each a field of the payload. */
    PARAMETERS,
    /** One object with known properties; with none when only jackson-databind knows it. */
    OBJECT,
    /** One Map with String keys: any field. */
    MAP,
    /** One JsonNode: any field. Also stands for a payload type with an error. */
    TREE
  }

  /**
   * One field of the payload.
   *
   * @param name in JSON
   * @param accessor for a property the expression after the object and a dot, null when generated
   *     code cannot read it; null for a parameter
   * @param mayBeAbsent whether it is Optional or annotated with some {@code @Nullable}
   * @param checks of its value
   */
  public record Field(
      String name,
      TypeRef type,
      String accessor,
      boolean mayBeAbsent,
      Schema schema,
      ValueChecks checks) {}

  /** Returns whether the names of its fields are known only at run time. */
  public boolean isOpaque() {
    return form == Form.MAP || form == Form.TREE;
  }

  /** The field of this JSON name. */
  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }
}
