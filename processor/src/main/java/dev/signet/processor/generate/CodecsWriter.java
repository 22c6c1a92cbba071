package dev.signet.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.model.ArgumentModel;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.GroupModel;
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
 * record's owner comes from: methods for each function and for the objects that it reads and
 * writes. What must be an object is in nested classes, loaded when the function is first called.
 * Each class costs javac and a cold start, so a function has none of its own, and nobody makes
 * objects of those that are.
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
   * @param schemas in the order of the functions; what clients need is carried to the index step
   */
  public static void write(
      GroupModel group, List<FunctionSchema> schemas, Element originating, Filer filer)
      throws IOException {
    Set<String> names = new HashSet<>();
    group.functions().forEach(function -> names.add(function.wrapperName()));
    CodecTypes shared =
        new CodecTypes(
            TypeNames.classOf(group.codecsType()),
            schemas.size() == 1,
            HeldTypes.of(schemas),
            names);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(TypeNames.classOf(group.codecsType()))
            .addJavadoc(
                "How payloads and results of {@code $L} are read and written.\n", group.topLevel())
            .addModifiers(Modifier.FINAL)
            .addAnnotation(GeneratedCode.quiet())
            .addAnnotation(CarriedSchema.annotation(schemas))
            // A class of the user's in this package may be called so.
            .alwaysQualify("Object");
    GeneratedCode.mark(type, group.generatedAnnotation(), WrapperWriter.PROCESSOR);
    ChecksWriter checks = new ChecksWriter(group);
    for (FunctionSchema schema : schemas) {
      FunctionModel function = schema.function();
      if (function.takesPayload()) {
        type.addMethod(decode(schema, checks, shared));
      }
      if (function.payload() == null && !function.fields().isEmpty()) {
        type.addType(fields(function, schema.payload(), shared));
      }
      if (function.hasResult()) {
        type.addMethod(encode(schema, shared));
      }
      if (function.checksOwner()) {
        type.addMethod(OwnerWriter.write(function, schema.owner()));
      }
    }
    type.addFields(shared.constants());
    type.addMethods(shared.methods());
    shared.types().forEach(type::addType);
    checks.holder().ifPresent(type::addType);
    GeneratedCode.write(group, type, originating, filer);
  }

  /** What a method of a function is called. */
  static String method(String step, FunctionModel function) {
    return step + function.wrapperName();
  }

  private static MethodSpec decode(FunctionSchema schema, ChecksWriter checks, CodecTypes shared) {
    FunctionModel function = schema.function();
    boolean object = function.payload() != null;
    TypeName type = object ? TypeNames.of(function.payload().type()) : FunctionWriter.OBJECT_ARRAY;
    CodeBlock read =
        object
            ? read(schema.payload().schema(), shared)
            : CodeBlock.of("$L.FIELDS.readPresent(in)", function.wrapperName());
    return MethodSpec.methodBuilder(method("decode", function))
        .addModifiers(Modifier.STATIC)
        .returns(type)
        .addParameter(RuntimeTypes.JSON_PARSER, "in")
        .addException(IOException.class)
        .addStatement("$T payload = $L", type, read)
        .addCode(checks.checks(function, schema.payload()))
        .addStatement("return payload")
        .build();
  }

  private static MethodSpec encode(FunctionSchema schema, CodecTypes shared) {
    FunctionModel function = schema.function();
    return MethodSpec.methodBuilder(method("encode", function))
        .addModifiers(Modifier.STATIC)
        .addParameter(TypeNames.of(function.result()).box(), "result")
        .addParameter(RuntimeTypes.JSON_GENERATOR, "out")
        .addParameter(RuntimeTypes.IDENTITY_GUARD, "guard")
        .addException(IOException.class)
        .addStatement("$L", write(schema.result(), shared))
        .build();
  }

  private static CodeBlock read(Schema schema, CodecTypes shared) {
    return isUntyped(schema)
        ? CodeBlock.of("$L.read(in)", shared.untyped(schema.type()))
        : shared.read(schema);
  }

  private static CodeBlock write(Schema schema, CodecTypes shared) {
    return isUntyped(schema)
        ? CodeBlock.of("$L.write(result, out, guard)", shared.untyped(schema.type()))
        : shared.write(schema, CodeBlock.of("result"));
  }

  private static boolean isUntyped(Schema schema) {
    return schema instanceof OpaqueSchema opaque && opaque.form() == OpaqueSchema.Form.MAP;
  }

  /** The fields of a payload, in a class that is loaded with the function's first payload. */
  private static TypeSpec fields(FunctionModel function, PayloadModel payload, CodecTypes shared) {
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
    return TypeSpec.classBuilder(function.wrapperName())
        .addModifiers(Modifier.STATIC, Modifier.FINAL)
        .addField(
            FieldSpec.builder(
                    RuntimeTypes.PAYLOAD_FIELDS, "FIELDS", Modifier.STATIC, Modifier.FINAL)
                .initializer(code.build())
                .build())
        .build();
  }
}
