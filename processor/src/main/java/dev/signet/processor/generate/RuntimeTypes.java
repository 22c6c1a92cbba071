package dev.signet.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Optional;
import dev.signet.processor.WellKnownNames;

/** The types that generated code names. */
final class RuntimeTypes {

  static final ClassName FUNCTION_DESCRIPTOR = type(WellKnownNames.FUNCTION_DESCRIPTOR);
  static final ClassName FUNCTION_GROUP = type(WellKnownNames.FUNCTION_GROUP);
  static final ClassName FUNCTION_HANDLER = type(WellKnownNames.FUNCTION_HANDLER);
  static final ClassName FUNCTION_INDEX = type(WellKnownNames.FUNCTION_INDEX);
  static final ClassName INVOCATION_CONTEXT = type(WellKnownNames.INVOCATION_CONTEXT);
  static final ClassName WX_CONTEXT = type(WellKnownNames.WX_CONTEXT);
  static final ClassName CALL_SOURCE = type(WellKnownNames.CALL_SOURCE);
  static final ClassName REQUIREMENT = type(WellKnownNames.REQUIREMENT);
  static final ClassName IDENTITY_GUARD = type(WellKnownNames.IDENTITY_GUARD);
  static final ClassName JSON_TYPE = type(WellKnownNames.JSON_TYPE);
  static final ClassName JSON = type(WellKnownNames.JSON);
  static final ClassName JSON_CODEC = type(WellKnownNames.JSON_CODEC);
  static final ClassName JSON_CODECS = type(WellKnownNames.JSON_CODECS);
  static final ClassName OBJECT_DECODER = type(WellKnownNames.OBJECT_DECODER);
  static final ClassName OBJECT_ENCODER = type(WellKnownNames.OBJECT_ENCODER);
  static final ClassName INVALID_PAYLOAD = type(WellKnownNames.INVALID_PAYLOAD);
  static final ClassName VIOLATION_KIND = type(WellKnownNames.VIOLATION).nestedClass("Kind");
  static final ClassName CALLERS = type(WellKnownNames.CALLERS);
  static final ClassName CONSTRAINTS = type(WellKnownNames.CONSTRAINTS);
  static final ClassName TIME_CONSTRAINTS = type(WellKnownNames.TIME_CONSTRAINTS);
  static final ClassName VIOLATIONS = type(WellKnownNames.VIOLATIONS);
  static final ClassName GENERATED_FUNCTION = type(WellKnownNames.GENERATED_FUNCTION);
  static final ClassName GENERATED_SCHEMA = type(WellKnownNames.GENERATED_SCHEMA);
  static final ClassName HANDLER_OBJECTS = type(WellKnownNames.HANDLER_OBJECTS);
  static final ClassName OWNERS = type(WellKnownNames.OWNERS);
  static final ClassName TREE_OWNERS = type(WellKnownNames.TREE_OWNERS);
  static final ClassName PAYLOAD_FIELDS = type(WellKnownNames.PAYLOAD_FIELDS);
  static final ClassName SCF_FUNCTION = type(WellKnownNames.SCF_FUNCTION);
  static final ClassName JSON_PARSER = ClassName.get("com.fasterxml.jackson.core", "JsonParser");
  static final ClassName JSON_TOKEN = ClassName.get("com.fasterxml.jackson.core", "JsonToken");
  static final ClassName SERIALIZED_STRING =
      ClassName.get("com.fasterxml.jackson.core.io", "SerializedString");
  static final ClassName JSON_GENERATOR =
      ClassName.get("com.fasterxml.jackson.core", "JsonGenerator");
  static final ClassName TYPE_REFERENCE =
      ClassName.get("com.fasterxml.jackson.core.type", "TypeReference");

  static final TypeName OBJECT_ARRAY = ArrayTypeName.of(ClassName.OBJECT);
  static final TypeName OPTIONAL_OF_ANY =
      ParameterizedTypeName.get(
          ClassName.get(Optional.class), WildcardTypeName.subtypeOf(ClassName.OBJECT));

  private RuntimeTypes() {}

  private static ClassName type(String qualifiedName) {
    return GeneratedCode.topLevel(qualifiedName);
  }
}
