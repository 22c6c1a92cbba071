package dev.signet.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.model.ArgumentModel;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.GroupModel;
import dev.signet.processor.model.OwnerModel;
import dev.signet.processor.schema.FunctionSchema;
import dev.signet.processor.schema.OpaqueSchema;
import dev.signet.processor.schema.PayloadModel;
import dev.signet.processor.schema.Schema;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private CodecsWriter() {}

  /**
   * Writes the file.
   *
   * @param owners by wrapper name, for the functions that check ownership
   * @param schemas in the order of the functions; what clients need is carried to the index step
   */
  public static void write(
      GroupModel group,
      Map<String, OwnerModel> owners,
      List<FunctionSchema> schemas,
      Element originating,
      Filer filer)
      throws IOException {
    Set<String> names = new HashSet<>(Set.of("Shared_"));
    group.functions().forEach(function -> names.add(function.wrapperName()));
    CodecTypes shared = new CodecTypes(TypeNames.classOf(group.codecsType()), names);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(TypeNames.classOf(group.codecsType()))
            .addJavadoc(
                "How payloads and results of {@code $L} are read and written.\n", group.topLevel())
            .addModifiers(Modifier.FINAL)
            .addAnnotation(GeneratedCode.quiet())
            .addAnnotation(CarriedSchema.annotation(schemas))
            // A class of the user's in this package may be called so.
            .alwaysQualify("Object")
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    GeneratedCode.mark(type, group.generatedAnnotation(), WrapperWriter.PROCESSOR);
    ChecksWriter checks = new ChecksWriter(group);
    for (FunctionSchema schema : schemas) {
      FunctionModel function = schema.function();
      if (function.takesPayload() || function.hasResult() || function.checksOwner()) {
        TypeSpec.Builder codecs = codecs(schema, owners.get(function.wrapperName()), shared);
        if (function.takesPayload()) {
          codecs.addMethod(checks.checked(function, schema.payload()));
        }
        type.addType(codecs.build());
      }
    }
    shared.types().forEach(type::addType);
    checks.holder().ifPresent(type::addType);
    GeneratedCode.write(group.packageName(), type, new Element[] {originating}, filer);
  }

  private static TypeSpec.Builder codecs(
      FunctionSchema schema, OwnerModel owner, CodecTypes shared) {
    FunctionModel function = schema.function();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(function.wrapperName())
            .addModifiers(Modifier.STATIC, Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    if (function.payload() != null) {
      type.addField(codec("PAYLOAD", schema.payload().schema(), true, shared));
    } else if (!function.fields().isEmpty()) {
      type.addField(fields(function, schema.payload(), shared));
    }
    if (function.hasResult()) {
      type.addField(codec("RESULT", schema.result(), false, shared));
    }
    if (owner != null) {
      type.addMethod(OwnerWriter.write(function, owner));
    }
    return type;
  }

  private static FieldSpec codec(String name, Schema schema, boolean payload, CodecTypes shared) {
    boolean untyped =
        schema instanceof OpaqueSchema opaque && opaque.form() == OpaqueSchema.Form.MAP;
    return constant(CodecTypes.codecOf(schema.type()), name)
        .initializer(
            untyped
                ? CodeBlock.of("$T.untyped()", RuntimeTypes.JSON_TYPE)
                : shared.of(schema, payload))
        .build();
  }

  private static FieldSpec fields(FunctionModel function, PayloadModel payload, CodecTypes shared) {
    CodeBlock.Builder code = CodeBlock.builder().add("$T.none()", RuntimeTypes.PAYLOAD_FIELDS);
    for (ArgumentModel.Field field : function.fields()) {
      String empty = EMPTY.get(field.type().qualifiedNameOrEmpty());
      CodeBlock codec = shared.of(payload.field(field.name()).orElseThrow().schema(), true);
      if (empty != null) {
        code.add(
            "\n    .optional($S, $L, $T.$L())",
            field.name(),
            codec,
            TypeNames.classOf(field.type()),
            empty);
      } else {
        code.add(
            "\n    .$L($S, $L)", field.nullable() ? "nullable" : "required", field.name(), codec);
      }
    }
    return constant(RuntimeTypes.PAYLOAD_FIELDS, "FIELDS").initializer(code.build()).build();
  }

  private static FieldSpec.Builder constant(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.STATIC, Modifier.FINAL);
  }
}
