package dev.signet.processor.schema.function;

import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.ValueChecks;
import java.util.List;
import java.util.Optional;

/**
 * The payload of one function as generated code reads it.
 *
 * @param fields the fields that ownership checks can use; empty when their set is open
 * @param schema the schema of the payload object; null when the form is NONE or PARAMETERS
 * @param checks the checks of the payload object
 */
public record PayloadModel(Form form, List<Field> fields, Schema schema, ValueChecks checks) {

  /** The forms of payloads. */
  public enum Form {
    /** No payload. */
    NONE,
    /** Scalar parameters, each a field of the payload. */
    PARAMETERS,
    /** One object with known properties; it has none when only jackson-databind knows it. */
    OBJECT,
    /** One Map with String keys, so with any fields. */
    MAP,
    /** One JsonNode, so with any fields. It also stands for a payload type with an error. */
    TREE
  }

  /**
   * One field of the payload.
   *
   * @param name the name in JSON
   * @param accessor for a property, the expression after the object and a dot, or null when
   *     generated code cannot read it; null for a parameter
   * @param mayBeAbsent whether it is an Optional or annotated with some {@code @Nullable}
   * @param checks the checks of its value
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

  /** Returns the field with this JSON name. */
  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }
}
