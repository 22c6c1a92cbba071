package dev.signet.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** Writes the index class: what makes each group, without a lambda that a cold start would pay. */
public final class IndexWriter {

  private static final String PROCESSOR = "dev.signet.processor.FunctionIndexProcessor";
  private static final TypeName MAKER =
      ParameterizedTypeName.get(ClassName.get(Callable.class), RuntimeTypes.FUNCTION_GROUP);

  private IndexWriter() {}

  /**
   * Writes the file.
   *
   * @param name the qualified name of the index class
   * @param groups qualified names of the groups, sorted
   * @param generatedAnnotation whether {@code @Generated} is visible
   */
  public static void write(
      String name,
      List<String> groups,
      boolean generatedAnnotation,
      List<? extends Element> originating,
      Filer filer)
      throws IOException {
    ClassName index = GeneratedCode.topLevel(name);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(index)
            .addJavadoc("All cloud functions of this compilation.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addAnnotation(GeneratedCode.quiet())
            .addSuperinterface(RuntimeTypes.FUNCTION_INDEX)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addJavadoc("Found as a service.\n")
                    .addModifiers(Modifier.PUBLIC)
                    .build())
            .addMethod(groups(groups.size()))
            .addType(maker(groups));
    GeneratedCode.mark(type, generatedAnnotation, PROCESSOR);
    GeneratedCode.write(index.packageName(), type, originating.toArray(new Element[0]), filer);
  }

  private static MethodSpec groups(int count) {
    TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), MAKER);
    return MethodSpec.methodBuilder("groups")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(list)
        .addStatement("$T groups = new $T<>($L)", list, ArrayList.class, count)
        .beginControlFlow("for (int i = 0; i < $L; i++)", count)
        .addStatement("groups.add(new Group(i))")
        .endControlFlow()
        .addStatement("return groups")
        .build();
  }

  private static TypeSpec maker(List<String> groups) {
    MethodSpec.Builder call =
        MethodSpec.methodBuilder("call")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addException(Exception.class)
            .returns(RuntimeTypes.FUNCTION_GROUP)
            .beginControlFlow("switch (number)");
    for (int i = 0; i < groups.size(); i++) {
      call.addCode("case $L:\n$>", i)
          .addStatement("return new $T()", GeneratedCode.topLevel(groups.get(i)))
          .addCode("$<");
    }
    call.addCode("default:\n$>")
        .addStatement("throw new $T()", IllegalStateException.class)
        .addCode("$<")
        .endControlFlow();
    return TypeSpec.classBuilder("Group")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addSuperinterface(MAKER)
        .addField(int.class, "number", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addParameter(int.class, "number")
                .addStatement("this.number = number")
                .build())
        .addMethod(call.build())
        .build();
  }
}
