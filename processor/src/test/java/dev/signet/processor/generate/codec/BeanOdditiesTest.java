package dev.signet.processor.generate.codec;

import static dev.signet.processor.testing.Functions.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests classes whose members do not agree about a property: nothing vanishes without a word. */
class BeanOdditiesTest {

  private static final String HEAD =
      """
      package demo;
      import com.fasterxml.jackson.annotation.*;
      import dev.signet.*;
      import java.util.*;
      public class Handler {
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "record Req(String name, @JsonIgnore int total, @JsonIgnore boolean flag, @JsonIgnore char"
            + " c, @JsonIgnore long l, @JsonIgnore double d, @JsonIgnore byte b, @JsonIgnore short"
            + " s, @JsonIgnore float f, @JsonIgnore String t) {}"
            + " | {'name':'x','total':5} | Req[name=x, total=0, flag=false, c=\\u0000, l=0, d=0.0,"
            + " b=0, s=0, f=0.0, t=null]",
        "record Req(String name, @JsonProperty(access = JsonProperty.Access.READ_ONLY) int total) {}"
            + " | {'name':'x','total':5} | Req[name=x, total=0]",
        "record Req(String value) { @JsonIgnore public Optional<String> getValue() { return"
            + " Optional.ofNullable(value); } } | {'value':'x'} | Req[value=x]",
        "record Req(Boolean ok) { @JsonIgnore public boolean isOk() { return false; } }"
            + " | {'ok':true} | Req[ok=true]",
      })
  void readsARecordWithoutAWarning(String type, String payload, String read) {
    Compiled compiled =
        Compile.with("-Xlint:all,-processing", "-Werror")
            .compile(
                HEAD
                    + "  @CloudFunction(\"show\") public String show(Req req) { return"
                    + " req.toString(); }\n  public "
                    + type
                    + "\n}\n")
            .isClean();
    try (Functions functions = Functions.of(compiled)) {
      assertThat(functions.call("show", user("oUser"), payload.replace('\'', '"')))
          .isEqualTo("OK \"" + read + "\"");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public void setX(String x) {} public void setX(int x) {}",
        "public String getX() { return null; } public void setX(int x) {} public void setX(String x)"
            + " {}",
        "public void setX(long x) {} public void setX(int x) {}",
        "@JsonSetter public void setX(UUID x) {} @JsonSetter public void setX(List<String> x) {}",
      })
  void refusesSettersBetweenWhichNothingDecides(String members) {
    Compile.sources(taking("class Req { " + members + " }"))
        .hasOnlyError(DiagnosticId.SETTER_OVERLOADED)
        .saying("Handler.Req.setX");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Req { private String text; }",
        "class Req { @JsonIgnore public String text; private String other; }",
        "class Req { public List<Inner> list; } static class Inner { private String text; }",
      })
  void refusesAPayloadOfWhichNothingCouldBeSent(String types) {
    Compile.sources(taking(types)).hasOnlyError(DiagnosticId.PAYLOAD_WITHOUT_PROPERTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Res { private final String text = \"x\"; public String text() { return text; } }",
        "class Res { @JsonIgnore public String text; private String other; }",
        "class Res implements Iterable<String> { @Override public Iterator<String> iterator() {"
            + " return null; } }",
      })
  void refusesAResultOfWhichNothingWouldBeSent(String types) {
    Compile.sources(returning(types)).hasOnlyError(DiagnosticId.RESULT_WITHOUT_PROPERTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record Res() {}",
        "class Res {}",
        "class Res { private static final int LIMIT = 1; }",
        "abstract sealed class Res permits One { private String hidden; }"
            + " static final class One extends Res { public String text; }",
        "@OpaqueJson(\"our own form\") class Res { private String text; }",
      })
  void allowsAResultWhoseContentIsNotLost(String types) {
    assertThat(Compile.sources(returning(types)).compilation().errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record Req() {}",
        "class Req {}",
        "class Req { private final List<String> all = new ArrayList<>(); public List<String> getAll()"
            + " { return all; } }",
        "class Req { @JsonProperty private String text; }",
      })
  void allowsOneThatHasNothingToLose(String types) {
    Compile.sources(taking(types)).isClean();
  }

  @Test
  void writesOnlyWhatAnInterfaceDeclares() {
    Compiled compiled =
        Compile.sources(
                HEAD
                    + """
                        @CloudFunction("view") public View view() { return new Full(); }
                        public interface View { String getName(); int getAge(); }
                        public static class Full implements View {
                          @Override public String getName() { return "n"; }
                          @Override public int getAge() { return 3; }
                          public String getOpenid() { return "oSomebodyElse"; }
                        }
                      }
                      """)
            .isClean();
    try (Functions functions = Functions.of(compiled)) {
      assertThat(functions.call("view", user("oUser"), "{}"))
          .isEqualTo("OK {\"name\":\"n\",\"age\":3}");
    }
  }

  @Test
  void describesNoPropertyByWhatItsSetterReturns() {
    assertThat(
            Compile.sources(
                    HEAD
                        + """
                            @CloudFunction("take") public void take(Req req) {}
                            public static class Req {
                              private String a;
                              private String b;
                              /** @return {@code this}. */
                              public Req setA(String a) { this.a = a; return this; }
                              /** The second. @return this */
                              public Req setB(String b) { this.b = b; return this; }
                            }
                          }
                          """)
                .isClean()
                .generated("signet-client.d.ts"))
        .doesNotContain("this.")
        .contains("The second.");
  }

  private static String taking(String types) {
    return HEAD
        + "  @CloudFunction(\"take\") public void take(Req req) {}\n  static "
        + types
        + "}\n";
  }

  private static String returning(String types) {
    return HEAD
        + "  @CloudFunction(\"give\") public Res give() { return null; }\n  static "
        + types
        + "}\n";
  }
}
