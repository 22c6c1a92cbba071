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

/** Tests what a client sends and gets where an object is unwrapped into another. */
class UnwrappedTest {

  private static final String SOURCE =
      """
      package demo;
      import com.fasterxml.jackson.annotation.*;
      import dev.signet.*;
      import dev.signet.identity.*;
      import jakarta.validation.Valid;
      import jakarta.validation.constraints.*;
      import java.util.*;
      public class Handler {
        @CloudFunction("order") public Order order(Order order) { return order; }
        @CloudFunction("none") public Order none() { return new Order("a", null, 1); }
        @CloudFunction("bean") public Bean bean(Bean bean) { return bean; }
        @CloudFunction("own") @RequireOwner(field = "by_who") public String own(Owned owned) { return "mine"; }
        public record Order(String sku, @Valid @JsonUnwrapped(prefix = "to_") Place to, int qty) {}
        public record Place(@NotBlank String city, @Size(max = 3) String code, int floor) {}
        public static class Bean {
          private Inner inner;
          public String name = "n";
          @JsonUnwrapped public Inner getInner() { return inner; }
          public void setInner(Inner inner) { this.inner = inner; }
        }
        public static class Inner {
          private String text = "default";
          public String getText() { return text; }
          public void setText(String text) {
            if (text.isEmpty()) { throw new IllegalArgumentException(); }
            this.text = text;
          }
        }
        public record Owned(@JsonUnwrapped(prefix = "by_") Who by) {}
        public record Who(String who) {}
      }
      """;
  private static final Compiled COMPILED =
      Compile.with("-Xlint:all,-processing", "-Werror").compile(SOURCE).isClean();
  private static final Functions FUNCTIONS = Functions.of(COMPILED);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "order | {'sku':'a','to_city':'b','to_code':'c','to_floor':2,'qty':3}"
            + " | OK {'sku':'a','to_city':'b','to_code':'c','to_floor':2,'qty':3}",
        "order | {'sku':'a','to_city':'b','to_floor':2,'qty':3,'city':'no','to':{'city':'x'}}"
            + " | OK {'sku':'a','to_city':'b','to_code':null,'to_floor':2,'qty':3}",
        "none | {} | OK {'sku':'a','qty':1}",
        "bean | {'text':'t','name':'m'} | OK {'text':'t','name':'m'}",
        "bean | {} | OK {'text':'default','name':'n'}",
        "own | {'by_who':'oUser'} | OK 'mine'",
      })
  void readsAndWritesTheEffectiveNames(String function, String payload, String answer) {
    assertThat(call(function, payload)).isEqualTo(answer.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'sku':'a','to_city':' ','to_code':'long','qty':3} | to_floor: is required",
        "{'sku':'a','to_city':' ','to_code':'long','to_floor':1,'qty':3} | to_city: must not be blank",
        "{'sku':'a','to_city':' ','to_code':'long','to_floor':1,'qty':3} | to_code: size must be",
        "{'sku':'a','to_city':'b','to_floor':'x','qty':3} | to_floor: expected an integer",
      })
  void namesThemInARefusal(String payload, String words) {
    assertThat(call("order", payload)).startsWith("INVALID_ARGUMENT").contains(words);
  }

  @Test
  void tellsTheClientTheEffectiveNames() {
    assertThat(COMPILED.generated("signet-client.d.ts"))
        .contains("to_city", "to_floor")
        .doesNotContain("to?:", "to:", "Place");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "record Req(String id, @JsonUnwrapped Inner inner) {} record Inner(String id) {} | name id",
        "record Req(@JsonAlias(\"x_id\") String a, @JsonUnwrapped(prefix = \"x_\") Inner inner) {}"
            + " record Inner(String id) {} | name x_id",
        "record Req(@JsonUnwrapped Inner one, @JsonUnwrapped Inner two) {}"
            + " record Inner(String id) {} | name id",
      })
  void refusesANameThatTwoPropertiesHave(String types, String words) {
    Compile.sources(taking(types)).hasOnlyError(DiagnosticId.JSON_NAME_TWICE).saying(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "record Req(@JsonUnwrapped String inner) {}",
        "record Req(@JsonUnwrapped List<String> inner) {}",
        "record Req(@JsonUnwrapped Map<String, String> inner) {}",
        "record Req(@JsonUnwrapped Optional<Inner> inner) {} record Inner(String id) {}",
        "record Req(@JsonUnwrapped Kind inner) {} enum Kind { A }",
        "record Req(String a, @JsonUnwrapped(prefix = \"x\") Req inner) {}",
      })
  void refusesToUnwrapWhatHasNoProperties(String types) {
    Compile.sources(taking(types)).hasOnlyError(DiagnosticId.TYPE_NOT_SUPPORTED);
  }

  private static String taking(String types) {
    return "package demo; import com.fasterxml.jackson.annotation.*; import dev.signet.*;"
        + " import java.util.*;\npublic class Handler {"
        + " @CloudFunction(\"take\") public void take(Req request) {} "
        + types
        + "}";
  }

  private static String call(String function, String payload) {
    return FUNCTIONS.call(function, user("oUser"), payload.replace('\'', '"'));
  }
}
