package dev.signet.processor.generate.wrapper;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.generate.source.JavaFiles;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.model.IndexModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/**
 * Writes the index class, which makes each group without a lambda, whose linkage a cold start would
 * pay for.
 */
public final class IndexFile {

  private static final TypeName MAKER =
      ParameterizedTypeName.get(ClassName.get(Callable.class), RuntimeTypes.FUNCTION_GROUP);

  /**
   * The most groups that one method makes or names; a method with some 5,400 exceeds a class file.
   */
  private static final int MOST = 1_000;

  private IndexFile() {}

  /** Writes the file. */
  public static void write(IndexModel index, List<? extends Element> originating, Filer filer)
      throws IOException {
    ClassName name = JavaFiles.topLevel(index.name());
    TypeSpec.Builder type = type(name, index);
    JavaFiles.mark(type, index.generatedAnnotation(), JavaFiles.INDEX_PROCESSOR);
    JavaFiles.write(name.packageName(), type, originating.toArray(new Element[0]), filer);
  }

  private static TypeSpec.Builder type(ClassName name, IndexModel index) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc("All cloud functions of this compilation.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addAnnotation(facts(index))
            .addAnnotation(JavaFiles.quiet())
            .addSuperinterface(RuntimeTypes.FUNCTION_INDEX)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addJavadoc("Found as a service.\n")
                    .addModifiers(Modifier.PUBLIC)
                    .build())
            .addMethod(groups(index.groups().size()));
    if (index.groups().size() <= MOST) {
      type.addMethod(functions(index.functions()));
    }
    if (!index.others().isEmpty()) {
      type.addMethod(others(index.others()));
    }
    makers(index.groups()).forEach(type::addType);
    return type;
  }

  private static AnnotationSpec facts(IndexModel index) {
    AnnotationSpec.Builder facts = AnnotationSpec.builder(RuntimeTypes.GENERATED_INDEX);
    index.groups().forEach(group -> facts.addMember("groups", "$S", group));
    if (!index.documents()) {
      facts.addMember("documents", "false");
    }
    return facts.build();
  }

  private static MethodSpec others(List<String> names) {
    CodeBlock.Builder list = CodeBlock.builder().add("return $T.asList(", Arrays.class);
    for (int i = 0; i < names.size(); i++) {
      list.add(i == 0 ? "$S" : ", $S", names.get(i));
    }
    return MethodSpec.methodBuilder("others")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(List.class, String.class))
        .addStatement(list.add(")").build())
        .build();
  }

  /** A program of more groups is not one that a host would take a single function out of. */
  private static MethodSpec functions(List<String> names) {
    List<CodeBlock> texts = names.stream().map(group -> CodeBlock.of("$S", group)).toList();
    return MethodSpec.methodBuilder("functions")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(int.class, "group")
        .returns(String.class)
        .addCode(choice("group", 0, texts))
        .build();
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

  /**
   * Returns the classes that make the groups. Many groups are divided among classes, so that each
   * stays well below the limits of a class file.
   */
  private static List<TypeSpec> makers(List<String> groups) {
    List<CodeBlock> made = new ArrayList<>();
    groups.forEach(group -> made.add(CodeBlock.of("new $T()", JavaFiles.topLevel(group))));
    if (made.size() <= MOST) {
      return List.of(group(choice("number", 0, made)));
    }
    List<CodeBlock> parts = new ArrayList<>();
    List<TypeSpec> types = new ArrayList<>();
    for (int start = 0; start < made.size(); start += MOST) {
      List<CodeBlock> part = made.subList(start, Math.min(made.size(), start + MOST));
      String name = "Groups" + parts.size();
      parts.add(CodeBlock.of("$L.make(number)", name));
      types.add(part(name, choice("number", start, part)));
    }
    types.add(0, group(choice("number / " + MOST, 0, parts)));
    return types;
  }

  /** Returns a switch whose cases each return one expression. */
  private static CodeBlock choice(String selector, int first, List<CodeBlock> expressions) {
    CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch ($L)", selector);
    for (int i = 0; i < expressions.size(); i++) {
      code.add("case $L:\n$>", first + i).addStatement("return $L", expressions.get(i)).add("$<");
    }
    return code.add("default:\n$>")
        .addStatement("throw new $T()", IllegalStateException.class)
        .add("$<")
        .endControlFlow()
        .build();
  }

  private static TypeSpec group(CodeBlock choice) {
    return TypeSpec.classBuilder("Group")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addSuperinterface(MAKER)
        .addField(int.class, "number", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addParameter(int.class, "number")
                .addStatement("this.number = number")
                .build())
        .addMethod(
            MethodSpec.methodBuilder("call")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addException(Exception.class)
                .returns(RuntimeTypes.FUNCTION_GROUP)
                .addCode(choice)
                .build())
        .build();
  }

  private static TypeSpec part(String name, CodeBlock choice) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addMethod(
            MethodSpec.methodBuilder("make")
                .addModifiers(Modifier.STATIC)
                .addParameter(int.class, "number")
                .addException(Exception.class)
                .returns(RuntimeTypes.FUNCTION_GROUP)
                .addCode(choice)
                .build())
        .build();
  }
}
