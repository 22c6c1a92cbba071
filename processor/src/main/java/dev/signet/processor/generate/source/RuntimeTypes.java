package dev.signet.processor.generate.source;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.signet.processor.names.RuntimeNames;
import java.util.Optional;

/** The types that generated code refers to, as JavaPoet's class names. */
public final class RuntimeTypes {

  public static final ClassName FUNCTION_DESCRIPTOR = type(RuntimeNames.FUNCTION_DESCRIPTOR);
  public static final ClassName CALLER_POLICY = type(RuntimeNames.CALLER_POLICY);
  public static final ClassName FUNCTION_RULE = type(RuntimeNames.FUNCTION_RULE);
  public static final ClassName FUNCTION_GROUP = type(RuntimeNames.FUNCTION_GROUP);
  public static final ClassName FUNCTION_HANDLER = type(RuntimeNames.FUNCTION_HANDLER);
  public static final ClassName SHARED_OBJECTS = type(RuntimeNames.SHARED_OBJECTS);
  public static final ClassName CALLER_RESOLVER = type(RuntimeNames.CALLER_RESOLVER);
  public static final ClassName FUNCTION_INDEX = type(RuntimeNames.FUNCTION_INDEX);
  public static final ClassName INVOCATION_CONTEXT = type(RuntimeNames.INVOCATION_CONTEXT);
  public static final ClassName WX_CONTEXT = type(RuntimeNames.WX_CONTEXT);
  public static final ClassName CALL_SOURCE = type(RuntimeNames.CALL_SOURCE);
  public static final ClassName REQUIREMENT = type(RuntimeNames.REQUIREMENT);
  public static final ClassName IDENTITY_GUARD = type(RuntimeNames.IDENTITY_GUARD);
  public static final ClassName DATABIND_CODEC = type(RuntimeNames.DATABIND_CODEC);
  public static final ClassName JSON_VALUES = type(RuntimeNames.JSON_VALUES);
  public static final ClassName JSON_CODEC = type(RuntimeNames.JSON_CODEC);
  public static final ClassName JSON_CODECS = type(RuntimeNames.JSON_CODECS);
  public static final ClassName JSON_CONTAINERS = type(RuntimeNames.JSON_CONTAINERS);
  public static final ClassName TIME_FORM = type(RuntimeNames.TIME_FORM);
  public static final ClassName PROJECT_FORMS = type(RuntimeNames.PROJECT_FORMS);
  public static final ClassName VALUE_CODEC = type(RuntimeNames.VALUE_CODEC);
  public static final ClassName ENUM_VALUE_CODEC = type(RuntimeNames.ENUM_VALUE_CODEC);
  public static final ClassName OBJECT_DECODER = type(RuntimeNames.OBJECT_DECODER);
  public static final ClassName OBJECT_ENCODER = type(RuntimeNames.OBJECT_ENCODER);
  public static final ClassName VARIANT_ENCODER = type(RuntimeNames.VARIANT_ENCODER);
  public static final ClassName NAMED_OBJECT = type(RuntimeNames.NAMED_OBJECT);
  public static final ClassName INVALID_PAYLOAD = type(RuntimeNames.INVALID_PAYLOAD);
  public static final ClassName VIOLATION_KIND = type(RuntimeNames.VIOLATION).nestedClass("Kind");
  public static final ClassName OPTIONAL_IDENTITIES = type(RuntimeNames.OPTIONAL_IDENTITIES);
  public static final ClassName CONSTRAINTS = type(RuntimeNames.CONSTRAINTS);
  public static final ClassName TIME_CONSTRAINTS = type(RuntimeNames.TIME_CONSTRAINTS);
  public static final ClassName VIOLATION_COLLECTOR = type(RuntimeNames.VIOLATION_COLLECTOR);
  public static final ClassName GENERATED_FUNCTION = type(RuntimeNames.GENERATED_FUNCTION);
  public static final ClassName GENERATED_INDEX = type(RuntimeNames.GENERATED_INDEX);
  public static final ClassName GENERATED_SCHEMA = type(RuntimeNames.GENERATED_SCHEMA);
  public static final ClassName HANDLER_OBJECTS = type(RuntimeNames.HANDLER_OBJECTS);
  public static final ClassName PUSH_MESSAGE = type(RuntimeNames.PUSH_MESSAGE);
  public static final ClassName PAYMENT_NOTICE = type(RuntimeNames.PAYMENT_NOTICE);
  public static final ClassName PUSH_TYPE = type(RuntimeNames.PUSH_TYPE);
  public static final ClassName CALLBACKS = type(RuntimeNames.CALLBACKS);
  public static final ClassName OWNERS = type(RuntimeNames.OWNERS);
  public static final ClassName TREE_OWNERS = type(RuntimeNames.TREE_OWNERS);
  public static final ClassName PAYLOAD_FIELDS = type(RuntimeNames.PAYLOAD_FIELDS);
  public static final ClassName OPEN_DATA_SOURCE = type(RuntimeNames.OPEN_DATA_SOURCE);
  public static final ClassName OPEN_DATA_TYPE = type(RuntimeNames.OPEN_DATA_TYPE);
  public static final ClassName OPEN_DATA_CHECK = type(RuntimeNames.OPEN_DATA_CHECK);
  public static final ClassName SENT_OPEN_DATA = type(RuntimeNames.SENT_OPEN_DATA);
  public static final ClassName RATE = type(RuntimeNames.RATE);
  public static final ClassName RATE_SCOPE = type(RuntimeNames.RATE_LIMIT).nestedClass("Scope");
  public static final ClassName IDEMPOTENCY_KEYS = type(RuntimeNames.IDEMPOTENCY_KEYS);
  public static final ClassName SCF_FUNCTION = type(RuntimeNames.SCF_FUNCTION);
  public static final ClassName ENTRY_KIND = type(RuntimeNames.ENTRY_KIND);
  public static final ClassName CONTROLLER_GUARDS = type(RuntimeNames.CONTROLLER_GUARDS);
  public static final ClassName CONTROLLER_GUARD = type(RuntimeNames.CONTROLLER_GUARD);
  public static final ClassName JSON_PARSER =
      ClassName.get("com.fasterxml.jackson.core", "JsonParser");
  public static final ClassName JSON_TOKEN =
      ClassName.get("com.fasterxml.jackson.core", "JsonToken");
  public static final ClassName SERIALIZED_STRING =
      ClassName.get("com.fasterxml.jackson.core.io", "SerializedString");
  public static final ClassName JSON_GENERATOR =
      ClassName.get("com.fasterxml.jackson.core", "JsonGenerator");
  public static final ClassName TYPE_REFERENCE =
      ClassName.get("com.fasterxml.jackson.core.type", "TypeReference");

  public static final TypeName OBJECT_ARRAY = ArrayTypeName.of(ClassName.OBJECT);
  public static final TypeName OPTIONAL_OF_ANY =
      ParameterizedTypeName.get(
          ClassName.get(Optional.class), WildcardTypeName.subtypeOf(ClassName.OBJECT));

  private RuntimeTypes() {}

  private static ClassName type(String qualifiedName) {
    return JavaFiles.topLevel(qualifiedName);
  }
}
