package dev.signet.processor.generate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import java.lang.reflect.Constructor;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that {@code @NonNull} of every family means what NullMarked does. */
class NonNullTest {

  private static final String CLIENT = "signet-client.d.ts";

  private static String annotation(String name, String targets) {
    int dot = name.lastIndexOf('.');
    return """
        package %s;
        import java.lang.annotation.*;
        %s
        public @interface %s { %s }
        """
        .formatted(
            name.substring(0, dot),
            targets.isEmpty() ? "" : "@Target({" + targets + "})",
            name.substring(dot + 1),
            name.equals("javax.annotation.Nonnull")
                ? "When when() default When.ALWAYS; enum When { ALWAYS, MAYBE }"
                : "");
  }

  private static final String SHOP =
      Checked.handler(
          """
            public record Item(@ANY String sku, String note) {}
            public static class Bean {
              private @ANY String name; private String text;
              public String getName() { return name; }
              public void setName(String v) { name = v; }
              public @ANY String getText() { return text; }
              public void setText(String v) { text = v; }
            }
            public record Req(@ANY Item item, @ANY Bean bean, @ANY Optional<String> extra) {}
            @CloudFunction("take") public String take(Req req) { return "ok"; }
            @CloudFunction("give") public @ANY Req give() { return null; }
          """);

  @ParameterizedTest
  @CsvSource({
    "org.jetbrains.annotations.NotNull, 'ElementType.FIELD, ElementType.METHOD,"
        + " ElementType.PARAMETER, ElementType.TYPE_USE'",
    "org.jetbrains.annotations.NotNull, 'ElementType.FIELD, ElementType.METHOD,"
        + " ElementType.PARAMETER'",
    "javax.annotation.Nonnull, ''",
    "jakarta.annotation.Nonnull, ''",
    "org.springframework.lang.NonNull, 'ElementType.FIELD, ElementType.METHOD,"
        + " ElementType.PARAMETER'",
    "androidx.annotation.NonNull, ''",
    "org.eclipse.jdt.annotation.NonNull, ElementType.TYPE_USE",
    "org.checkerframework.checker.nullness.qual.NonNull, 'ElementType.TYPE_USE,"
        + " ElementType.TYPE_PARAMETER'",
    "edu.umd.cs.findbugs.annotations.NonNull, 'ElementType.FIELD, ElementType.METHOD,"
        + " ElementType.PARAMETER'",
  })
  void ofAnyFamilyIsRequiredInPayloadsAndNeverNullInResults(String name, String targets) {
    Compiled compiled =
        Compile.sources(SHOP.replace("ANY", name), annotation(name, targets)).isClean();

    isRequired(compiled);
  }

  @Test
  void ofJspecifyIsRequiredInPayloadsAndNeverNullInResults() {
    isRequired(Compile.sources(SHOP.replace("ANY", "org.jspecify.annotations.NonNull")).isClean());
  }

  private static void isRequired(Compiled compiled) {
    try (Functions functions = Functions.of(compiled)) {
      assertThat(Checked.answer(functions, "{}")).isEqualTo("bean: is required; item: is required");
      assertThat(Checked.answer(functions, "{'item':{},'bean':{}}"))
          .isEqualTo("bean.name: is required; bean.text: is required; item.sku: is required");
      assertThat(Checked.answer(functions, "{'item':{'sku':null},'bean':{'name':null,'text':'a'}}"))
          .isEqualTo("bean.name: is required; item.sku: is required");
      assertThat(Checked.answer(functions, "{'item':{'sku':'a'},'bean':{'name':'b','text':'c'}}"))
          .isEqualTo("ok");
    }
    assertThat(compiled.generated(CLIENT))
        .contains("sku: string;", "note: string | null;", "give(): Promise<")
        .doesNotContain("item?", "bean?", "sku?", "name?", "> | null>");
  }

  @Test
  void thatMayBeNullByItsOwnMemberIsNotRequired() {
    String source =
        Checked.taking(
            "@javax.annotation.Nonnull(when = javax.annotation.Nonnull.When.MAYBE) String v");

    Compiled compiled =
        Compile.sources(source, annotation("javax.annotation.Nonnull", "")).isClean();

    try (Functions functions = Functions.of(compiled)) {
      assertThat(Checked.answer(functions, "{}")).isEqualTo("ok");
    }
  }

  @Test
  void besideNullableIsNotRequired() {
    String source =
        Checked.taking(
            "@javax.annotation.CheckForNull String a, @org.jspecify.annotations.NonNull String b");
    String nullMarked =
        source.replace("public record", "@org.jspecify.annotations.NullMarked record");

    Compiled compiled =
        Compile.sources(nullMarked, annotation("javax.annotation.CheckForNull", "")).isCompiled();

    try (Functions functions = Functions.of(compiled)) {
      assertThat(Checked.answer(functions, "{}")).isEqualTo("b: is required");
    }
  }

  private static Processor lombok() throws ReflectiveOperationException {
    Constructor<?> constructor =
        Class.forName("lombok.launch.AnnotationProcessorHider$AnnotationProcessor")
            .getDeclaredConstructor();
    constructor.setAccessible(true);
    return (Processor) constructor.newInstance();
  }

  private static final String LOMBOK =
      Checked.handler(
              """
            public record Item(@lombok.NonNull String sku, int qty) {}
            @lombok.Data public static class Bean {
              private @lombok.NonNull String name; private String note; private int age;
            }
            public record Req(@lombok.NonNull Item item, @lombok.NonNull Bean bean) {}
            @CloudFunction("take") public String take(Req req) { return "ok"; }
            @CloudFunction("give") public Req give() { return null; }
          """)
          .replace(
              "@lombok.Data public", "@lombok.Data @lombok.NoArgsConstructor(force = true) public");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ofLombokIsRequiredAlthoughItsCodeThrows(boolean first) throws Exception {
    Compile compile = Compile.with("-Xlint:-options");
    Compiled compiled =
        (first ? compile.before(lombok()) : compile.after(lombok())).compile(LOMBOK);

    try (Functions functions = Functions.of(compiled)) {
      assertThat(Checked.answer(functions, "{}")).isEqualTo("bean: is required; item: is required");
      assertThat(Checked.answer(functions, "{'item':{},'bean':{'name':null}}"))
          .isEqualTo(
              "bean.age: is required; bean.name: is required;"
                  + " item.qty: is required; item.sku: is required");
      assertThat(Checked.answer(functions, "{'item':{'sku':'a','qty':1},'bean':{'age':1}}"))
          .isEqualTo("bean.name: is required");
    }
    assertThat(compiled.generated(CLIENT)).contains("sku: string;", "name: string;");
  }

  @Test
  void aSetterThatRefusesNullSaysThatThePropertyIsRequired() {
    String source =
        Checked.handler(
            """
              public static class Bean {
                private String a; private final String b; private String c = "c";
                @com.fasterxml.jackson.annotation.JsonCreator
                public Bean(@com.fasterxml.jackson.annotation.JsonProperty("b") String b) { this.b = b; }
                public String getA() { return a; }
                public void setA(@NotNull(message = "say a") String v) { a = v.strip(); }
                public String getB() { return b; }
                public String getC() { return c; }
                public void setC(@org.jspecify.annotations.NonNull String v) { c = v.strip(); }
              }
              @CloudFunction("take") public String take(Bean bean) { return "ok"; }
            """);

    assertThat(Checked.answer(source, "{'a':null,'b':'b','c':null}"))
        .isEqualTo("a: say a; c: is required");
  }
}
