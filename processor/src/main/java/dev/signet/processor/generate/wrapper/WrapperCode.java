package dev.signet.processor.generate.wrapper;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.generate.source.CarriedText;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.GroupModel;
import java.io.IOException;
import javax.lang.model.element.Modifier;

/** Writes one function's wrapper: constants and the calls decode, owner, key, invoke, encode. */
final class WrapperCode {

  private final GroupModel group;
  private final FunctionModel function;
  private final ClassName codecs;
  private final PolicyCode policies;

  WrapperCode(GroupModel group, FunctionModel function) {
    this.group = group;
    this.function = function;
    this.codecs = TypeNames.classOf(group.codecsType());
    this.policies = new PolicyCode(function);
  }

  TypeSpec write() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(function.wrapperName())
            .addJavadoc("The cloud function {@code $L}.\n", function.name())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addAnnotation(carriedInformation())
            .addSuperinterface(RuntimeTypes.FUNCTION_HANDLER);
    addConstructor(type);
    DescriptorCode.add(function, type);
    policies.addPermits(type, codecs, CodeBlock.of("$T.super", RuntimeTypes.FUNCTION_HANDLER));
    if (function.admission().resolvesUser()) {
      UserMethods.add(function, codecs, type);
    }
    if (function.takesPayload() || function.callback().isPresent()) {
      type.addMethod(decode());
    }
    if (!function.openData().isEmpty()) {
      type.addMethod(OpenDataCode.method(function));
    }
    if (function.admission().checksOwner()) {
      type.addMethod(owner());
    }
    if (function.limits().hasKeyField() || function.callback().isPresent()) {
      type.addMethod(key());
    }
    return type.addMethod(invoke()).addMethod(encode()).build();
  }

  private AnnotationSpec carriedInformation() {
    AnnotationSpec.Builder carried =
        AnnotationSpec.builder(RuntimeTypes.GENERATED_FUNCTION)
            .addMember("name", "$S", function.name())
            .addMember("method", "$S", function.method().displayName());
    CarriedText.add(carried, "manifest", ManifestEntry.carried(group, function));
    return carried.build();
  }

  private void addConstructor(TypeSpec.Builder type) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    if (function.needsObject()) {
      TypeName target = TypeNames.of(function.handler().type());
      type.addField(target, "target", Modifier.PRIVATE, Modifier.FINAL);
      constructor.addParameter(target, "target").addStatement("this.target = target");
    }
    if (function.admission().resolvesUser()) {
      UserMethods.addResolver(type, constructor);
    }
    policies.addFields(type, constructor);
    if (function.openDataSource() != null) {
      OpenDataCode.addSource(type, constructor);
    }
    type.addMethod(constructor.build());
  }

  private MethodSpec decode() {
    return override("decode", ClassName.OBJECT)
        .addParameter(RuntimeTypes.JSON_PARSER, "in")
        .addException(IOException.class)
        .addStatement(
            function.callback().isPresent()
                ? CallbackCode.decode(function)
                : CodeBlock.of("return $T.$L(in)", codecs, function.decodeMethod()))
        .build();
  }

  private MethodSpec owner() {
    return override("owner", RuntimeTypes.OPTIONAL_OF_ANY)
        .addParameter(ClassName.OBJECT, "user")
        .addParameter(ClassName.OBJECT, "payload")
        .addException(Exception.class)
        .addStatement(
            "return $T.$L($L$Lpayload)",
            codecs,
            function.ownerMethod(),
            function.handler().hasObject() ? "target, " : "",
            function.admission().resolvesUser() ? "user, " : "")
        .build();
  }

  private MethodSpec key() {
    return override("idempotencyKey", ClassName.get(String.class))
        .addParameter(ClassName.get(String.class), "requestId")
        .addParameter(ClassName.OBJECT, "payload")
        .addException(IOException.class)
        .addStatement(
            function.callback().isPresent()
                ? CallbackCode.key(function)
                : CodeBlock.of("return $T.$L(payload)", codecs, function.keyMethod()))
        .build();
  }

  private MethodSpec invoke() {
    MethodSpec.Builder method =
        override("invoke", ClassName.OBJECT)
            .addParameter(RuntimeTypes.INVOCATION_CONTEXT, "invocation")
            .addParameter(RuntimeTypes.WX_CONTEXT, "caller")
            .addParameter(ClassName.OBJECT, "user")
            .addParameter(ClassName.OBJECT, "payload")
            .addException(Exception.class);
    if (!function.fields().isEmpty()) {
      method.addStatement(
          "$T values = ($T) payload", RuntimeTypes.OBJECT_ARRAY, RuntimeTypes.OBJECT_ARRAY);
    }
    CodeBlock call =
        CodeBlock.of(
            "$L.$L($L)",
            function.method().isStatic()
                ? CodeBlock.of("$T", TypeNames.of(function.handler().type()))
                : CodeBlock.of("target"),
            function.method().name(),
            ArgumentCode.all(function));
    if (function.result().async()) {
      method.addStatement("return $T.stage($L)", RuntimeTypes.HANDLER_OBJECTS, call);
    } else if (function.result().type().isVoid()) {
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
    if (function.callback().isPresent()) {
      method.addStatement(CallbackCode.encode(function));
    } else if (function.result().hasValue()) {
      TypeName type = TypeNames.of(function.result().type()).box();
      method.addStatement("$T.$L(($T) result, out, guard)", codecs, function.encodeMethod(), type);
    } else {
      method.addStatement("out.writeNull()");
    }
    return method.build();
  }

  static MethodSpec.Builder override(String name, TypeName returns) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(returns);
  }
}
