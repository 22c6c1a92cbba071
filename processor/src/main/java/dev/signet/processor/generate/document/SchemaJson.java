package dev.signet.processor.generate.document;

import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.ArraySchema;
import dev.signet.processor.schema.Constraint;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.EnumSchema;
import dev.signet.processor.schema.IdentitySchema;
import dev.signet.processor.schema.MapSchema;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.OpaqueSchema;
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.ValueChecks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a schema into JSON Schema (2020-12, that of OpenAPI 3.1), as it is on one side. */
public final class SchemaJson {

  private final TypeTable types;
  private final TypeVariant side;
  private final Map<TypeRef, ObjectSchema> objects;

  /**
   * A writer of one side.
   *
   * @param objects every object that the schemas can refer to
   */
  SchemaJson(TypeTable types, TypeVariant side, Map<TypeRef, ObjectSchema> objects) {
    this.types = types;
    this.side = side;
    this.objects = objects;
  }

  private boolean isResult() {
    return side.direction() == Direction.RESULT;
  }

  /** A whole result, or a payload. */
  Map<String, Object> of(Schema schema, ValueChecks checks) {
    return of(schema, checks, false);
  }

  /**
   * An empty map is any JSON.
   *
   * @param valid whether a container around it says {@code @Valid}
   */
  private Map<String, Object> of(Schema schema, ValueChecks checks, boolean valid) {
    boolean inside = valid || checks.valid();
    if (schema instanceof OptionalSchema optional) {
      return nullable(of(optional.content(), contentOf(optional, checks), inside));
    }
    boolean enforced = side.isChecked();
    List<Constraint> constraints = enforced ? checks.constraints() : List.of();
    return ConstraintJson.with(form(schema, checks, inside), constraints, schema);
  }

  private Map<String, Object> form(Schema schema, ValueChecks checks, boolean valid) {
    if (schema instanceof ScalarSchema scalar) {
      return ScalarJson.of(scalar);
    }
    if (schema instanceof IdentitySchema) {
      return typed("string");
    }
    if (schema instanceof ArraySchema array) {
      Map<String, Object> json = typed("array");
      json.put("items", content(array.element(), array.elementNullable(), checks.content(), valid));
      return json;
    }
    if (schema instanceof MapSchema map) {
      Map<String, Object> json = typed("object");
      json.put(
          "additionalProperties",
          content(map.value(), map.valueNullable(), checks.content(), valid));
      return json;
    }
    if (schema instanceof EnumSchema enumeration) {
      return types.reference(enumeration.type(), side, () -> constants(enumeration));
    }
    if (schema instanceof OpaqueSchema opaque) {
      return opaque.form() == OpaqueSchema.Form.MAP ? anyObject() : new LinkedHashMap<>();
    }
    return reference(schema, valid);
  }

  private Map<String, Object> reference(Schema schema, boolean valid) {
    TypeVariant there = side.inside(valid);
    SchemaJson json = new SchemaJson(types, there, objects);
    ObjectSchema object = objects.get(schema.type());
    // Of a type that is only known through a subclass that data may choose, nothing is said.
    return object == null
        ? new LinkedHashMap<>()
        : types.reference(schema.type(), there, () -> json.object(object));
  }

  /** An element or a map's value: a payload has null there only where its type says so. */
  private Map<String, Object> content(
      Schema schema, boolean nullable, ValueChecks checks, boolean valid) {
    if (isResult() || !(schema instanceof OptionalSchema optional)) {
      boolean refusesNull = checks.refusesNull(side.isChecked());
      return orNull(of(schema, checks, valid), nullable && !refusesNull);
    }
    ValueChecks inner = contentOf(optional, checks);
    Map<String, Object> json = of(optional.content(), inner, valid || checks.valid());
    return orNull(json, nullable);
  }

  /** A constraint that stands on an OptionalInt is about its value. */
  private static ValueChecks contentOf(OptionalSchema optional, ValueChecks checks) {
    boolean generic = !optional.type().arguments().isEmpty();
    return generic ? checks.content() : checks.withoutRequired();
  }

  static Map<String, Object> anyObject() {
    Map<String, Object> json = typed("object");
    json.put("additionalProperties", true);
    return json;
  }

  /** The same or null; a description stays outside. */
  static Map<String, Object> nullable(Map<String, Object> schema) {
    Map<String, Object> form = new LinkedHashMap<>(schema);
    Object description = form.remove("description");
    if (form.isEmpty() || form.containsKey("anyOf") || "null".equals(form.get("type"))) {
      return schema;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("anyOf", List.of(form, typed("null")));
    return described(json, description == null ? "" : (String) description);
  }

  /** With a description, unless it is empty, before the one that it has. */
  static Map<String, Object> described(Map<String, Object> schema, String description) {
    if (description.isEmpty()) {
      return schema;
    }
    Map<String, Object> json = new LinkedHashMap<>(schema);
    json.merge("description", description, (own, text) -> text + "\n\n" + own);
    return json;
  }

  public static Map<String, Object> typed(String type) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", type);
    return json;
  }

  private static Map<String, Object> orNull(Map<String, Object> schema, boolean orNull) {
    return orNull ? nullable(schema) : schema;
  }

  private Map<String, Object> constants(EnumSchema schema) {
    if (schema.databindOnly() != null) {
      return new LinkedHashMap<>();
    }
    Map<String, Object> json = typed("string");
    if (!schema.constants().isEmpty()) {
      json.put("enum", schema.constants().stream().map(EnumSchema.Constant::jsonName).toList());
    }
    return json;
  }

  private Map<String, Object> object(ObjectSchema schema) {
    JavadocText javadoc = JavadocText.of(schema.documentation());
    if (schema.isOfUnknownForm()) {
      return described(new LinkedHashMap<>(), javadoc.main());
    }
    ObjectJson object = new ObjectJson();
    for (Property property : schema.properties()) {
      add(object, property, description(property, javadoc));
    }
    return object.done(javadoc.main());
  }

  private void add(ObjectJson object, Property property, String description) {
    // Constraints that generated code cannot look at are not enforced, as a warning says.
    ValueChecks checks = isResult() || property.isReadable() ? property.checks() : ValueChecks.NONE;
    PropertyPresence presence =
        isResult()
            ? PropertyPresence.inResult(property)
            : PropertyPresence.inPayload(property, checks, side.isChecked());
    Map<String, Object> json = of(written(property), checks, false);
    object.add(
        property.name(), orNull(json, presence.nullable()), presence.required(), description);
  }

  /** An Optional that is only written when there is something in it has no null. */
  private Schema written(Property property) {
    boolean full = Set.of("NON_ABSENT", "NON_EMPTY").contains(property.occurrence().inclusion());
    return isResult() && full && property.schema() instanceof OptionalSchema optional
        ? optional.content()
        : property.schema();
  }

  private static String description(Property property, JavadocText type) {
    JavadocText own = JavadocText.of(property.documentation());
    if (!own.main().isEmpty()) {
      return own.main();
    }
    return own.returns().isEmpty() ? type.parameter(property.names().java()) : own.returns();
  }
}
