package dev.signet.processor.generate.source;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.model.GroupModel;
import dev.signet.processor.names.RuntimeNames;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/** Writes source files and the annotations that every generated class has. */
public final class JavaFiles {

  private static final ClassName GENERATED = topLevel(RuntimeNames.GENERATED);

  public static final String FUNCTION_PROCESSOR = "dev.signet.processor.CloudFunctionProcessor";
  public static final String INDEX_PROCESSOR = "dev.signet.processor.FunctionIndexProcessor";

  private JavaFiles() {}

  /**
   * Returns the annotation that silences the lint a user may turn on, because generated code
   * repeats the user's own types. Eclipse's compiler takes all for everything and then does not
   * call the other names needless; javac does not know all.
   */
  public static AnnotationSpec quiet() {
    return AnnotationSpec.builder(SuppressWarnings.class)
        .addMember(
            "value",
            "{$S, $S, $S, $S, $S}",
            "all",
            "exports",
            "deprecation",
            "removal",
            "unchecked")
        .build();
  }

  /**
   * Adds {@code @Generated} to a type if it is visible from the user's module.
   *
   * @param processor the class that {@code @Generated} names
   */
  public static void mark(TypeSpec.Builder type, boolean visible, String processor) {
    if (visible) {
      type.addAnnotation(
          AnnotationSpec.builder(GENERATED).addMember("value", "$S", processor).build());
    }
  }

  /**
   * Writes a file of a group without the imports of java.lang that nearly every file has, because
   * each import costs javac in every round.
   */
  public static void write(
      GroupModel group, TypeSpec.Builder type, Element originating, Filer filer)
      throws IOException {
    List<String> needless = group.hidesJavaLang() ? List.of() : GroupModel.JAVA_LANG;
    write(group.packageName(), type, needless, new Element[] {originating}, filer);
  }

  public static void write(
      String packageName, TypeSpec.Builder type, Element[] originating, Filer filer)
      throws IOException {
    write(packageName, type, List.of(), originating, filer);
  }

  private static void write(
      String packageName,
      TypeSpec.Builder type,
      List<String> needless,
      Element[] originating,
      Filer filer)
      throws IOException {
    TypeSpec built = type.build();
    // JavaPoet keeps the imports of java.lang, because the user's package may have a class of the
    // same name.
    String source = JavaFile.builder(packageName, built).indent("  ").build().toString();
    String name = packageName.isEmpty() ? built.name() : packageName + "." + built.name();
    try (Writer writer = filer.createSourceFile(name, originating).openWriter()) {
      writer.write(ascii(without(needless, source)));
    }
  }

  private static String without(List<String> imports, String source) {
    int end = source.indexOf('\n', source.lastIndexOf("\nimport ") + 1) + 1;
    String head = source.substring(0, end);
    for (String simpleName : imports) {
      head = head.replace("\nimport java.lang." + simpleName + ";\n", "\n");
    }
    return head + source.substring(end);
  }

  /**
   * Escapes a source in ASCII, because javac writes in the encoding of the user's sources, which
   * may have few characters.
   */
  private static String ascii(String source) {
    int known = 0;
    while (known < source.length() && source.charAt(known) <= '~') {
      known++;
    }
    if (known == source.length()) {
      return source;
    }
    StringBuilder escaped = new StringBuilder(source.length()).append(source, 0, known);
    for (int i = known; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c <= '~') {
        escaped.append(c);
      } else {
        escaped.append(String.format("\\u%04x", (int) c));
      }
    }
    return escaped.toString();
  }

  /**
   * Returns the class with a qualified name. It is taken to be top level, whatever the case of its
   * letters.
   */
  public static ClassName topLevel(String qualifiedName) {
    int dot = qualifiedName.lastIndexOf('.');
    return ClassName.get(
        dot < 0 ? "" : qualifiedName.substring(0, dot), qualifiedName.substring(dot + 1));
  }
}
