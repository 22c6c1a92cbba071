package dev.signet.processor.generate.wrapper;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.generate.source.JavaFiles;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.GroupModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** Writes the classes that SCF handler strings name, one for each function. */
public final class ScfEntryFile {

  private ScfEntryFile() {}

  /** Writes the entry of a function, which refers directly to its wrapper. */
  public static void write(
      GroupModel group, FunctionModel function, Element originating, Filer filer)
      throws IOException {
    ClassName wrappers = TypeNames.classOf(group.wrapperType());
    List<CodeBlock> objects = new ArrayList<>();
    if (function.needsObject()) {
      objects.add(CodeBlock.of("$T.$L()", wrappers, WrapperFile.makerName(function.handler())));
    }
    function.objects().forEach(object -> objects.add(PolicyCode.made(object)));
    CodeBlock body =
        CodeBlock.of(
            "return new $T($L)",
            wrappers.nestedClass(function.wrapperName()),
            CodeBlock.join(objects, ", "));
    TypeSpec.Builder entry = entry(function.name(), body, kindOf(function));
    JavaFiles.mark(entry, group.generatedAnnotation(), JavaFiles.FUNCTION_PROCESSOR);
    JavaFiles.write(group, entry, originating, filer);
  }

  /**
   * Writes an entry for a function with mistakes, so that code which names the entry does not add a
   * second error.
   */
  public static void writeStub(
      String packageName, String functionName, Element originating, Filer filer)
      throws IOException {
    CodeBlock body =
        CodeBlock.of("throw new $T($S)", IllegalStateException.class, "did not compile");
    JavaFiles.write(
        packageName, entry(functionName, body, null), new Element[] {originating}, filer);
  }

  /** Returns the name of the constant of EntryKind; null for a function that clients call. */
  private static String kindOf(FunctionModel function) {
    if (function.isTimer()) {
      return "TIMER";
    }
    return function.callback().payment() ? "PAYMENT" : null;
  }

  private static TypeSpec.Builder entry(String functionName, CodeBlock body, String kind) {
    TypeSpec handler =
        TypeSpec.anonymousClassBuilder("")
            .addSuperinterface(
                ParameterizedTypeName.get(
                    ClassName.get(Callable.class), RuntimeTypes.FUNCTION_HANDLER))
            .addMethod(
                MethodSpec.methodBuilder("call")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PUBLIC)
                    .addException(Exception.class)
                    .returns(RuntimeTypes.FUNCTION_HANDLER)
                    .addStatement(body)
                    .build())
            .build();
    return TypeSpec.classBuilder(FunctionModel.scfEntryName(functionName))
        .addJavadoc("The SCF entry of the cloud function {@code $L}.\n", functionName)
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addAnnotation(JavaFiles.quiet())
        .superclass(RuntimeTypes.SCF_FUNCTION)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addJavadoc("Made by the platform, once an instance.\n")
                .addModifiers(Modifier.PUBLIC)
                .addStatement(
                    kind == null
                        ? CodeBlock.of("super($L)", handler)
                        : CodeBlock.of("super($L, $T.$L)", handler, RuntimeTypes.ENTRY_KIND, kind))
                .build());
  }
}
