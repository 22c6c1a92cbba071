package dev.signet.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.signet.processor.diagnostic.Position;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

class GuardedStepTest {

  @Test
  void aFileThatCannotBeWrittenIsOneDiagnosticAboutTheClass() {
    assertThat(said("en", fails(new IOException("disk full"))))
        .contains("[signet:FileNotWritten] demo.A could not be written: disk full");
  }

  @Test
  void aFailureSaysWhereItHappened() {
    RuntimeException failure = new IllegalStateException("bad");
    failure.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("demo.Step", "run", "Step.java", 7)});

    assertThat(said("en", fails(failure)))
        .contains(
            "Signet failed unexpectedly: java.lang.IllegalStateException: bad"
                + " at demo.Step.run(Step.java:7). ")
        .contains("the source of demo.A.");
    assertThat(said("zh_CN", fails(failure)))
        .contains(
            "Signet 意外失败：java.lang.IllegalStateException: bad（位于 demo.Step.run(Step.java:7)）。");
  }

  @Test
  void aFailureWithoutATraceIsReportedToo() {
    StackOverflowError failure = new StackOverflowError();
    failure.setStackTrace(new StackTraceElement[0]);

    assertThat(said("en", fails(failure)))
        .contains("Signet failed unexpectedly: java.lang.StackOverflowError. ");
  }

  private static SignetProcessor.Step fails(Throwable failure) {
    return () -> {
      if (failure instanceof IOException file) {
        throw file;
      }
      if (failure instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure;
    };
  }

  private static String said(String lang, SignetProcessor.Step step) {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new OneStep(step))
            .withOptions("-Asignet.lang=" + lang)
            .compile(JavaFileObjects.forSourceString("demo.A", "package demo; class A {}"));
    assertThat(compilation.errors()).hasSize(1);
    return compilation.errors().get(0).getMessage(Locale.ENGLISH);
  }

  private static final class OneStep extends SignetProcessor {

    private final Step step;

    OneStep(Step step) {
      this.step = step;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      for (var root : round.getRootElements()) {
        guarded("demo.A", Position.of(root), step);
      }
      return false;
    }
  }
}
