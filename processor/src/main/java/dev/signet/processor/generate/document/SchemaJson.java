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
import dev.signet.processor.schema.OpenDataSchema;
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import dev.signet.processor.schema.ValueChecks;
import dev.signet.processor.schema.ValueSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns schemas into JSON Schema (2020-12, which OpenAPI 3.1 uses) in one variant. */
public final class SchemaJson {

  /** The key that marks a CloudID, with the type of its data. */
  public static final String OPEN_DATA = "x-signet-open-data";

  private final TypeTable types;
  private final TypeVariant variant;
  private final Map<TypeRef, ObjectSchema> objects;

  /**
   * Creates a writer for one variant.
   *
   * @param objects every object that the schemas can refer to
   */
  SchemaJson(TypeTable types, TypeVariant variant, Map<TypeRef, ObjectSchema> objects) {
    this.types = types;
    this.variant = variant;
    this.objects = objects;
  }

  private boolean isResult() {
    return variant.direction() == Direction.RESULT;
  }

  /** Returns the JSON Schema of a whole result, or of a payload. */
  Map<String, Object> of(Schema schema, ValueChecks checks) {
    return of(schema, checks, false);
  }

  /**
   * Returns the JSON Schema of a value; an empty map stands for any JSON.
   *
   * @param valid whether a container around it has {@code @Valid}
   */
  private Map<String, Object> of(Schema schema, ValueChecks checks, boolean valid) {
    boolean inside = valid || checks.valid();
    if (schema instanceof OptionalSchema optional) {
      return nullable(of(optional.content(), contentOf(optional, checks), inside));
    }
    boolean enforced = variant.isChecked();
    List<Constraint> constraints = enforced ? checks.constraints() : List.of();
    return ConstraintJson.with(form(schema, checks, inside), constraints, schema);
  }

  private Map<String, Object> form(Schema schema, ValueChecks checks, boolean valid) {
    if (schema instanceof ScalarSchema scalar) {
      return ScalarJson.of(scalar);
    }
    if (schema instanceof OpenDataSchema openData) {
      return cloudId(openData);
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
      if (!map.isOfText()) {
        json.put("propertyNames", key(map.key()));
      }
      json.put(
          "additionalProperties",
          content(map.value(), map.valueNullable(), checks.content(), valid));
      return json;
    }
    if (schema instanceof EnumSchema enumeration) {
      // Elsewhere the same enum may have its names.
      return enumeration.ordinals()
          ? ordinals(enumeration)
          : types.reference(enumeration.type(), variant, () -> constants(enumeration));
    }
    if (schema instanceof ValueSchema value) {
      return types.reference(value.type(), variant, () -> value(value));
    }
    if (schema instanceof OpaqueSchema opaque) {
      return opaque.told() != null
          ? form(opaque.told(), checks, valid)
          : opaque.form() == OpaqueSchema.Form.MAP ? anyObject() : new LinkedHashMap<>();
    }
    return reference(schema, valid);
  }

  /** Returns the schema of what a client sends over HTTP for open data. */
  private static Map<String, Object> cloudId(OpenDataSchema schema) {
    Map<String, Object> json = typed("string");
    json.put("minLength", 1);
    json.put(OPEN_DATA, schema.content());
    json.put(
        "description",
        "A CloudID. callFunction takes wx.cloud.CloudID(id), and callContainer the id itself.");
    return json;
  }

  private Map<String, Object> reference(Schema schema, boolean valid) {
    TypeVariant there = variant.inside(valid);
    SchemaJson json = new SchemaJson(types, there, objects);
    ObjectSchema object = objects.get(schema.type());
    // Nothing is known of a type that appears only in a subclass that data may choose.
    return object == null
        ? new LinkedHashMap<>()
        : types.reference(schema.type(), there, () -> json.object(object));
  }

  /**
   * Returns the schema of an element or map value. In a payload it may be null only where its type
   * allows it.
   */
  private Map<String, Object> content(
      Schema schema, boolean nullable, ValueChecks checks, boolean valid) {
    if (isResult() || !(schema instanceof OptionalSchema optional)) {
      boolean refusesNull = checks.refusesNull(variant.isChecked());
      return orNull(of(schema, checks, valid), nullable && !refusesNull);
    }
    ValueChecks inner = contentOf(optional, checks);
    Map<String, Object> json = of(optional.content(), inner, valid || checks.valid());
    return orNull(json, nullable);
  }

  /**
   * Returns the checks of an Optional's content; a constraint on an OptionalInt applies to its
   * value.
   */
  private static ValueChecks contentOf(OptionalSchema optional, ValueChecks checks) {
    boolean generic = !optional.type().arguments().isEmpty();
    return generic ? checks.content() : checks.withoutRequired();
  }

  static Map<String, Object> anyObject() {
    Map<String, Object> json = typed("object");
    json.put("additionalProperties", true);
    return json;
  }

  /** Returns a schema that also allows null, with its description outside the alternatives. */
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

  /**
   * Returns a schema with a description before the one that it has; an empty description changes
   * nothing.
   */
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
    if (schema.value() != null) {
      return ScalarJson.of(schema.value().content());
    }
    Map<String, Object> json = typed("string");
    if (!schema.constants().isEmpty()) {
      json.put("enum", schema.constants().stream().map(EnumSchema.Constant::jsonName).toList());
    }
    return json;
  }

  /** Returns the places of an enum's constants, with their names as the description. */
  private static Map<String, Object> ordinals(EnumSchema schema) {
    List<Object> places = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (EnumSchema.Constant constant : schema.constants()) {
      names.add(places.size() + " = " + constant.name());
      places.add(places.size());
    }
    Map<String, Object> json = typed("integer");
    json.put("enum", places);
    return described(json, String.join(", ", names));
  }

  private static Map<String, Object> value(ValueSchema schema) {
    JavadocText javadoc = JavadocText.of(schema.documentation());
    return described(ScalarJson.of(schema.content()), javadoc.main());
  }

  /** Returns the schema of the names of a map's members, which are always strings. */
  private Map<String, Object> key(Schema key) {
    boolean number =
        Schemas.scalarOf(key) instanceof ScalarSchema scalar && !Schemas.isString(scalar)
            || key instanceof EnumSchema enumeration && !enumeration.isText();
    return number ? ScalarJson.integerText() : form(key, ValueChecks.NONE, false);
  }

  private Map<String, Object> object(ObjectSchema schema) {
    JavadocText javadoc = JavadocText.of(schema.documentation());
    if (schema.isOfUnknownForm()) {
      return described(new LinkedHashMap<>(), javadoc.main());
    }
    if (schema.variants() != null) {
      return described(variants(schema.variants()), javadoc.main());
    }
    ObjectJson object = new ObjectJson();
    if (schema.tag() != null) {
      object.add(schema.tag().property(), constant(schema.tag()), true, "");
    }
    add(object, schema, javadoc, false);
    return object.done(javadoc.main());
  }

  /** Returns the schema of an object that is one of several, as OpenAPI describes it. */
  private Map<String, Object> variants(ObjectSchema.Variants variants) {
    List<Object> choices = new ArrayList<>();
    Map<String, Object> mapping = new LinkedHashMap<>();
    for (ObjectSchema.Variant variant : variants.all()) {
      Map<String, Object> reference =
          of(variant.schema(), ValueChecks.NONE, this.variant.isChecked());
      choices.add(reference);
      variant.names().forEach(name -> mapping.put(name, reference));
    }
    Map<String, Object> discriminator = new LinkedHashMap<>();
    discriminator.put("propertyName", variants.property());
    discriminator.put("mapping", mapping);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("oneOf", choices);
    json.put("discriminator", discriminator);
    return json;
  }

  /** Returns the schema of the property that names a class. */
  private Map<String, Object> constant(ObjectSchema.Tag tag) {
    Map<String, Object> json = typed("string");
    json.put("enum", isResult() ? tag.names().subList(0, 1) : tag.names());
    return json;
  }

  /**
   * Adds the properties of an object, and those of what is unwrapped in it.
   *
   * @param absent whether the object may be null, so that none of its properties is there
   */
  private void add(ObjectJson object, ObjectSchema schema, JavadocText javadoc, boolean absent) {
    for (Property property : schema.properties()) {
      if (property.schema() instanceof ObjectSchema.Unwrapped unwrapped) {
        TypeVariant there = variant.inside(property.checks().valid());
        JavadocText inner = JavadocText.of(unwrapped.object().documentation());
        boolean none = isResult() && (absent || !property.checks().required());
        new SchemaJson(types, there, objects).add(object, unwrapped.object(), inner, none);
      } else if (schema.tag() == null || !property.name().equals(schema.tag().property())) {
        add(object, property, description(property, javadoc), absent);
      }
    }
  }

  private void add(ObjectJson object, Property property, String description, boolean absent) {
    // Constraints on a property that generated code cannot read are not enforced, as a warning
    // says.
    ValueChecks checks = isResult() || property.isReadable() ? property.checks() : ValueChecks.NONE;
    PropertyPresence presence =
        isResult()
            ? PropertyPresence.inResult(property)
            : PropertyPresence.inPayload(property, checks, variant.isChecked());
    Map<String, Object> json =
        property.occurrence().told() ? of(written(property), checks, false) : new LinkedHashMap<>();
    object.add(
        property.name(),
        orNull(json, presence.nullable()),
        presence.required() && !absent,
        description);
  }

  /**
   * Returns the schema of a property as it is written. An Optional that is written only when it is
   * present is never null.
   */
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
