package dev.signet.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.model.ArgumentModel;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.GroupModel;
import dev.signet.processor.model.OwnerModel;
import dev.signet.processor.model.TypeRef;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/**
 * Writes how the payloads and results of one top-level class are read and written, and where a
 * record's owner comes from: a nested class for each function, loaded when the function is first
 * called.
 */
public final class CodecsWriter {

  private static final Map<String, String> EMPTY =
      Map.of(
          "java.util.Optional", "empty",
          "java.util.OptionalInt", "empty",
          "java.util.OptionalLong", "empty",
          "java.util.OptionalDouble", "empty");
  private static final TypeRef UNTYPED =
      TypeRef.declared(
          "java.util", List.of("Map"), List.of(javaLang("String"), javaLang("Object")));

  private CodecsWriter() {}

  /**
   * Writes the file.
   *
   * @param owners by wrapper name, for the functions that check ownership
   */
  public static void write(
      GroupModel group, Map<String, OwnerModel> owners, Element originating, Filer filer)
      throws IOException {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(TypeNames.classOf(group.codecsType()))
            .addJavadoc(
                "How payloads and results of {@code $L} are read and written.\n", group.topLevel())
            .addModifiers(Modifier.FINAL)
            .addAnnotation(GeneratedCode.quiet())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    GeneratedCode.mark(type, group.generatedAnnotation(), WrapperWriter.PROCESSOR);
    for (FunctionModel function : group.functions()) {
      if (function.takesPayload() || function.hasResult() || function.checksOwner()) {
        type.addType(codecs(function, owners.get(function.wrapperName())));
      }
    }
    GeneratedCode.write(group.packageName(), type, new Element[] {originating}, filer);
  }

  private static TypeSpec codecs(FunctionModel function, OwnerModel owner) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(function.wrapperName())
            .addModifiers(Modifier.STATIC, Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    if (function.payload() != null) {
      type.addField(jsonType("PAYLOAD", function.payload().type()));
    } else if (!function.fields().isEmpty()) {
      type.addField(fields(function));
    }
    if (function.hasResult()) {
      type.addField(jsonType("RESULT", function.result()));
    }
    if (owner != null) {
      type.addMethod(OwnerWriter.write(function, owner));
    }
    return type.build();
  }

  private static FieldSpec jsonType(String name, TypeRef type) {
    TypeName constant = ParameterizedTypeName.get(RuntimeTypes.JSON_TYPE, TypeNames.of(type).box());
    return constant(constant, name).initializer(jsonTypeOf(type)).build();
  }

  private static FieldSpec fields(FunctionModel function) {
    CodeBlock.Builder code = CodeBlock.builder().add("$T.none()", RuntimeTypes.PAYLOAD_FIELDS);
    for (ArgumentModel.Field field : function.fields()) {
      String empty = EMPTY.get(field.type().qualifiedNameOrEmpty());
      CodeBlock type = jsonTypeOf(field.type());
      if (empty != null) {
        code.add(
            "\n    .optional($S, $L, $T.$L())",
            field.name(),
            type,
            TypeNames.classOf(field.type()),
            empty);
      } else {
        code.add(
            "\n    .$L($S, $L)", field.nullable() ? "nullable" : "required", field.name(), type);
      }
    }
    return constant(RuntimeTypes.PAYLOAD_FIELDS, "FIELDS").initializer(code.build()).build();
  }

  private static CodeBlock jsonTypeOf(TypeRef type) {
    if (UNTYPED.equals(type)) {
      return CodeBlock.of("$T.untyped()", RuntimeTypes.JSON_TYPE);
    }
    TypeName name = TypeNames.of(type).box();
    return type.kind() == TypeRef.Kind.DECLARED && !type.arguments().isEmpty()
        ? CodeBlock.of(
            "$T.of(new $T<$T>() {})", RuntimeTypes.JSON_TYPE, RuntimeTypes.TYPE_REFERENCE, name)
        : CodeBlock.of("$T.of($T.class)", RuntimeTypes.JSON_TYPE, name);
  }

  private static TypeRef javaLang(String name) {
    return TypeRef.declared("java.lang", List.of(name), List.of());
  }

  private static FieldSpec.Builder constant(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.STATIC, Modifier.FINAL);
  }
}
