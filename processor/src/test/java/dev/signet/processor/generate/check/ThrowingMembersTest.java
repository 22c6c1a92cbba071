package dev.signet.processor.generate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests members of payloads and results that declare checked exceptions. */
class ThrowingMembersTest {

  private static final String SHOP =
      Checked.handler(
          """
            public static class Line {
              private String sku; private int qty;
              public Line() throws java.io.IOException {}
              @Size(max = 3) public String getSku() throws Exception {
                if ("bad".equals(sku)) { throw new Exception("S3CRET"); }
                return sku;
              }
              public void setSku(String v) throws Exception {
                if ("no".equals(v)) { throw new Exception("S3CRET"); }
                sku = v;
              }
              @Min(1) public int getQty() throws java.io.IOException { return qty; }
              public void setQty(int v) throws java.io.IOException { qty = v; }
            }
            public static class Made {
              private final String orderId;
              private Made(String orderId) { this.orderId = orderId; }
              @com.fasterxml.jackson.annotation.JsonCreator
              public static Made of(@com.fasterxml.jackson.annotation.JsonProperty("orderId") String orderId)
                  throws java.util.concurrent.TimeoutException {
                if ("no".equals(orderId)) { throw new java.util.concurrent.TimeoutException(); }
                return new Made(orderId);
              }
              public String getOrderId() throws java.sql.SQLException { return orderId; }
            }
            Optional<String> ownerOf(String orderId) { return Optional.of("oA"); }
            @CloudFunction("take") public String take(@Valid Line line) { return "ok"; }
            @CloudFunction("same") public Line same(Line line) { return line; }
            @CloudFunction("edit") @RequireOwner(lookup = "ownerOf") public String edit(Made made) { return "ok"; }
            @CloudFunction("field") @RequireOwner(field = "orderId") public String field(Made made) { return "ok"; }
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "take | {'sku':'a','qty':1} | OK \"ok\"",
        "same | {'sku':'a','qty':1} | OK {\"sku\":\"a\",\"qty\":1}",
        "edit | {'orderId':'a'} | OK \"ok\"",
        "field | {'orderId':'oA'} | OK \"ok\"",
        "take | {'sku':'long','qty':0} | INVALID_ARGUMENT sku: size must be between 0 and 3; qty: must"
            + " be greater than or equal to 1",
        "take | {'sku':'no','qty':1} | INVALID_ARGUMENT sku: is not accepted",
        "edit | {'orderId':'no'} | INVALID_ARGUMENT is not accepted",
        "take | {'sku':'bad','qty':1} | INTERNAL the function failed",
        "same | {'sku':'bad','qty':1} | INTERNAL the function failed",
        "take | {'sku':'bad'} | INVALID_ARGUMENT qty: is required"
      })
  void compileAndAreHeard(String function, String json, String answer) {
    try (Functions functions = Functions.of(Compile.sources(SHOP).isClean())) {
      String said = functions.call(function, Functions.user("oA"), json.replace('\'', '"'));
      String code = answer.substring(0, answer.indexOf(' '));

      assertThat(said).startsWith(code).doesNotContain("S3CRET");
      if (!code.equals("INTERNAL")) {
        assertThat(said).contains(answer.substring(code.length() + 1));
      }
    }
  }

  @Test
  void whatWasFoundBeforeAnAccessorThrewIsNotSaidAtAnotherPlace() {
    String source =
        Checked.handler(
            """
              public record Line(@Max(1) int qty, @NotNull String sku) {
                public String sku() { return sku.trim(); }
              }
              public record Req(List<@Valid Line> lines, int version) {}
              @CloudFunction("take") public String take(Req req) { return "ok"; }
            """);
    assertThat(Checked.answer(source, "{'lines':[{'qty':9}]}")).isEqualTo("version: is required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public Req() throws Throwable {} public int a;",
        "public int getA() throws Throwable { return 1; } public void setA(int a) {}",
        "public int getA() { return 1; } public void setA(int a) throws Throwable {}",
        "@com.fasterxml.jackson.annotation.JsonCreator public static Req of("
            + "@com.fasterxml.jackson.annotation.JsonProperty(\"a\") int a) throws Throwable {"
            + " return null; }"
      })
  void ofAPayloadMayThrowNoMoreThanExceptions(String members) {
    Compile.sources(
            Checked.handler(
                "public static class Req {"
                    + members
                    + "}\n@CloudFunction(\"take\") public void take(Req /*>*/req) {}\n"))
        .hasOnlyError(DiagnosticId.THROWS_TOO_WIDE)
        .saying("Declare Exception");
  }

  @Test
  void ofAResultMayThrowNoMoreThanExceptions() {
    Compile.sources(
            Checked.handler(
                "public static class Res { public int getA() throws Throwable { return 1; } }\n"
                    + "@CloudFunction(\"take\") public Res /*>*/take() { return null; }\n"))
        .hasOnlyError(DiagnosticId.THROWS_TOO_WIDE)
        .saying("Shop.Res.getA");
  }
}
