package dev.signet.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.signet.processor.diagnostic.DiagnosticId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** The result of a compilation, with assertions about it. */
public final class Compiled {

  /**
   * The mark that a source text has directly before the place at which a diagnostic is expected.
   */
  public static final String HERE = "/*>*/";

  private final Compilation compilation;

  /**
   * Wraps a compilation. Whatever a test is about, no generated file may bring a warning of its
   * own.
   */
  public Compiled(Compilation compilation) {
    this.compilation = compilation;
    assertThat(compilation.warnings())
        .as("warnings in generated files")
        .filteredOn(this::isInGeneratedFile)
        .isEmpty();
  }

  /** Returns the compilation as compile-testing has it. */
  public Compilation compilation() {
    return compilation;
  }

  /** Asserts that there are no errors and no warnings of any kind. */
  public Compiled isClean() {
    assertThat(texts(compilation.errors())).as("errors").isEmpty();
    List<Diagnostic<? extends JavaFileObject>> warnings = new ArrayList<>(compilation.warnings());
    assertThat(texts(warnings)).as("warnings").isEmpty();
    return this;
  }

  /** Asserts that there are no errors, and no warnings but those with this id. */
  public Compiled warnsOnlyOf(DiagnosticId id) {
    isCompiled();
    assertThat(texts(compilation.warnings()))
        .allSatisfy(text -> assertThat(text).startsWith("[signet:" + id + "] "));
    return this;
  }

  /**
   * Asserts that there is exactly one error, with this id, at the {@link #HERE} mark if the sources
   * have one.
   */
  public Compiled hasOnlyError(DiagnosticId id) {
    assertThat(texts(compilation.errors())).as("errors").hasSize(1);
    return says(id, compilation.errors().get(0));
  }

  /** Asserts that there is exactly this error of javac itself. */
  public Compiled hasOnlyError(String text) {
    assertThat(texts(compilation.errors())).containsExactly(text);
    return this;
  }

  /** Asserts that there are exactly these errors, in any order. */
  public Compiled hasErrors(DiagnosticId... ids) {
    List<String> found = new ArrayList<>();
    for (Diagnostic<?> error : compilation.errors()) {
      String text = text(error);
      found.add(text.startsWith("[signet:") ? text.substring(8, text.indexOf(']')) : text);
    }
    List<String> expected = new ArrayList<>();
    for (DiagnosticId id : ids) {
      expected.add(id.toString());
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    return this;
  }

  /** Asserts that there are no errors and exactly one warning, with this id, at the mark. */
  public Compiled hasOnlyWarning(DiagnosticId id) {
    assertThat(texts(compilation.errors())).as("errors").isEmpty();
    return hasWarning(id);
  }

  /** Asserts that there is exactly one warning, with this id, at the mark; errors do not matter. */
  public Compiled hasWarning(DiagnosticId id) {
    assertThat(texts(compilation.warnings())).as("warnings").hasSize(1);
    return says(id, compilation.warnings().get(0));
  }

  /** Asserts that the text of some diagnostic contains these words. */
  public Compiled saying(String words) {
    assertThat(texts(compilation.diagnostics())).anySatisfy(t -> assertThat(t).contains(words));
    return this;
  }

  /** Returns the text of a generated resource or source whose path ends like this. */
  public String generated(String pathEnd) {
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.toUri().getPath().endsWith(pathEnd)) {
        try {
          return file.getCharContent(false).toString();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    throw new AssertionError(pathEnd + " is not among " + compilation.generatedFiles());
  }

  /**
   * Returns a class loader with the compiled classes and generated resources, whose parent is that
   * of the tests.
   */
  public ClassLoader load() {
    isCompiled();
    Map<String, byte[]> files = new HashMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      try (var in = file.openInputStream()) {
        files.put(
            file.toUri().getPath().replaceFirst("^/?(CLASS_OUTPUT|SOURCE_OUTPUT)/", ""),
            in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new MemoryClassLoader(files);
  }

  /** Asserts that there are no errors; warnings do not matter. */
  public Compiled isCompiled() {
    assertThat(texts(compilation.errors())).as("errors").isEmpty();
    return this;
  }

  private boolean isInGeneratedFile(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    return source != null
        && source.getKind() == JavaFileObject.Kind.SOURCE
        && compilation.sourceFiles().stream()
            .noneMatch(file -> file.getName().equals(source.getName()));
  }

  private Compiled says(DiagnosticId id, Diagnostic<? extends JavaFileObject> diagnostic) {
    assertThat(text(diagnostic)).startsWith("[signet:" + id + "] ");
    for (JavaFileObject source : compilation.sourceFiles()) {
      checkPlace(diagnostic, source);
    }
    return this;
  }

  private static void checkPlace(
      Diagnostic<? extends JavaFileObject> diagnostic, JavaFileObject source) {
    String text;
    try {
      text = source.getCharContent(false).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int mark = text.indexOf(HERE);
    if (mark < 0) {
      return;
    }
    assertThat(diagnostic.getSource()).as("the file that is pointed at").isNotNull();
    assertThat(diagnostic.getSource().getName()).isEqualTo(source.getName());
    int place = (int) diagnostic.getPosition();
    assertThat(text.substring(Math.max(0, place)))
        .as("the text that is pointed at")
        .startsWith(text.substring(mark + HERE.length()));
  }

  private static List<String> texts(List<? extends Diagnostic<?>> diagnostics) {
    return diagnostics.stream().map(Compiled::text).toList();
  }

  private static String text(Diagnostic<?> diagnostic) {
    return diagnostic.getMessage(Locale.ENGLISH);
  }
}
