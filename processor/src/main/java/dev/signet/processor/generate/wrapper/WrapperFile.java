package dev.signet.processor.generate.wrapper;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.generate.source.JavaFiles;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.GroupModel;
import dev.signet.processor.model.HandlerModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** Writes the wrappers of one top-level class: the group, which asks for the handler objects. */
public final class WrapperFile {

  private static final TypeName FUNCTIONS =
      ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.FUNCTION_HANDLER);

  private WrapperFile() {}

  /** Writes the file. */
  public static void write(GroupModel group, Element originating, Filer filer) throws IOException {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(TypeNames.classOf(group.wrapperType()))
            .addJavadoc("The cloud functions of {@code $L}.\n", group.topLevel())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addAnnotation(JavaFiles.quiet())
            .addSuperinterface(RuntimeTypes.FUNCTION_GROUP);
    JavaFiles.mark(type, group.generatedAnnotation(), JavaFiles.FUNCTION_PROCESSOR);
    for (HandlerModel handler : group.handlers()) {
      if (group.scf() && hasMaker(handler)) {
        type.addMethod(maker(handler));
      }
    }
    type.addMethod(functions(group));
    group.functions().forEach(f -> type.addType(new WrapperCode(group, f).write()));
    JavaFiles.write(group, type, originating, filer);
  }

  /** Returns the name of the method that makes a handler object, which an SCF entry uses too. */
  static String makerName(HandlerModel handler) {
    return "make"
        + handler.fieldName().substring(0, 1).toUpperCase(Locale.ROOT)
        + handler.fieldName().substring(1);
  }

  private static boolean hasMaker(HandlerModel handler) {
    return handler.hasObject() && !handler.isBean();
  }

  private static MethodSpec maker(HandlerModel handler) {
    return MethodSpec.methodBuilder(makerName(handler))
        .addModifiers(Modifier.STATIC)
        .addException(Exception.class)
        .returns(TypeNames.of(handler.type()))
        .addStatement("return $L", handlerObject(handler))
        .build();
  }

  private static CodeBlock handlerObject(HandlerModel handler) {
    TypeName type = TypeNames.of(handler.type());
    return handler.creation() == HandlerModel.Creation.FACTORY
        ? PolicyCode.factory(type, handler.type().qualifiedName(), handler.factoryMethod())
        : CodeBlock.of("new $T()", type);
  }

  private static MethodSpec functions(GroupModel group) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("functions")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(RuntimeTypes.SHARED_OBJECTS, "shared")
            .returns(FUNCTIONS);
    if (group.functions().stream().anyMatch(WrapperFile::needsObjects)) {
      method.addException(Exception.class);
    }
    if (group.handlers().stream().anyMatch(HandlerModel::isBean)) {
      addFunctionsOfBeans(group, method);
    } else {
      addFunctions(group, method);
    }
    return method.build();
  }

  private static boolean needsObjects(FunctionModel function) {
    return function.handler().hasObject() || !function.objects().isEmpty();
  }

  private static void addFunctions(GroupModel group, MethodSpec.Builder method) {
    for (HandlerModel handler : group.handlers()) {
      addObject(handler, group, method);
    }
    CodeBlock wrappers =
        group.functions().stream().map(WrapperFile::construction).collect(CodeBlock.joining(",\n"));
    method.addStatement("return $T.of(\n$L)", List.class, wrappers);
  }

  /** Adds the functions of each handler class for itself, because the application may lack one. */
  private static void addFunctionsOfBeans(GroupModel group, MethodSpec.Builder method) {
    method.addStatement("$T functions = new $T<>()", FUNCTIONS, ArrayList.class);
    for (HandlerModel handler : group.handlers()) {
      addObject(handler, group, method);
      if (handler.isBean()) {
        method.beginControlFlow("if ($L != null)", handler.fieldName());
      }
      for (FunctionModel function : group.functions()) {
        if (function.handler().equals(handler)) {
          method.addStatement("functions.add($L)", construction(function));
        }
      }
      if (handler.isBean()) {
        method.endControlFlow();
      }
    }
    method.addStatement("return functions");
  }

  /**
   * Adds a variable with the object, without a lambda, which would delay the start of each host.
   */
  private static void addObject(HandlerModel handler, GroupModel group, MethodSpec.Builder method) {
    TypeName type = TypeNames.of(handler.type());
    String name = handler.fieldName();
    if (handler.isBean()) {
      method.addStatement("$T $L = shared.handlerBean($T.class)", type, name, type);
    } else if (handler.hasObject()) {
      CodeBlock made =
          group.scf() ? CodeBlock.of("$L()", makerName(handler)) : handlerObject(handler);
      method
          .addStatement("$T $L = shared.find($T.class)", type, name, type)
          .beginControlFlow("if ($L == null)", name)
          .addStatement("$L = shared.add($T.class, $L)", name, type, made)
          .endControlFlow();
    }
  }

  private static CodeBlock construction(FunctionModel function) {
    List<CodeBlock> arguments = new ArrayList<>();
    if (function.needsObject()) {
      arguments.add(CodeBlock.of("$L", function.handler().fieldName()));
    }
    function.objects().forEach(object -> arguments.add(PolicyCode.shared(object)));
    return CodeBlock.of("new $L($L)", function.wrapperName(), CodeBlock.join(arguments, ", "));
  }
}
