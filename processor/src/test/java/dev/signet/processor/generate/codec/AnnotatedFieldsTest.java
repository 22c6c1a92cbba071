package dev.signet.processor.generate.codec;

import static dev.signet.processor.testing.Functions.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import dev.signet.processor.testing.RuntimeMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests results whose fields are private and have no getter, only an annotation. */
class AnnotatedFieldsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@JsonFormat private String text = \"x\";",
        "@JsonFormat(shape = JsonFormat.Shape.STRING) private int text = 3;",
        "@JsonFormat(pattern = \"yyyy\") private LocalDate text = LocalDate.EPOCH;",
        "@JsonProperty private String text = \"x\";",
        "@JsonProperty private transient String text = \"x\";",
        "@JsonSerialize private String text = \"x\";",
        "@JsonUnwrapped private Inner text = new Inner();",
        "public String a = \"a\"; @JsonDeserialize private String text = \"x\";",
        "public String a = \"a\"; @JsonMerge private List<String> text = List.of();",
        "public String a = \"a\"; @JsonInclude(JsonInclude.Include.NON_NULL) private String text;",
      })
  void areSentWhereJacksonSendsThem(String fields) throws Exception {
    Compiled compiled = Compile.with("-Xlint:none").compile(returning(fields)).isClean();
    try (Functions functions = Functions.of(compiled)) {
      Object result =
          functions.loader().loadClass("demo.Handler$Res").getDeclaredConstructor().newInstance();
      assertThat(functions.call("give", user("oUser"), "{}"))
          .isEqualTo("OK " + RuntimeMapper.get().writeValueAsString(result));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@JsonInclude(JsonInclude.Include.NON_NULL)",
        "@JsonAlias(\"words\")",
        "@JsonPropertyDescription(\"some words\")",
        "@JsonIgnoreProperties(\"more\")",
        "@JsonIgnore(false)",
        "@JsonSetter",
        "@JsonDeserialize",
        "@JsonMerge",
        "@Deprecated",
        "@jakarta.validation.constraints.NotNull",
      })
  void areAnErrorWhereNothingWouldBeSent(String annotation) {
    Compile.with("-Xlint:none")
        .compile(returning(annotation + " private String text;"))
        .hasOnlyError(DiagnosticId.RESULT_WITHOUT_PROPERTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@JsonIgnore",
        "@JsonIgnore @JsonFormat",
        "@JsonBackReference",
        "@JsonProperty(access = JsonProperty.Access.WRITE_ONLY)",
      })
  void areNotMissedWhereTheAnnotationKeepsThemBack(String annotation) {
    Compiled compiled =
        Compile.with("-Xlint:none").compile(returning(annotation + " private String text;"));
    try (Functions functions = Functions.of(compiled.isClean())) {
      assertThat(functions.call("give", user("oUser"), "{}")).isEqualTo("OK {}");
    }
  }

  private static String returning(String fields) {
    return """
    package demo;
    import com.fasterxml.jackson.annotation.*;
    import com.fasterxml.jackson.databind.annotation.*;
    import dev.signet.*;
    import java.time.*;
    import java.util.*;
    public class Handler {
      @CloudFunction("give") public Res give() { return new Res(); }
      public static class Inner { public String a = "b"; }
      public static class Res { %s }
    }
    """
        .formatted(fields);
  }
}
