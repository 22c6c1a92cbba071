package dev.signet.processor.generate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Functions;
import java.lang.reflect.Constructor;
import javax.annotation.processing.Processor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LombokConstraintsTest {

  private static final String SOURCE =
      Checked.handler(
          """
            @lombok.Data public static class Item { @Min(1) private int qty; }
            @lombok.Data public static class Req {
              @NotBlank private String name;
              private List<@Valid Item> items;
              private List<@Size(max = 2) String> tags;
            }
            @CloudFunction("take") public String take(Req req) { return "ok"; }
          """);

  private static Processor lombok() throws ReflectiveOperationException {
    Constructor<?> constructor =
        Class.forName("lombok.launch.AnnotationProcessorHider$AnnotationProcessor")
            .getDeclaredConstructor();
    constructor.setAccessible(true);
    return (Processor) constructor.newInstance();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void beansThatLombokCompletesAreCheckedOnce(boolean first) throws Exception {
    Compile compile = Compile.with("-Xlint:-options");
    compile = first ? compile.before(lombok()) : compile.after(lombok());
    try (Functions functions = Functions.of(compile.compile(SOURCE))) {
      assertThat(Checked.answer(functions, "{'name':' ','items':[{'qty':0}],'tags':['abc']}"))
          .isEqualTo(
              "items[0].qty: must be greater than or equal to 1; name: must not be blank;"
                  + " tags[0]: size must be between 0 and 2");
      assertThat(Checked.answer(functions, "{'name':'a','items':[{'qty':1}]}")).isEqualTo("ok");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBuilderIsAskedForItsPrimitivesAsAConstructorIs(boolean first) throws Exception {
    String source =
        Checked.handler(
            """
              @lombok.Value @lombok.Builder @lombok.extern.jackson.Jacksonized
              public static class Jack { @Size(max = 2) String a; int b; long c; Integer d; }
              public record Req(@NotNull @Valid Jack jack, List<@Valid Jack> more) {}
              @CloudFunction("take") public String take(Req req) { return "ok"; }
            """);
    Compile compile = Compile.with("-Xlint:-options");
    compile = first ? compile.before(lombok()) : compile.after(lombok());
    try (Functions functions = Functions.of(compile.compile(source))) {
      assertThat(Checked.answer(functions, "{'jack':{'a':'x','b':0,'c':1}}")).isEqualTo("ok");
      assertThat(Checked.answer(functions, "{'jack':{'c':1,'b':null}}"))
          .isEqualTo("jack.b: is required");
      assertThat(Checked.answer(functions, "{'jack':{'b':0,'c':1},'more':[{'b':1}]}"))
          .isEqualTo("more[0].c: is required");
      assertThat(Checked.answer(functions, "{'jack':{'a':'xyz','b':0,'c':1}}"))
          .isEqualTo("jack.a: size must be between 0 and 2");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRecordThatLombokGivesAConstructorNamesWhatThatRefuses(boolean first) throws Exception {
    String source =
        Checked.handler(
            """
              public record Req(@lombok.NonNull String name) {}
              @CloudFunction("take") public String take(Req req) { return "ok"; }
            """);
    Compile compile = Compile.with("-Xlint:-options");
    compile = first ? compile.before(lombok()) : compile.after(lombok());
    try (Functions functions = Functions.of(compile.compile(source))) {
      assertThat(Checked.answer(functions, "{'name':'a'}")).isEqualTo("ok");
      assertThat(Checked.answer(functions, "{}")).isEqualTo("name: is required");
    }
  }
}
