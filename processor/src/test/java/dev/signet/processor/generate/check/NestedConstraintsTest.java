package dev.signet.processor.generate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Functions;
import org.junit.jupiter.api.Test;

/** Tests where constraints count, and what the client is told. */
class NestedConstraintsTest {

  private static final String SHOP =
      Checked.handler(
          """
            public record Item(@NotBlank String sku, @Min(1) int qty, List<@Valid Item> parts) {}
            public static class Address {
              @NotNull private String city;
              private String zip;
              public String getCity() { return city; }
              public void setCity(String city) { this.city = city; }
              @Size(min = 6, max = 6) public String getZip() { return zip; }
              public void setZip(String zip) { this.zip = zip; }
            }
            public record Order(
                @NotEmpty List<@Valid Item> items,
                Map<String, @Min(1) Integer> stock,
                Map<String, List<@NotBlank String>> tags,
                Optional<@Size(max = 3) String> note,
                @Valid Address address,
                @Size(min = 2, message = "at least {min} letters") String name,
                @Size(min = 2, message = "{jakarta.validation.constraints.Size.message}") String key) {}
            @CloudFunction("take") public String take(@Valid Order order) { return "ok"; }
          """);

  @Test
  void allViolationsComeInOneAnswerWithTheirPaths() {
    String json =
        "{'items':[{'sku':'a','qty':1},{'sku':' ','qty':0},{'sku':'c','qty':1,'parts':[{'qty':9}]}],"
            + "'stock':{'a':1,'b':0},'tags':{'x':['y','']},'note':'long','address':{'zip':'1'},"
            + "'name':'n','key':'k'}";
    assertThat(Checked.answer(SHOP, json).split("; "))
        .containsExactlyInAnyOrder(
            "items[1].sku: must not be blank",
            "items[1].qty: must be greater than or equal to 1",
            "items[2].parts[0].sku: must not be blank",
            "stock.b: must be greater than or equal to 1",
            "tags.x[1]: must not be blank",
            "note: size must be between 0 and 3",
            "address.city: is required",
            "address.zip: size must be between 6 and 6",
            "name: at least 2 letters",
            "key: size must be at least 2");
  }

  @Test
  void whatIsAbsentBreaksOnlyWhatForbidsIt() {
    try (Functions functions = Functions.of(Compile.sources(SHOP).isClean())) {
      assertThat(Checked.answer(functions, "{'items':[{'sku':'a','qty':1}]}")).isEqualTo("ok");
      assertThat(Checked.answer(functions, "{}")).isEqualTo("items: must not be empty");
    }
  }

  @Test
  void manyViolationsGiveAnAnswerOfBoundedSize() {
    String items = "{'sku':'','qty':1},".repeat(500) + "{'sku':'a','qty':1}";
    assertThat(Checked.answer(SHOP, "{'items':[" + items + "]}").split("; ")).hasSize(100);
  }

  @Test
  void scalarParametersAreChecked() {
    String source =
        Checked.handler(
            """
              @CloudFunction("take") public String take(@NotBlank String sku, @Max(9) int qty,
                  List<@Positive Integer> sizes, Optional<@Email String> mail) { return "ok"; }
            """);
    try (Functions functions = Functions.of(Compile.sources(source).isClean())) {
      assertThat(Checked.answer(functions, "{'sku':'a','qty':9,'sizes':[1]}")).isEqualTo("ok");
      assertThat(Checked.answer(functions, "{'sku':'','qty':10,'sizes':[1,0],'mail':'x'}"))
          .isEqualTo(
              "mail: must be a well-formed email address; qty: must be less than or equal to 9;"
                  + " sizes[1]: must be greater than 0; sku: must not be blank");
      assertThat(Checked.answer(functions, "{'mail':'x'}"))
          .isEqualTo(
              "mail: must be a well-formed email address; qty: is required; sizes: is required;"
                  + " sku: is required");
    }
  }

  @Test
  void functionsOfAClassShareTheChecksOfAType() {
    String source =
        Checked.handler(
            """
              public record Item(@Min(1) int qty) {}
              public record Box(@Valid Item item) {}
              @CloudFunction("take") public String take(Item item) { return "ok"; }
              @CloudFunction("box") public String checks(Box box) { return "ok"; }
            """);
    String codecs = Compile.sources(source).isClean().generated("Shop_SignetCodecs.java");
    assertThat(codecs.split("violations.expect\\(", -1)).hasSize(2);
    try (Functions functions = Functions.of(Compile.sources(source))) {
      assertThat(functions.call("box", Functions.user("oA"), "{\"item\":{\"qty\":0}}"))
          .contains("item.qty: must be greater than or equal to 1");
    }
  }

  @Test
  void anObjectWithoutValidIsAskedOnlyForWhatIsRequired() {
    String source =
        Checked.handler(
            """
              public record Item(@NotNull String sku, @Size(max = 1) String name) {}
              public record Box(Item item) {}
              @CloudFunction("take") public String take(Box box) { return "ok"; }
            """);
    try (Functions functions = Functions.of(Compile.sources(source).isCompiled())) {
      assertThat(Checked.answer(functions, "{'item':{'sku':'a','name':'long'}}")).isEqualTo("ok");
      assertThat(Checked.answer(functions, "{'item':{}}")).isEqualTo("item.sku: is required");
    }
  }

  @Test
  void nullMarkedTypesRequireWhatIsNotNullable() {
    String source =
        Checked.handler(
            """
              @org.jspecify.annotations.NullMarked
              public record Req(String name, @org.jspecify.annotations.Nullable String nick,
                  Optional<String> mail, List<String> tags, Inner inner) {}
              @org.jspecify.annotations.NullMarked
              public record Inner(String a, Integer b) {}
              @CloudFunction("take") public String take(Req req) { return "ok"; }
            """);
    try (Functions functions = Functions.of(Compile.sources(source).isClean())) {
      assertThat(Checked.answer(functions, "{}"))
          .isEqualTo("inner: is required; name: is required; tags: is required");
      assertThat(Checked.answer(functions, "{'name':'a','tags':[],'inner':{}}"))
          .isEqualTo("inner.a: is required; inner.b: is required");
      assertThat(Checked.answer(functions, "{'name':'a','tags':[],'inner':{'a':'','b':1}}"))
          .isEqualTo("ok");
    }
  }

  @Test
  void aConstraintOfAGroupIsNotChecked() {
    String source =
        Checked.handler(
            """
              interface Late {}
              public record Req(@Size(max = 1, groups = Late.class) String name) {}
              @CloudFunction("take") public String take(Req req) { return "ok"; }
            """);
    try (Functions functions = Functions.of(Compile.sources(source).isCompiled())) {
      assertThat(Checked.answer(functions, "{'name':'long'}")).isEqualTo("ok");
    }
  }

  @Test
  void aComponentThatIsOnlyTakenIsCheckedToo() {
    String source =
        Checked.taking(
            "@com.fasterxml.jackson.annotation.JsonProperty(value = \"pass\", access ="
                + " com.fasterxml.jackson.annotation.JsonProperty.Access.WRITE_ONLY)"
                + " @Size(min = 8) String v");
    assertThat(Checked.answer(source, "{'pass':'short'}"))
        .isEqualTo("pass: size must be at least 8");
  }

  @Test
  void repeatedConstraintsAllCount() {
    String source =
        Checked.taking("@Pattern(regexp = \"a.*\") @Pattern(regexp = \".*z\") String v");
    assertThat(Checked.answer(source, "{'v':'m'}"))
        .isEqualTo("v: must match \\\".*z\\\"; v: must match \\\"a.*\\\"");
  }
}
