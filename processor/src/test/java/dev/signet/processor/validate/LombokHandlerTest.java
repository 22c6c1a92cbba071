package dev.signet.processor.validate;

import static dev.signet.processor.diagnostic.DiagnosticId.NO_USABLE_CONSTRUCTOR;

import dev.signet.processor.testing.Compile;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

/** Tests handler classes that Lombok completes, before or after the processor of Signet. */
class LombokHandlerTest {

  private static final String HEAD =
      "package demo; import dev.signet.*; import lombok.*;\nimport lombok.extern.java.*;\n";

  private static Processor lombok() {
    try {
      var constructor =
          Class.forName("lombok.launch.AnnotationProcessorHider$AnnotationProcessor")
              .getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Processor) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void takesFieldsThatLombokMakesFinal() {
    String value =
        HEAD + "@Value class H { String name = \"n\"; @CloudFunction(\"fn\") void fn() {} }";
    Compile.with().before(lombok()).compile(value).isClean();
    Compile.with().after(lombok()).compile(value).isClean();
  }

  @Test
  void takesAHandlerWithItsLogger() {
    String logging = HEAD + "@Log class H { @CloudFunction(\"fn\") void fn() { log.info(\"\"); } }";
    Compile.with().before(lombok()).compile(logging).isClean();
    Compile.with().after(lombok()).compile(logging).isClean();
  }

  @Test
  void refusesAConstructorThatLombokWrites() {
    String handler =
        HEAD
            + """
            @RequiredArgsConstructor
            /*>*/class H {
              private final String name;
              @CloudFunction("fn") String fn() { return name; }
            }
            """;
    Compile.with().before(lombok()).compile(handler).hasOnlyError(NO_USABLE_CONSTRUCTOR);
    Compile.with().after(lombok()).compile(handler).hasOnlyError(NO_USABLE_CONSTRUCTOR);
  }

  @Test
  void takesAConstructorWithoutArgumentsThatLombokWrites() {
    String handler = HEAD + "@NoArgsConstructor class H { @CloudFunction(\"fn\") void fn() {} }";
    Compile.with().before(lombok()).compile(handler).isClean();
    Compile.with().after(lombok()).compile(handler).isClean();
  }
}
