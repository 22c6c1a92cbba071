package dev.signet.processor.generate.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.processor.generate.client.ClientCorpus;
import dev.signet.processor.testing.Compile;
import dev.signet.validation.Constraints;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what the OpenAPI document and the client say about constraints and about null. */
class ConstraintDocumentTest {

  private static final String HEAD =
      """
      package demo;
      import com.fasterxml.jackson.annotation.*;
      import dev.signet.*;
      import jakarta.validation.*;
      import jakarta.validation.constraints.*;
      import java.math.*;
      import java.time.*;
      import java.util.*;
      import org.jspecify.annotations.*;
      public final class Shop {
      """;

  private static ClientCorpus corpus(String members) {
    return ClientCorpus.of(HEAD + members + "}\n");
  }

  /** Compiles functions that cause warnings. */
  private static ClientCorpus warned(String members) {
    return ClientCorpus.of(Compile.sources(HEAD + members + "}\n").isCompiled());
  }

  private static JsonNode keywords(String component) {
    return corpus(
            """
              public record Req(%s) {}
              @CloudFunction("take") public void take(Req req) {}
            """
                .formatted(component))
        .schema("Req");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "@NotNull @Size(min = 2, max = 3) String v ~ 'minLength':2,'maxLength':3",
        "@NotNull @Size(min = 2) @Size(min = 4, max = 9) String v ~ 'minLength':4,'maxLength':9",
        "@NotEmpty String v ~ 'minLength':1",
        "@NotEmpty List<Integer> v ~ 'items':{'type':'integer','format':'int32'},'minItems':1",
        "@NotNull @Size(max = 2) int[] v ~ 'items':{'type':'integer','format':'int32'},'maxItems':2",
        "@NotEmpty @Size(max = 5) Set<String> v ~ 'items':{'type':'string'},'minItems':1",
        "@NotEmpty @Size(max = 2) Map<String, Object> v ~"
            + " 'additionalProperties':true,'minProperties':1,'maxProperties':2",
        "@NotNull @Size(min = 4, max = 6) byte[] v ~ 'contentEncoding':'base64','minLength':8",
        "@Min(3) @Max(8) int v ~ 'format':'int32','minimum':3,'maximum':8",
        "@Min(3) @Positive @Min(5) int v ~ 'format':'int32','minimum':5,'exclusiveMinimum':0",
        "@Min(-200) byte v ~ 'minimum':-128,'maximum':127",
        "@NotNull @DecimalMin(value = \"0.50\", inclusive = false) BigDecimal v ~"
            + " 'exclusiveMinimum':0.50",
        "@NotNull @DecimalMax(\"1e3\") BigDecimal v ~ 'maximum':1000",
        "@NotNull @DecimalMax(\"1e1000000000\") BigDecimal v ~ ``",
        "@NotNull @DecimalMin(\"1.5\") String v ~ ``",
        "@Negative double v ~ 'format':'double','exclusiveMaximum':0",
        "@Digits(integer = 3, fraction = 2) double v ~"
            + " 'format':'double','exclusiveMinimum':-1000,'exclusiveMaximum':1000",
        "@Digits(integer = 2, fraction = 0) double v ~"
            + " 'format':'double','exclusiveMinimum':-100,'exclusiveMaximum':100,'multipleOf':1",
        "@NotNull @Pattern(regexp = \"a/\\\\d\") String v ~ 'pattern':'^(?:a/\\\\d)$'",
        "@NotNull @Pattern(regexp = \"a+\") @Pattern(regexp = \"b?\") String v ~"
            + " 'pattern':'^(?:a+)$','allOf':[{'pattern':'^(?:b?)$'}]",
        "@NotNull @Pattern(regexp = \"\\\\p{L}+\") String v ~ ``",
        "@NotNull @Email String v ~ 'format':'email'",
        "@NotNull @Past LocalDate v ~ 'format':'date'",
        "@AssertTrue boolean v ~ 'const':true",
        "@AssertFalse boolean v ~ 'const':false",
      })
  void writesTheKeywordsThatSayTheSame(String component, String keywords) throws Exception {
    JsonNode schema = keywords(component);
    assertThat(schema.path("required").toString()).isEqualTo("[\"v\"]");
    ObjectNode v = schema.at("/properties/v").deepCopy();
    assertThat(v.path("type").isTextual()).isTrue();
    v.remove(List.of("type", "description"));
    ObjectMapper json = new ObjectMapper();
    JsonNode expected = json.readTree(("{" + keywords + "}").replace('\'', '"'));
    assertThat(json.readTree(v.toString())).isEqualTo(expected);
  }

  @Test
  void notBlankHasTheWhiteSpaceOfTheCheck() {
    JsonNode v = keywords("@NotBlank String v").at("/properties/v");
    assertThat(v.path("minLength").asInt()).isEqualTo(1);
    Pattern pattern = Pattern.compile(v.path("pattern").asText());
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      assertThat(pattern.matcher(String.valueOf(c)).find())
          .as("character %x", (int) c)
          .isEqualTo(Constraints.notBlank(String.valueOf(c)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "@Size(min = 2, max = 3) String v ~ size must be between 2 and 3",
        "@Size(min = 2) String v ~ size must be at least 2",
        "@NotBlank String v ~ must not be blank",
        "@NotEmpty String v ~ must not be empty",
        "@Null String v ~ must be null",
        "@Min(3) int v ~ must be greater than or equal to 3",
        "@DecimalMax(value = \"0.50\", inclusive = false) double v ~ must be less than 0.50",
        "@PositiveOrZero int v ~ must be greater than or equal to 0",
        "@Negative int v ~ must be less than 0",
        "@Digits(integer = 3, fraction = 2) BigDecimal v ~"
            + " must have at most 3 digits before and 2 after the point",
        "@Pattern(regexp = \"(?i)a\") String v ~ must match \"(?i)a\"",
        "@Pattern(regexp = \"a\", flags = Pattern.Flag.CASE_INSENSITIVE) String v ~"
            + " must match \"a\" with CASE_INSENSITIVE",
        "@Email String v ~ must be a well-formed email address",
        "@Past Instant v ~ must be a past date",
        "@PastOrPresent Instant v ~ must be a date in the past or in the present",
        "@Future Instant v ~ must be a future date",
        "@FutureOrPresent Instant v ~ must be a date in the present or in the future",
        "@AssertTrue boolean v ~ must be true",
        "@Size(max = 2, message = \"too long\") String v ~"
            + " size must be between 0 and 2 (too long)",
      })
  void saysEachInWords(String component, String words) {
    assertThat(keywords(component).at("/properties/v/description").asText()).isEqualTo(words);
  }

  @Test
  void theClientSaysConstraintsInItsComments() {
    ClientCorpus corpus =
        corpus(
            """
              /** @param name the name */
              public record Req(@NotBlank @Size(max = 9) String name, Optional<@Email String> mail,
                  List<@Size(max = 2) List<@NotBlank String>> grid, Map<String, @Min(1) Integer> counts) {}
              @CloudFunction("take") public void take(Req req) {}
              @CloudFunction("add") public void add(@Positive int number) {}
            """);
    assertThat(corpus.type("Req"))
        .isEqualTo(
            """
            export interface Req {
              /**
               * the name
               *
               * must not be blank; size must be between 0 and 9
               */
              name: string;
              /** must be a well-formed email address */
              mail?: string | null;
              /**
               * Each element: size must be between 0 and 2
               * Each element of each element: must not be blank
               */
              grid?: string[][] | null;
              /** Each value: must be greater than or equal to 1 */
              counts?: Record<string, number> | null;
            }
            """);
    assertThat(corpus.type("AddPayload")).contains("/** must be greater than 0 */\n  number: ");
  }

  @Test
  void patternsAndMessagesStayText() {
    ClientCorpus corpus =
        corpus(
            """
              public record Req(@NotNull @Pattern(regexp = "\\\\*/`\\"\\\\$\\\\{x}@a\\u2028</script>",
                  message = "*/ alert(1) @ts-ignore \\u202e `$ \\\\{x\\\\}` \\\\{max\\\\} \\r\\n \\"") String v) {}
              @CloudFunction("take") public void take(Req req) {}
            """);
    JsonNode v = corpus.schema("Req").at("/properties/v");
    assertThat(v.path("pattern").asText()).isEqualTo("^(?:\\*/`\"\\$\\{x\\}@a\\u2028</script>)$");
    assertThat(v.path("description").asText())
        .isEqualTo(
            "must match \"\\*/`\"\\$\\{x}@a\u2028</script>\""
                + " (*/ alert(1) @ts-ignore \u202e `$ {x}` {max} \r\n \")");
    String type = corpus.type("Req");
    assertThat(Pattern.compile("(?s)/\\*.*?\\*/").matcher(type).replaceAll(""))
        .isEqualTo("export interface Req {\n  \n  v: string;\n}\n");
    assertThat(type).doesNotContain("\u202e", "\u2028", "\r", " @ts-ignore");
  }

  @Test
  void constraintsCountWhereValidSaysSo() {
    ClientCorpus corpus =
        warned(
            """
              public record Inner(@NotNull @Size(max = 3) String name, @NotBlank String word) {}
              public record Plain(String name) {}
              public record Req(@Valid Inner checked, Inner unchecked, @Valid Plain a, Plain b) {}
              @CloudFunction("take") public void take(Req req) {}
            """);
    JsonNode req = corpus.schema("Req").path("properties");
    assertThat(req.at("/checked/anyOf/0/$ref").asText()).endsWith("/Inner");
    assertThat(req.at("/unchecked/anyOf/0/$ref").asText()).endsWith("/InnerUncheckedInput");
    assertThat(req.path("a")).isEqualTo(req.path("b"));
    assertThat(corpus.schema("Inner").path("required").toString()).isEqualTo("[\"name\",\"word\"]");
    JsonNode unchecked = corpus.schema("InnerUncheckedInput");
    assertThat(unchecked.path("required").toString()).isEqualTo("[\"name\"]");
    assertThat(unchecked.at("/properties/name").toString()).isEqualTo("{\"type\":\"string\"}");
  }

  @Test
  void aConstraintThatIsNotEnforcedIsNotInTheDocument() {
    ClientCorpus corpus =
        warned(
            """
              interface Late {}
              public record Req(@Size(max = 1, groups = Late.class) String v) {}
              @CloudFunction("take") public void take(Req req) {}
            """);
    assertThat(corpus.schema("Req").at("/properties/v").toString())
        .isEqualTo("{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]}");
  }

  @Test
  void beansAndRecordsRequireTheSame() {
    ClientCorpus corpus =
        corpus(
            """
              public record Row(int a, @JsonProperty(required = true) String b, String c, Optional<String> d,
                  @NotNull String e, @NotEmpty List<String> f) {}
              public static final class Bean {
                public int a; @JsonProperty(required = true) public String b; public String c; public Optional<String> d;
                public @NotNull String e; public @NotEmpty List<String> f;
              }
              @CloudFunction("row") public void row(Row row) {}
              @CloudFunction("bean") public void bean(Bean bean) {}
            """);
    JsonNode row = corpus.schema("Row");
    assertThat(row.path("required").toString()).isEqualTo("[\"a\",\"b\",\"e\",\"f\"]");
    assertThat(row.at("/properties/b").has("anyOf")).isTrue();
    assertThat(row.at("/properties/e").has("anyOf")).isFalse();
    assertThat(corpus.schema("Bean")).isEqualTo(row);
    assertThat(corpus.type("Row"))
        .contains(
            "\n  a: number;\n  b: string | null;\n  c?: string | null;\n  d?: string | null;\n")
        .contains("\n  e: string;\n");
  }

  @Test
  void whatDatabindReadsIsDescribedUnlessItsFormIsUnknown() {
    ClientCorpus corpus =
        warned(
            """
              @JsonIgnoreProperties(value = "gone", ignoreUnknown = true) @JsonPropertyOrder("b")
              public record Known(@NotBlank String a, String b, String gone) {}
              @JsonFormat(shape = JsonFormat.Shape.ARRAY) public record Unknown(int a) {}
              public record Inside(@JsonIgnoreProperties("b") Known known) {}
              @JsonFormat(shape = JsonFormat.Shape.ARRAY) @JsonPropertyOrder("c") public record Both(LocalDate a, String c) {}
              @CloudFunction("known") public void known(@Valid Known known) {}
              @CloudFunction("unknown") public Unknown unknown() { return null; }
              @CloudFunction("inside") public Inside inside() { return null; }
              @CloudFunction("both") public Both both() { return null; }
            """);
    JsonNode known = corpus.schema("KnownInput");
    JsonNode schema = known.isMissingNode() ? corpus.schema("Known") : known;
    assertThat(schema.path("properties").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("a", "b");
    assertThat(schema.path("required").toString()).isEqualTo("[\"a\"]");
    assertThat(corpus.type("Unknown")).isEqualTo("export type Unknown = unknown;\n");
    assertThat(corpus.type("Inside")).contains("known: KnownWithoutB | null;");
    assertThat(corpus.type("KnownWithoutB")).contains("a: string").doesNotContain("b?", "b:");
    assertThat(corpus.type("Both")).isEqualTo("export type Both = unknown;\n");
  }

  @Test
  void resultsAreNullWhereNothingSaysThatTheyAreNot() {
    ClientCorpus corpus =
        corpus(
            """
              @NullMarked public record Marked(String a, @Nullable String b, Optional<String> c, List<String> d,
                  @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String e,
                  @JsonInclude(JsonInclude.Include.NON_NULL) String f,
                  @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> g, int h, Inner i) {}
              @NullMarked public record Inner(String a) {}
              public record Open(String a, @NotNull String b, @NotBlank String c, @NonNull String d, int e, Integer f,
                  @JsonInclude(JsonInclude.Include.NON_NULL) String g, List<@Nullable String> h) {}
              public static final class Bean {
                public @NotNull String getA() { return ""; }
                public String getB() { return ""; }
              }
              @CloudFunction("marked") @NullMarked public Marked marked() { return null; }
              @CloudFunction("maybe") @NullMarked public @Nullable Marked maybe() { return null; }
              @CloudFunction("open") public Open open() { return null; }
              @CloudFunction("bean") public @NotNull Bean bean() { return null; }
              @CloudFunction("count") public int count() { return 1; }
              @CloudFunction("nothing") public void nothing() {}
            """);
    assertThat(corpus.type("Marked"))
        .isEqualTo(
            """
            export interface Marked {
              a: string;
              b: string | null;
              c: string | null;
              d: string[];
              e?: string;
              f: string;
              g?: string;
              h: number;
              i: Inner;
            }
            """);
    assertThat(corpus.type("Open"))
        .isEqualTo(
            """
            export interface Open {
              a: string | null;
              b: string;
              c: string;
              d: string;
              e: number;
              f: number | null;
              g?: string;
              h: Array<string | null> | null;
            }
            """);
    assertThat(corpus.type("Bean")).contains("\n  a: string;\n  b: string | null;\n");
    assertThat(corpus.type("SignetFunctions"))
        .contains("marked(): Promise<Marked>;", "maybe(): Promise<Marked | null>;")
        .contains("open(): Promise<Open | null>;", "bean(): Promise<Bean>;")
        .contains("count(): Promise<number>;", "nothing(): Promise<null>;");
  }
}
