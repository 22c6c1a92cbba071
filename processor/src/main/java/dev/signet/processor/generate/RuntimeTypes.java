package dev.signet.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Optional;

/** The types that generated code names. */
final class RuntimeTypes {

  static final ClassName FUNCTION_DESCRIPTOR =
      ClassName.get("dev.signet.function", "FunctionDescriptor");
  static final ClassName FUNCTION_GROUP = ClassName.get("dev.signet.function", "FunctionGroup");
  static final ClassName FUNCTION_HANDLER = ClassName.get("dev.signet.function", "FunctionHandler");
  static final ClassName FUNCTION_INDEX = ClassName.get("dev.signet.function", "FunctionIndex");
  static final ClassName INVOCATION_CONTEXT =
      ClassName.get("dev.signet.function", "InvocationContext");
  static final ClassName WX_CONTEXT = ClassName.get("dev.signet.identity", "WxContext");
  static final ClassName CALL_SOURCE = ClassName.get("dev.signet.identity", "CallSource");
  static final ClassName REQUIREMENT = ClassName.get("dev.signet.identity", "Requirement");
  static final ClassName IDENTITY_GUARD = ClassName.get("dev.signet.json", "IdentityGuard");
  static final ClassName JSON_TYPE = ClassName.get("dev.signet.json", "JsonType");
  static final ClassName JSON = ClassName.get("dev.signet.json", "Json");
  static final ClassName JSON_CODEC = ClassName.get("dev.signet.json", "JsonCodec");
  static final ClassName JSON_CODECS = ClassName.get("dev.signet.json", "JsonCodecs");
  static final ClassName OBJECT_DECODER = ClassName.get("dev.signet.json", "ObjectDecoder");
  static final ClassName OBJECT_ENCODER = ClassName.get("dev.signet.json", "ObjectEncoder");
  static final ClassName INVALID_PAYLOAD =
      ClassName.get("dev.signet.json", "InvalidPayloadException");
  static final ClassName VIOLATION_KIND = ClassName.get("dev.signet.json", "Violation", "Kind");
  static final ClassName CALLERS = ClassName.get("dev.signet.support", "Callers");
  static final ClassName CONSTRAINTS = ClassName.get("dev.signet.support", "Constraints");
  static final ClassName TIME_CONSTRAINTS = ClassName.get("dev.signet.support", "TimeConstraints");
  static final ClassName VIOLATIONS = ClassName.get("dev.signet.support", "Violations");
  static final ClassName GENERATED_FUNCTION =
      ClassName.get("dev.signet.support", "GeneratedFunction");
  static final ClassName GENERATED_SCHEMA = ClassName.get("dev.signet.support", "GeneratedSchema");
  static final ClassName HANDLER_OBJECTS = ClassName.get("dev.signet.support", "HandlerObjects");
  static final ClassName OWNERS = ClassName.get("dev.signet.support", "Owners");
  static final ClassName TREE_OWNERS = ClassName.get("dev.signet.support", "TreeOwners");
  static final ClassName PAYLOAD_FIELDS = ClassName.get("dev.signet.support", "PayloadFields");
  static final ClassName SCF_FUNCTION = ClassName.get("dev.signet.scf", "ScfFunction");
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
}
