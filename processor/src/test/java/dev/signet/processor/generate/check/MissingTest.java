package dev.signet.processor.generate.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.host.FunctionTable;
import dev.signet.json.InvalidPayloadException;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Functions;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which properties a client must send, and that it learns of all missing ones at once. */
class MissingTest {

  private static final String BEANS =
      Checked.handler(
          """
            public static class Line {
              private int qty; private String sku; public double price; private OptionalInt step;
              private @org.jspecify.annotations.Nullable Integer rank; private Long size;
              private boolean gift; private Optional<String> note;
              public int getQty() { return qty; }
              public void setQty(int v) { qty = v; }
              public String getSku() { return sku; }
              public void setSku(String v) { sku = v; }
              public OptionalInt getStep() { return step; }
              public void setStep(OptionalInt v) { step = v; }
              public Integer getRank() { return rank; }
              public void setRank(@org.jspecify.annotations.Nullable Integer v) { rank = v; }
              @NotNull public Long getSize() { return size; }
              public void setSize(Long v) { size = v; }
              public boolean isGift() { return gift; }
              public void setGift(boolean v) { gift = v; }
              public Optional<String> getNote() { return note; }
              public void setNote(Optional<String> v) { note = v; }
            }
            @CloudFunction("take") public String take(Line line) { return "ok"; }
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'qty':1,'price':1,'size':1,'gift':true} | ok",
        "{'qty':1,'price':1,'size':1,'gift':true,'step':null,'rank':null,'note':null,'sku':null} | ok",
        "{} | gift: is required; price: is required; qty: is required; size: is required",
        "{'qty':null,'price':null,'size':null,'gift':null}"
            + " | gift: is required; price: is required; qty: is required; size: is required",
        "{'qty':1,'price':1,'size':1} | gift: is required"
      })
  void aBeanIsAskedForItsPrimitivesAsARecordIs(String json, String answer) {
    assertThat(Checked.answer(BEANS, json)).isEqualTo(answer);
  }

  private static final String SHOP =
      Checked.handler(
          """
            public record Item(@NotBlank String sku, @Min(1) int qty, List<@Valid Item> parts) {}
            public record Strict(int a, @Max(3) int b) {
              public Strict { if (a <= 0) { throw new IllegalArgumentException(); } }
            }
            public record Picky(@NotNull @Valid Strict strict, @Size(max = 1) String name) {
              public Picky { strict.b(); }
            }
            public record Order(
                @NotEmpty @Size(max = 2) List<@Valid Item> items,
                Map<String, @Valid Item> stock,
                @Valid Item[] row,
                Optional<@Valid Item> extra,
                @NotNull @Valid Strict strict,
                @Valid Picky picky,
                @Size(max = 3) String note,
                long version) {}
            @CloudFunction("take") public String take(@Valid Order order) { return "ok"; }
          """);

  @Test
  void whatIsMissingAndWhatIsWrongComeInOneAnswer() {
    String json =
        "{'items':[{'sku':' '},{'sku':'a','qty':0},{'qty':1,'sku':'c','parts':[{'sku':''}]}],"
            + "'stock':{'x':{'sku':''}},'row':[{'sku':'a'},{'sku':'','qty':1}],'extra':{'qty':0},"
            + "'strict':{'a':1,'b':4},'note':'long'}";
    assertThat(Checked.answer(SHOP, json).split("; "))
        .containsExactlyInAnyOrder(
            "items: size must be between 0 and 2",
            "items[0].qty: is required",
            "items[0].sku: must not be blank",
            "items[1].qty: must be greater than or equal to 1",
            "items[2].parts[0].qty: is required",
            "items[2].parts[0].sku: must not be blank",
            "stock.x.qty: is required",
            "stock.x.sku: must not be blank",
            "row[0].qty: is required",
            "row[1].sku: must not be blank",
            "extra.qty: must be greater than or equal to 1",
            "extra.sku: must not be blank",
            "strict.b: must be less than or equal to 3",
            "note: size must be between 0 and 3",
            "version: is required");
  }

  @Test
  void aConstructorThatRefusesWhatNobodySentSaysNothing() {
    assertThat(
            Checked.answer(
                SHOP,
                "{'items':[{'sku':'','qty':1}],'strict':{'b':9},'picky':{'strict':{'b':1},"
                    + "'name':'long'},'version':1}"))
        .isEqualTo(
            "items[0].sku: must not be blank; picky.strict.a: is required; strict.a: is required");
  }

  @Test
  void aConstructorThatRefusesWhatWasSentIsHeard() {
    assertThat(Checked.answer(SHOP, "{'items':[{'sku':'a'}],'strict':{'a':0,'b':1}}"))
        .isEqualTo("items[0].qty: is required; strict: is not accepted");
  }

  @Test
  void whatIsMissingIsSaidBesideAValueOfAnotherForm() {
    assertThat(Checked.answer(SHOP, "{'items':[{'sku':'a'},{'sku':'a','qty':'x'}],'note':1}"))
        .isEqualTo("items[0].qty: is required; items[1].qty: expected an integer (32 bit)");
  }

  @Test
  void parametersAndWhatIsInsideThemAreOneAnswer() {
    String source =
        Checked.handler(
            """
              public record Item(@NotBlank String sku, @Min(1) int qty) {}
              @CloudFunction("take") public String take(int n, @Max(1) int m,
                  List<@Valid Item> items, Optional<@Valid Item> item) { return "ok"; }
            """);
    try (Functions functions = Functions.of(Compile.sources(source).isClean())) {
      assertThat(Checked.answer(functions, "{'item':{'sku':''},'m':2,'items':[{'qty':0}]}"))
          .isEqualTo(
              "item.qty: is required; item.sku: must not be blank; items[0].qty: must be greater"
                  + " than or equal to 1; items[0].sku: must not be blank; m: must be less than or"
                  + " equal to 1; n: is required");
    }
  }

  @Test
  void theAnswerIsOfBoundedSize() {
    String items = "{'sku':''},".repeat(500) + "{'sku':'a'}";
    assertThat(Checked.answer(SHOP, "{'items':[" + items + "]}").split("; ")).hasSize(100);
  }

  @Test
  void aTypeWithoutConstraintsIsAskedForAllAsWell() {
    String source =
        Checked.handler(
            """
              public record Item(int a, int b) {}
              public record Box(List<Item> items, int c) {}
              @CloudFunction("take") public String take(Box box) { return "ok"; }
            """);
    assertThat(Checked.answer(source, "{'items':[{'a':1},{}]}"))
        .isEqualTo(
            "c: is required; items[0].b: is required; items[1].a: is required;"
                + " items[1].b: is required");
  }

  private static final String CHOOSY =
      Checked.handler(
          """
            public record Name(@NotBlank String first, @NotNull(message = "say it") String last, int age) {
              public Name { if (first.length() + last.length() > 9) { throw new IllegalStateException(); } }
            }
            @org.jspecify.annotations.NullMarked
            public record Tag(String key, @org.jspecify.annotations.Nullable String note) {
              public Tag { Objects.requireNonNull(key); }
            }
            public static final class Key {
              @NotNull private String text; private int weight;
              public String getText() { return text; }
              public void setText(String v) { text = v; }
              public int getWeight() { return weight; }
              public void setWeight(int v) { weight = v; }
              @Override public int hashCode() { return text.hashCode() + weight; }
              @Override public boolean equals(Object o) { return o instanceof Key k && k.text.equals(text); }
            }
            public record Form(@Valid Name name, List<@Valid Tag> tags, Set<@Valid Key> keys) {}
            @CloudFunction("take") public String take(Form form) { return "ok"; }
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'name':{}} | name.age: is required; name.first: must not be blank; name.last: say it",
        "{'name':{'age':1,'last':'b'}} | name.first: must not be blank",
        "{'name':{'age':1,'last':null,'first':'a'}} | name.last: say it",
        "{'name':{'age':1,'last':'long','first':'enough'}} | name: is not accepted",
        "{'tags':[{'key':'a'},{},{'note':'b'}]} | tags[1].key: is required; tags[2].key: is required",
        "{'tags':[{}],'name':{'age':'x'}} | name.age: expected an integer (32 bit); tags[0].key: is required"
      })
  void aConstructorThatDoesWithoutNothingHidesNothing(String json, String answer) {
    assertThat(Checked.answer(CHOOSY, json)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'keys':[{'text':'a','weight':1},{'text':'a','weight':1}]} | ok",
        "{'keys':[{'text':'a','weight':1},{}]} | keys[1].weight: is required",
        "{'keys':[{'text':'a','weight':1},{'weight':1}]} | keys[1]: is not accepted",
      })
  void anElementThatASetCannotTakeIsTheClientsMistake(String json, String answer) {
    assertThat(Checked.answer(CHOOSY, json)).isEqualTo(answer);
  }

  @Test
  void theAnswerToLongNamesIsOfBoundedSizeToo() {
    String source =
        Checked.handler(
            """
              public record Leaf(int q) {}
              public record Node(Map<String, Node> nodes, List<Leaf> leaves) {}
              @CloudFunction("take") public String take(Node node) { return "ok"; }
            """);
    String name = "n".repeat(200);
    String json =
        ("{'nodes':{'" + name + "':").repeat(40)
            + "{'leaves':[{}"
            + ",{}".repeat(200)
            + "]}"
            + "}}".repeat(40);
    assertThat(Checked.answer(source, json)).startsWith("nodes.nn").hasSizeLessThan(70_000);
  }

  /** A tool that wraps a function, such as the local server's trace, may call decode itself. */
  @ParameterizedTest
  @ValueSource(strings = {"Box box", "@Valid Box box", "int c", "List<Box> boxes, Optional<Box> a"})
  void whoCallsDecodeItselfIsTold(String parameters) throws IOException {
    String source =
        Checked.handler(
            """
              public record Box(int a, String text) {}
              @CloudFunction("take") public String take(%s) { return "ok"; }
            """
                .formatted(parameters));
    try (FunctionTable table = FunctionTable.load(Compile.sources(source).isClean().load());
        JsonParser parser = new JsonFactory().createParser("{}")) {
      parser.nextToken();

      assertThatThrownBy(() -> table.find("take").decode(parser))
          .isInstanceOf(InvalidPayloadException.class)
          .hasMessageContaining("is required");
    }
  }

  @Test
  void aRecordOfALibraryMayRefuseInItsConstructor() {
    String source =
        Checked.handler(
            """
              @CloudFunction("take")
              public String take(dev.signet.processor.testing.Picky picky) { return "ok"; }
            """);
    assertThat(Checked.answer(source, "{'word':'abc'}")).isEqualTo("ok");
    assertThat(Checked.answer(source, "{'word':'abcd'}")).contains("is not accepted");
  }
}
