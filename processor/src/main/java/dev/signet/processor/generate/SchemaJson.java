package dev.signet.processor.generate;

import dev.signet.processor.schema.ArraySchema;
import dev.signet.processor.schema.DatabindCause;
import dev.signet.processor.schema.EnumSchema;
import dev.signet.processor.schema.IdentitySchema;
import dev.signet.processor.schema.MapSchema;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.OpaqueSchema;
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.ReferenceSchema;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a schema into JSON Schema (2020-12, that of OpenAPI 3.1), as it is on one side. */
final class SchemaJson {

  /** A reason for databind that is an annotation, which may change the form to anything. */
  private final TypeTable types;

  private final Side side;

  SchemaJson(TypeTable types, Side side) {
    this.types = types;
    this.side = side;
  }

  /** An empty map is any JSON. */
  Map<String, Object> of(Schema schema) {
    if (schema instanceof ScalarSchema scalar) {
      return ScalarJson.of(scalar);
    }
    if (schema instanceof IdentitySchema) {
      return typed("string");
    }
    if (schema instanceof ArraySchema array) {
      Map<String, Object> json = typed("array");
      json.put("items", orNull(of(array.element()), array.elementNullable()));
      return json;
    }
    if (schema instanceof MapSchema map) {
      Map<String, Object> json = typed("object");
      json.put("additionalProperties", orNull(of(map.value()), map.valueNullable()));
      return json;
    }
    if (schema instanceof OptionalSchema optional) {
      return nullable(of(optional.content()));
    }
    if (schema instanceof EnumSchema enumeration) {
      return types.reference(enumeration.type(), side, () -> constants(enumeration));
    }
    if (schema instanceof ObjectSchema object) {
      return types.reference(object.type(), side, () -> object(object));
    }
    if (schema instanceof ReferenceSchema reference) {
      return TypeTable.reference(reference.type(), side);
    }
    boolean map = ((OpaqueSchema) schema).form() == OpaqueSchema.Form.MAP;
    return map ? anyObject() : new LinkedHashMap<>();
  }

  static Map<String, Object> anyObject() {
    Map<String, Object> json = typed("object");
    json.put("additionalProperties", true);
    return json;
  }

  static Map<String, Object> nullable(Map<String, Object> schema) {
    if (schema.isEmpty() || schema.containsKey("anyOf")) {
      return schema;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("anyOf", List.of(schema, typed("null")));
    return json;
  }

  /** With a description, unless it is empty. */
  static Map<String, Object> described(Map<String, Object> schema, String description) {
    if (description.isEmpty()) {
      return schema;
    }
    Map<String, Object> json = new LinkedHashMap<>(schema);
    json.put("description", description);
    return json;
  }

  static Map<String, Object> typed(String type) {
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
    boolean unknown =
        schema.databindOnly() != null
            && schema.databindOnly().kind() == DatabindCause.Kind.ANNOTATION;
    if (unknown) {
      return described(new LinkedHashMap<>(), javadoc.main());
    }
    ObjectJson object = new ObjectJson();
    for (Property property : schema.properties()) {
      Presence presence = Presence.of(property, side);
      object.add(
          property.name(),
          orNull(of(property.schema()), presence.nullable()),
          presence.required(),
          description(property, javadoc));
    }
    return object.done(javadoc.main());
  }

  private static String description(Property property, JavadocText type) {
    JavadocText own = JavadocText.of(property.documentation());
    if (!own.main().isEmpty()) {
      return own.main();
    }
    return own.returns().isEmpty() ? type.parameter(property.javaName()) : own.returns();
  }
}
