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

/** Writes the wrappers of one top-level class: the group with its handler objects. */
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
    List<HandlerModel> objects = group.handlers().stream().filter(HandlerModel::hasObject).toList();
    for (HandlerModel handler : objects) {
      type.addField(
          TypeNames.of(handler.type()), handler.fieldName(), Modifier.PRIVATE, Modifier.FINAL);
    }
    type.addMethod(constructor(group, objects));
    if (group.scf()) {
      objects.forEach(handler -> type.addMethod(maker(handler)));
    }
    type.addMethod(functions(group));
    if (objects.stream().anyMatch(HandlerModel::closeable)) {
      type.addMethod(close(objects));
    }
    group.functions().forEach(f -> type.addType(new WrapperCode(group, f).write()));
    JavaFiles.write(group, type, originating, filer);
  }

  /** Returns the name of the method that makes a handler object, which an SCF entry uses too. */
  static String makerName(HandlerModel handler) {
    return "make"
        + handler.fieldName().substring(0, 1).toUpperCase(Locale.ROOT)
        + handler.fieldName().substring(1);
  }

  private static MethodSpec constructor(GroupModel group, List<HandlerModel> objects) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addJavadoc("Makes the handler objects.\n")
            .addModifiers(Modifier.PUBLIC)
            .addException(Exception.class);
    for (HandlerModel handler : objects) {
      CodeBlock made =
          group.scf() ? CodeBlock.of("$L()", makerName(handler)) : handlerObject(handler);
      constructor.addStatement("$L = $L", handler.fieldName(), made);
    }
    return constructor.build();
  }

  private static CodeBlock construction(FunctionModel function) {
    List<CodeBlock> arguments = new ArrayList<>();
    if (function.needsObject()) {
      arguments.add(CodeBlock.of("$L", function.handler().fieldName()));
    }
    arguments.addAll(new PolicyCode(function).shared());
    if (function.openDataSource() != null) {
      arguments.add(PolicyCode.shared(function.openDataSource()));
    }
    return CodeBlock.of("new $L($L)", function.wrapperName(), CodeBlock.join(arguments, ", "));
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
    if (group.functions().stream().anyMatch(WrapperFile::sharesObjects)) {
      method.addException(Exception.class);
    }
    CodeBlock wrappers =
        group.functions().stream().map(WrapperFile::construction).collect(CodeBlock.joining(",\n"));
    return method.addStatement("return $T.of(\n$L)", List.class, wrappers).build();
  }

  private static boolean sharesObjects(FunctionModel function) {
    return function.admission().hasObjects() || function.openDataSource() != null;
  }

  private static MethodSpec close(List<HandlerModel> objects) {
    CodeBlock closed =
        objects.stream()
            .filter(HandlerModel::closeable)
            .map(handler -> CodeBlock.of("$L", handler.fieldName()))
            .collect(CodeBlock.joining(", "));
    return MethodSpec.methodBuilder("close")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addException(Exception.class)
        .addStatement("$T.close($L)", RuntimeTypes.HANDLER_OBJECTS, closed)
        .build();
  }
}
