package dev.signet.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/** What every generated source file has in common. */
final class GeneratedCode {

  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");

  private GeneratedCode() {}

  /** Quiet whatever lint the user turns on: the generated code repeats the user's own types. */
  static AnnotationSpec quiet() {
    return AnnotationSpec.builder(SuppressWarnings.class)
        .addMember("value", "{$S, $S, $S, $S}", "exports", "deprecation", "removal", "unchecked")
        .build();
  }

  /** Marks the type, where the annotation is visible from the user's module. */
  static void mark(TypeSpec.Builder type, boolean visible, String processor) {
    if (visible) {
      type.addAnnotation(
          AnnotationSpec.builder(GENERATED).addMember("value", "$S", processor).build());
    }
  }

  static void write(String packageName, TypeSpec.Builder type, Element[] originating, Filer filer)
      throws IOException {
    for (Element element : originating) {
      type.addOriginatingElement(element);
    }
    JavaFile.builder(packageName, type.build())
        .skipJavaLangImports(true)
        .indent("  ")
        .build()
        .writeTo(filer);
  }
}
