package dev.signet.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.GroupModel;
import java.io.IOException;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes one function's wrapper: constants and the calls decode, owner, invoke, encode. */
final class FunctionWriter {

  static final TypeName OBJECT_ARRAY = ArrayTypeName.of(ClassName.OBJECT);
  static final TypeName OPTIONAL_OF_ANY =
      ParameterizedTypeName.get(
          ClassName.get(Optional.class), WildcardTypeName.subtypeOf(ClassName.OBJECT));

  /** A constant of a class file has at most 65,535 bytes; the manifest is ASCII. */
  private static final int PIECE = 60_000;

  private final GroupModel group;
  private final FunctionModel function;
  private final ClassName codecs;

  FunctionWriter(GroupModel group, FunctionModel function) {
    this.group = group;
    this.function = function;
    this.codecs = TypeNames.classOf(group.codecsType());
  }

  /** Whether the wrapper needs the handler object. */
  static boolean needsObject(FunctionModel function) {
    return function.handler().hasObject() && (!function.staticMethod() || function.checksOwner());
  }

  TypeSpec write() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(function.wrapperName())
            .addJavadoc("The cloud function {@code $L}.\n", function.name())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addAnnotation(carriedInformation())
            .addSuperinterface(RuntimeTypes.FUNCTION_HANDLER)
            .addField(
                FieldSpec.builder(
                        RuntimeTypes.FUNCTION_DESCRIPTOR,
                        "DESCRIPTOR",
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                    .initializer(DescriptorCode.of(function))
                    .build());
    addConstructor(type);
    type.addMethod(
        override("descriptor", RuntimeTypes.FUNCTION_DESCRIPTOR)
            .addStatement("return DESCRIPTOR")
            .build());
    if (function.takesPayload()) {
      type.addMethod(decode());
    }
    if (function.checksOwner()) {
      type.addMethod(owner());
    }
    return type.addMethod(invoke()).addMethod(encode()).build();
  }

  private AnnotationSpec carriedInformation() {
    AnnotationSpec.Builder carried =
        AnnotationSpec.builder(RuntimeTypes.GENERATED_FUNCTION)
            .addMember("name", "$S", function.name())
            .addMember(
                "method",
                "$S",
                function.handler().type().qualifiedName() + "#" + function.method());
    String manifest = ManifestEntry.carried(group, function);
    for (int start = 0; start < manifest.length(); start += PIECE) {
      String piece = manifest.substring(start, Math.min(manifest.length(), start + PIECE));
      carried.addMember("manifest", "$L", JavaLiteral.of(piece));
    }
    return carried.build();
  }

  private void addConstructor(TypeSpec.Builder type) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    if (needsObject(function)) {
      TypeName target = TypeNames.of(function.handler().type());
      type.addField(target, "target", Modifier.PRIVATE, Modifier.FINAL);
      constructor.addParameter(target, "target").addStatement("this.target = target");
    }
    type.addMethod(constructor.build());
  }

  private MethodSpec decode() {
    return override("decode", ClassName.OBJECT)
        .addParameter(RuntimeTypes.JSON_PARSER, "in")
        .addException(IOException.class)
        .addStatement("return $T.$L(in)", codecs, CodecsWriter.method("decode", function))
        .build();
  }

  private MethodSpec owner() {
    return override("owner", OPTIONAL_OF_ANY)
        .addParameter(ClassName.OBJECT, "payload")
        .addException(Exception.class)
        .addStatement(
            "return $T.$L($Lpayload)",
            codecs,
            CodecsWriter.method("owner", function),
            function.handler().hasObject() ? "target, " : "")
        .build();
  }

  private MethodSpec invoke() {
    MethodSpec.Builder method =
        override("invoke", ClassName.OBJECT)
            .addParameter(RuntimeTypes.INVOCATION_CONTEXT, "invocation")
            .addParameter(RuntimeTypes.WX_CONTEXT, "caller")
            .addParameter(ClassName.OBJECT, "payload")
            .addException(Exception.class);
    if (!function.fields().isEmpty()) {
      method.addStatement("$T values = ($T) payload", OBJECT_ARRAY, OBJECT_ARRAY);
    }
    CodeBlock call =
        CodeBlock.of(
            "$L.$L($L)",
            function.staticMethod()
                ? CodeBlock.of("$T", TypeNames.of(function.handler().type()))
                : CodeBlock.of("target"),
            function.method(),
            ArgumentCode.all(function));
    if (function.async()) {
      method.addStatement("return $T.stage($L)", RuntimeTypes.HANDLER_OBJECTS, call);
    } else if (function.result().isVoid()) {
      method.addStatement("$L", call).addStatement("return null");
    } else {
      method.addStatement("return $L", call);
    }
    return method.build();
  }

  private MethodSpec encode() {
    MethodSpec.Builder method =
        override("encode", TypeName.VOID)
            .addParameter(ClassName.OBJECT, "result")
            .addParameter(RuntimeTypes.JSON_GENERATOR, "out")
            .addParameter(RuntimeTypes.IDENTITY_GUARD, "guard")
            .addException(IOException.class);
    if (function.hasResult()) {
      TypeName type = TypeNames.of(function.result()).box();
      method.addStatement(
          "$T.$L(($T) result, out, guard)", codecs, CodecsWriter.method("encode", function), type);
    } else {
      method.addStatement("out.writeNull()");
    }
    return method.build();
  }

  private static MethodSpec.Builder override(String name, TypeName returns) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(returns);
  }
}
