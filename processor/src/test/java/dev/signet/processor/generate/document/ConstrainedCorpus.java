package dev.signet.processor.generate.document;

import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Functions whose payloads have constraints: each type with a good document, and JSON values to
 * change it with.
 */
final class ConstrainedCorpus {

  static final String TYPES =
      """
      //= {"blank":"a","empty":"b","size":"abc","pattern":"ab1","twice":"abz","must":"x"}
      public record Texts(@NotBlank String blank, @NotEmpty String empty, @Size(min = 2, max = 4) String size,
          @Pattern(regexp = "[a-z]+\\\\d?") String pattern, @Pattern(regexp = "a.*") @Pattern(regexp = ".*z") String twice,
          @NotNull @Size(max = 3) String must) {}
      //= {"i":5,"l":3,"big":0.75,"d":-1.5,"digits":99,"maybe":2,"b":0,"whole":7,"high":3}
      public record Numbers(@Min(1) @Max(99) int i, @Positive Long l, @DecimalMin(value = "0.5", inclusive = false) BigDecimal big,
          @Negative double d, @Digits(integer = 2, fraction = 0) Integer digits, @Max(3) OptionalInt maybe, @Min(-5) byte b,
          @PositiveOrZero @Digits(integer = 3, fraction = 0) BigInteger whole, @Min(2) @DecimalMax("7") Integer high) {}
      //= {"tags":["a"],"counts":{"x":1},"ints":[1],"set":["a"],"holes":[null,"a"],"optional":["a"],"any":{"a":1},"grid":[["a"]]}
      public record Containers(@NotEmpty @Size(max = 3) List<@NotBlank @Size(max = 2) String> tags,
          @Size(min = 1, max = 2) Map<String, @Min(1) Integer> counts, @Size(max = 2) int[] ints, @NotEmpty Set<String> set,
          List<@Nullable String> holes, List<Optional<@Size(max = 1) String>> optional, @Size(max = 1) Map<String, Object> any,
          List<@Size(max = 1) List<@NotNull @Size(min = 1) String>> grid) {}
      //= {"yes":true,"no":false,"maybe":true,"none":null}
      public record Flags(@AssertTrue boolean yes, @AssertFalse boolean no, @AssertTrue Boolean maybe, @Null String none) {}
      //= {"checked":{"sku":"a","qty":1,"name":"n"},"unchecked":{"sku":"a","qty":1,"name":"n"},"list":[{"sku":"a","qty":1,"name":"n"}],"map":{"a":{"sku":"a","qty":1,"name":"n"}},"maybe":{"sku":"a","qty":1,"name":"n"},"loose":[{"sku":"a","qty":1,"name":"n"}]}
      public record Nested(@Valid Inner checked, Inner unchecked, List<@Valid Inner> list, Map<String, @Valid Inner> map,
          Optional<@Valid Inner> maybe, List<Inner> loose) {}
      //= {"sku":"a","qty":1,"name":"n"}
      public record Inner(@NotBlank @Size(max = 3) String sku, @Min(1) int qty, @NotNull String name) {}
      //= {"name":"a","children":[{"name":"b","children":[]}],"other":{"name":"a","other":null}}
      public record Node(@Size(min = 1, max = 2) String name, @Valid List<Node> children, Node other) {}
      //= {"page":{"items":[{"sku":"a","qty":1,"name":"n"}],"more":true},"names":{"items":[{"a":"xyz","b":1}],"more":false}}
      public record Paged(@Valid Page<Inner> page, @NotNull Page<MarkedInner> names) {}
      //= {"name":"a","nick":null,"mail":"b","tags":[],"inner":{"a":"x","b":1}}
      @NullMarked public record Marked(String name, @Nullable String nick, Optional<String> mail, List<String> tags, MarkedInner inner) {}
      //= {"a":"x","b":1}
      @NullMarked public record MarkedInner(@Size(max = 2) String a, Integer b) {}
      //= {"color":"RED","size":"S","first_name":"a","lastOne":"b"}
      @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
      public record Named(@NotNull Color color, Size2 size, @Size(max = 2) String firstName, @JsonProperty("lastOne") @NotBlank String last) {}
      //= {"name":"a","count":1,"tags":["a"]}
      public static class Bean {
        @NotBlank private String name; private Integer count; @Size(max = 2) private List<@Size(min = 1) String> tags;
        public String getName() { return name; }
        public void setName(String v) { name = v; }
        @Max(5) public Integer getCount() { return count; }
        public void setCount(Integer v) { count = v; }
        public List<String> getTags() { return tags; }
        public void setTags(List<String> v) { tags = v; }
      }
      //= {"a":"x","b":1}
      public record Required(@JsonProperty(required = true) String a, @JsonProperty(required = true) int b) {}
      //= {"a":"x","b":1,"c":true,"d":[1]}
      public static class Plain { @JsonProperty(required = true) public String a; @Max(7) public int b; public boolean c; public List<Integer> d; }
      //= {"a":"x","b":"y","n":1}
      @JsonIgnoreProperties("b") public record Handed(@NotBlank @Size(max = 2) String a, @JsonProperty("b") String b, int n) {}
      """;

  /**
   * JSON values to put into documents. Decoder and document judge each alike: none shows a
   * difference that docs/client.md explains.
   */
  static final String[] VALUES = {
    "null",
    "true",
    "false",
    "0",
    "-1",
    "1",
    "2",
    "3",
    "7",
    "8",
    "99",
    "100",
    "-6",
    "1000",
    "0.5",
    "-0.5",
    "\"\"",
    "\" \"",
    "\"\\t\\n\"",
    "\"\\u3000\"",
    "\"a\"",
    "\"ab\"",
    "\"ab\\n\"",
    "\"abcde\"",
    "\"abz\"",
    "\"a\\u0085z\"",
    "\"z1\"",
    "\"RED\"",
    "\"green-ish\"",
    "\"GREEN\"",
    "[]",
    "{}",
    "[null]",
    "[\"\"]",
    "[\"a\"]",
    "[[\"a\"]]",
    "[[null]]",
    "[1]",
    "[{}]",
    "[\"a\",\"b\",\"c\",\"d\"]",
    "{\"a\":1}",
    "{\"a\":0}",
    "{\"a\":1,\"b\":2,\"c\":3}",
    "{\"sku\":\"abcd\",\"qty\":0,\"name\":\"n\"}",
    "{\"sku\":\"a\",\"qty\":2,\"name\":\"n\"}",
    "{\"sku\":\"a\",\"qty\":2}",
    "{\"name\":\"abc\"}",
    "{\"name\":\"ab\",\"children\":null}",
    "{\"a\":\"x\",\"b\":1}",
    "{\"a\":\"xyz\",\"b\":1}",
  };

  private static final Pattern SAMPLE =
      Pattern.compile("(?m)^//= (.*)\\R(?:@.*\\R)?.*?(?:record|static class) (\\w+)");

  private ConstrainedCorpus() {}

  /**
   * Returns a good, or nearly good, document for each function, by the name that it shares with its
   * type.
   */
  static Map<String, String> samples() {
    Map<String, String> samples = new LinkedHashMap<>();
    Matcher type = SAMPLE.matcher(TYPES);
    while (type.find()) {
      samples.put(type.group(2), type.group(1));
    }
    samples.put("fields", "{\"text\":\"a\",\"count\":3,\"color\":\"RED\",\"note\":\"b\"}");
    samples.put("whole", "{\"a\":1}");
    return samples;
  }

  static Compiled compile() {
    StringBuilder functions = new StringBuilder();
    Matcher type = SAMPLE.matcher(TYPES);
    while (type.find()) {
      functions.append(
          "@CloudFunction(\"%1$s\") public String f%1$s(%1$s p) { return \"ok\"; }\n"
              .formatted(type.group(2)));
    }
    String source =
        """
        package demo;
        import com.fasterxml.jackson.annotation.*;
        import com.fasterxml.jackson.databind.PropertyNamingStrategies;
        import com.fasterxml.jackson.databind.annotation.JsonNaming;
        import dev.signet.*;
        import jakarta.validation.*;
        import jakarta.validation.constraints.*;
        import java.math.*;
        import java.util.*;
        import org.jspecify.annotations.*;
        public final class Constrained {
        public enum Color { RED, @JsonProperty("green-ish") GREEN }
        public enum Size2 { S, M }
        public record Page<T>(@Size(max = 2) List<@Valid T> items, boolean more) {}
        @CloudFunction("fields") public String fields(@NotBlank @Size(max = 3) String text, @Positive int count,
            @Nullable Color color, Optional<@Size(min = 1) String> note) { return "ok"; }
        @CloudFunction("whole") public String whole(@Size(min = 1, max = 2) Map<String, @Max(7) Integer> all) { return "ok"; }
        """
            + functions
            + TYPES
            + "}\n";
    return Compile.sources(source).isCompiled();
  }
}
