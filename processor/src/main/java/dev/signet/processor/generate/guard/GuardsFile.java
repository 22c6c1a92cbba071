package dev.signet.processor.generate.guard;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.generate.source.JavaFiles;
import dev.signet.processor.generate.source.JavaLiteral;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.generate.wrapper.DescriptorCode;
import dev.signet.processor.generate.wrapper.PolicyCode;
import dev.signet.processor.generate.wrapper.UserMethods;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.GuardsModel;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** Writes the guards of one controller: a class for each method, and the map that holds them. */
public final class GuardsFile {

  private static final TypeName GUARDS =
      ParameterizedTypeName.get(
          ClassName.get(Map.class), ClassName.get(String.class), RuntimeTypes.FUNCTION_HANDLER);

  private GuardsFile() {}

  /** Writes the file. */
  public static void write(GuardsModel model, Element originating, Filer filer) throws IOException {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(TypeNames.classOf(model.type()))
            .addJavadoc(
                "What is checked before the methods of {@code $L} run.\n", model.controller())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addAnnotation(JavaFiles.quiet())
            .addSuperinterface(RuntimeTypes.CONTROLLER_GUARDS)
            .addMethod(guards(model));
    JavaFiles.mark(type, model.generatedAnnotation(), JavaFiles.FUNCTION_PROCESSOR);
    for (GuardsModel.Guard guard : model.guards()) {
      type.addType(guard(guard, TypeNames.classOf(model.idsType())));
    }
    JavaFiles.write(model.type().packageName(), type, new Element[] {originating}, filer);
  }

  private static MethodSpec guards(GuardsModel model) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("guards")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(RuntimeTypes.SHARED_OBJECTS, "shared")
            .returns(GUARDS);
    if (model.guards().stream()
        .anyMatch(guard -> !guard.function().admission().objects().isEmpty())) {
      method.addException(Exception.class);
    }
    method.addStatement("$T guards = new $T<>()", GUARDS, LinkedHashMap.class);
    for (GuardsModel.Guard guard : model.guards()) {
      method.addStatement(
          "guards.put($L, new $L($L))",
          JavaLiteral.of(guard.key()),
          guard.function().wrapperName(),
          guard.function().admission().objects().stream()
              .map(PolicyCode::shared)
              .collect(CodeBlock.joining(", ")));
    }
    return method.addStatement("return guards").build();
  }

  private static TypeSpec guard(GuardsModel.Guard guard, ClassName ids) {
    FunctionModel function = guard.function();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(function.wrapperName())
            .addJavadoc("{@code $L}.\n", guard.key())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .superclass(RuntimeTypes.CONTROLLER_GUARD);
    PolicyCode policies = new PolicyCode(function);
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    if (function.admission().resolvesUser()) {
      UserMethods.addResolver(type, constructor);
    }
    policies.addFields(type, constructor);
    type.addMethod(constructor.build());
    DescriptorCode.add(function, type);
    policies.addPermits(type, ids, CodeBlock.of("super"));
    if (function.admission().resolvesUser()) {
      UserMethods.add(function, ids, type);
    }
    return type.build();
  }
}
