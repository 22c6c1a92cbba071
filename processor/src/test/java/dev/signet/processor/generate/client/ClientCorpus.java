package dev.signet.processor.generate.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Functions with every form of payload and result, and the files that the processor writes for
 * clients.
 */
public final class ClientCorpus {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static final String SHOP =
      """
      package demo.shop;
      import com.fasterxml.jackson.annotation.*;
      import com.fasterxml.jackson.databind.JsonNode;
      import dev.signet.*;
      import dev.signet.identity.*;
      import java.math.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.CompletionStage;

      public final class Shop {
        public enum Color { RED, @JsonProperty("deep-blue") BLUE }

        /** A part of a cart. @param sku lost? */
        public record Item(String sku, int qty) {}

        /**
         * What is bought.
         *
         * @param items the {@code Item}s, at most <b>100</b>
         * @param note {@link Item a note} &amp; more
         */
        public record Cart(List<Item> items, Optional<String> note, @JsonProperty(required = true) Color color) {}

        /** A page of T. */
        public record Page<T>(List<T> content, boolean more) {}

        public record Node(String name, List<Node> children, @JsonInclude(JsonInclude.Include.NON_NULL) Node parent) {}

        public record Point(int x, int y) {}

        public record Everything(
            boolean b, byte i8, short i16, int i32, long i64, float f32, double f64, char c,
            BigDecimal big, BigInteger bigInt, UUID uuid, byte[] bytes, Instant instant,
            LocalDate date, LocalTime time, Duration duration, Color color, Set<String> tags,
            int[] numbers, Map<String, Item> byName, Map<String, Object> any, JsonNode tree,
            List<Optional<String>> holes, OptionalInt maybe, @Nullable String gone,
            @JsonProperty("odd \\"name\\" */ \\u2028") String odd,
            @JsonProperty("constructor") String keyword) {}

        @interface Nullable {}

        /** For databind, but of a form that is known. */
        @JsonPropertyOrder({"b", "a"})
        public record Ordered(String a, String b) {}

        /** Hidden behind an annotation of Jackson. */
        @JsonPropertyOrder({"b", "a"})
        public record Serialized(String a, @JsonFormat(pattern = "yyyy") LocalDate b) {}

        /**
         * Adds to the cart.
         *
         * <p>Twice is fine.
         *
         * @param sku which product
         * @param quantity how many
         * @return the whole cart
         */
        @CloudFunction(value = "addToCart", description = "Fills the cart")
        public Cart addToCart(OpenId caller, String sku, int quantity, Optional<Color> color) { return null; }

        @CloudFunction("order") public Item order(Cart cart) { return null; }
        @CloudFunction("move") public Point move(Point point) { return point; }
        @CloudFunction("everything") public Everything everything() { return null; }
        @CloudFunction("items") public Page<Item> items() { return null; }
        @CloudFunction("nodes") public Page<List<Node>> nodes(Node node) { return null; }
        @CloudFunction("maybe") public Optional<Item> maybe() { return null; }
        @CloudFunction("later") public CompletionStage<String[]> later() { return null; }
        @CloudFunction("open") public JsonNode open(Map<String, Object> any) { return null; }
        @CloudFunction("ordered") public Ordered ordered(Map<String, Item> map) { return null; }
        @CloudFunction("serialized") public Serialized serialized() { return null; }
        @CloudFunction("nullable") @Nullable public String nullable() { return null; }
        @CloudFunction("a-b") public void aDashB(@Nullable String value) {}
        @CloudFunction("a_b") public void aLowB(String value) {}
        @CloudFunction("aB") public void aB(String value) {}
        @CloudFunction("linked") @RequireUnionId @ReturnsCallerIdentity
        public UnionId linked(UnionId unionId) { return unionId; }
        @CloudFunction("nightly") @TimerTrigger(name = "night", cron = "0 0 2 * * * *")
        public void nightly() {}
      }
      """;

  static final String WORDS =
      """
      package demo.words;
      import com.fasterxml.jackson.annotation.JsonProperty;
      import dev.signet.*;
      import java.util.List;

      /** Words that TypeScript keeps for itself, and a class of the same name as another. */
      public final class Words {
        public record Item(String other) {}
        public record Promise(List<Record> records) {}
        public record Record(String text, 数据 data) {}
        public record SignetError(int number) {}
        public record number(int value) {}
        public record 数据(String text) {}
        public record Send(String text) {}
        public record Date(String iso) {}
        public record Map(String key) {}
        public record Partial(String part) {}
        public record functionsBy(String name) {}
        public record keyof(String key) {}
        public record infer(String key) {}
        public record in(String key) {}
        public record let(String key) {}
        public record typeof(String key) {}
        public record with(String key) {}
        public record wx(String key) {}
        public record Keys(
            String then, String constructor, @JsonProperty("__proto__") String proto,
            @JsonProperty("class") String type, @JsonProperty("it's \\"q\\" \\\\") String quoted,
            @JsonProperty("\\u2028") String separator, String 名字, int 数) {}

        @CloudFunction("new") public void fresh() {}
        @AnyCaller("nobody owns it") @CloudFunction("delete") public void remove(String id) {}
        @CloudFunction("constructor") public void make() {}
        @CloudFunction("toString") public String text() { return ""; }
        @CloudFunction("then") public Promise then(Item item) { return null; }
        @CloudFunction("toJSON") public Send json(Date date) { return null; }
        @CloudFunction("catch") public Keys rejected(Keys keys) { return null; }
        @CloudFunction("finally") public keyof settled(infer value) { return null; }
        @CloudFunction("hasOwnProperty") public Map own(functionsBy value) { return null; }
        @CloudFunction("valueOf") public in value(let value) { return null; }
        @CloudFunction("prototype") public String prototype(String eval, int async, String arguments) { return ""; }
        @CloudFunction("call") public typeof call(wx value) { return null; }
        @CloudFunction("data") public Partial data(with value) { return null; }
        @CloudFunction("await") public SignetError await(number value) { return null; }
      }
      """;

  static final String HOSTILE_TEXT =
      "*/ alert(`${1}`); /* </script> \\ \" ' @ts-ignore {@link x} 谁";

  static final String HOSTILE =
      """
      package demo.hostile;
      import com.fasterxml.jackson.annotation.JsonProperty;
      import dev.signet.*;

      public final class Hostile {
        /**
         * First.
         * \u202e@ts-ignore *&#47; not the end; {@code *&#47;} // <calls>
         * @return `${x}` "quoted"
         */
        @CloudFunction(value = "hostile", description = %s)
        public Answer hostile(@JsonProperty Question question) { return null; }

        public record Question(@JsonProperty("__proto__") String a, @JsonProperty("a\\nb") String b) {}
        public enum Choice { @JsonProperty("\\"; throw 1; //") ONE, @JsonProperty("*/") TWO }
        public record Answer(Choice choice) {}
      }
      """
          .replace("@JsonProperty Question", "Question")
          .formatted(javaText("\n" + HOSTILE_TEXT + "\u2028\r\n@deprecated"));

  private final Compiled compiled;

  private ClientCorpus(Compiled compiled) {
    this.compiled = compiled;
  }

  static ClientCorpus all() {
    return of(SHOP, WORDS, HOSTILE);
  }

  public static ClientCorpus of(String... sources) {
    return new ClientCorpus(Compile.with("-encoding", "UTF-8").compile(sources).isClean());
  }

  public static ClientCorpus of(Compiled compiled) {
    return new ClientCorpus(compiled);
  }

  String file(String path) {
    return compiled.generated("META-INF/signet/" + path);
  }

  String declarations() {
    return file("client/signet-client.d.ts");
  }

  JsonNode openApi() {
    try {
      return MAPPER.readTree(file("openapi.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the schema of a component. */
  public JsonNode schema(String name) {
    return openApi().at("/components/schemas/" + name);
  }

  /** Returns the text of an interface or type of the declarations, from export to its end. */
  public String type(String name) {
    String text = declarations();
    int start = text.indexOf("export interface " + name + " {");
    int end = start < 0 ? 0 : text.indexOf("\n}\n", start) + 3;
    if (start < 0) {
      start = text.indexOf("export type " + name + " =");
      end = start < 0 ? 0 : text.indexOf('\n', start) + 1;
    }
    if (start < 0) {
      throw new AssertionError(name + " is not in " + text);
    }
    return text.substring(start, end);
  }

  private static String javaText(String text) {
    StringBuilder java = new StringBuilder("\"");
    text.chars().forEach(c -> java.append(String.format("\\u%04x", c)));
    // For these characters javac would take a \\u escape as the character itself.
    return java.append('"')
        .toString()
        .replace("\\u000a", "\\n")
        .replace("\\u000d", "\\r")
        .replace("\\u0022", "\\\"")
        .replace("\\u005c", "\\\\");
  }
}
