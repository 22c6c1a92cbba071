package dev.signet.processor.validate;

import static dev.signet.processor.validate.Sources.returning;
import static dev.signet.processor.validate.Sources.taking;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadTypeTest {

  private static final String NOTHING = "class Nothing {}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List",
        "List<?>",
        "List<? extends String>",
        "List<Object>",
        "List<List<?>>",
        "Object[]",
        "Thread",
        "java.util.stream.Stream<String>",
        "Optional<Thread>",
        "java.io.InputStream",
        "Date",
        "Map<Object, String>",
        "Map<Double, String>",
        "Map<String, Thread>",
        "Map<String, ?>",
        "Runnable",
        "java.util.function.Supplier<String>",
        "Locale",
        "Void",
        "Vector<String>",
        "Number",
        "CompletableFuture<String>",
        "Set<SharedCaller>",
        "Object"
      })
  void refusesAParameterThatIsNoData(String type) {
    Compile.sources(taking(type + " /*>*/value", NOTHING))
        .hasOnlyError(DiagnosticId.TYPE_NOT_SUPPORTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List",
        "List<?>",
        "Object",
        "Thread",
        "java.util.stream.IntStream",
        "Runnable",
        "Map<Float, String>",
        "WxContext",
        "SharedCaller",
        "Optional<Object>",
        "CompletionStage<Thread>",
        "Callable<String>",
        "List<Void>"
      })
  void refusesAResultThatIsNoData(String type) {
    Compile.sources(returning(type, NOTHING)).hasOnlyError(DiagnosticId.TYPE_NOT_SUPPORTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "record Req(Thread worker) {} | Thread (worker)",
        "record Req(List<Job> jobs) {} record Job(Thread worker) {} | Thread (jobs[].worker)",
        "record Req(Map<String, Object[]> all) {} | Object (all{}[])",
        "record Req(Page<Object> page) {} record Page<T>(List<T> rows) {} | Object (page.rows[])",
        "record Req(Page<?> page) {} record Page<T>(List<T> rows) {} | ? (page)",
        "@SuppressWarnings(\"rawtypes\") record Req(Page page) {} record Page<T>(T row) {}"
            + " | Page (page)",
        "record Req(Grow<String> g) {} record Grow<T>(T it, Grow<List<T>> next) {} | Grow<T> (g.next",
        "record Req(Bag bag) {} class Bag extends ArrayList<Thread> {} | Thread (bag[])",
        "class Req { public Shape shape; } interface Shape {} | Shape (shape)",
        "class Req { public Shape shape; } abstract class Shape {} | Shape (shape)",
      })
  void namesThePathOfATypeThatIsNoData(String types, String subject) {
    String source =
        taking("Req /*>*/request", types.replace("} record", "} static record"))
            .replace("} class", "} public static class")
            .replace("} interface", "} public interface")
            .replace("} abstract", "} public abstract static")
            .replace("static @Sup", "@Sup")
            .replace("} static record", "} public static record");
    Compile.sources(source).hasOnlyError(DiagnosticId.TYPE_NOT_SUPPORTED).saying(subject);
  }

  @Test
  void saysItOnceWithTheClassThatHasTheProperty() {
    Compile.sources(
            Sources.handler(
                """
                  @CloudFunction("one") public void one(Req /*>*/a) {}
                  @CloudFunction("two") public Req two(Req b) { return b; }
                  public record Req(Pair left, Pair right) {}
                  public record Pair(Thread worker) {}
                """))
        .hasOnlyError(DiagnosticId.TYPE_NOT_SUPPORTED)
        .saying("Pair.worker: Thread (left.worker)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String",
        "int",
        "Integer",
        "boolean",
        "char",
        "byte[]",
        "BigDecimal",
        "BigInteger",
        "UUID",
        "Instant",
        "LocalDate",
        "Duration",
        "ZoneId",
        "DayOfWeek",
        "String[]",
        "int[][]",
        "List<String>",
        "Set<UUID>",
        "Collection<Long>",
        "Optional<String>",
        "OptionalInt",
        "Map<String, Object>",
        "Map<String, List<Integer>>",
        "JsonNode",
        "List<Map<String, Object>>",
        "Box<Box<Item>>",
        "List<Optional<Item>>",
        "Tree",
        "Bean",
        "Colour",
        "List<Colour>",
        "Built",
        "Shape",
        "Optional<Item>"
      })
  void takesAndGivesData(String type) {
    String source =
        Sources.handler(
            """
              @CloudFunction("same") public TYPE same(TYPE value) { return value; }
              public record Item(String sku, int qty) {}
              public record Box<T>(T content, List<T> more) {}
              public record Tree(String name, List<Tree> children) {}
              public enum Colour { RED, @JsonProperty("blue") BLUE }
              public static class Bean extends Base<String> {
                private int size;
                public int getSize() { return size; }
                public void setSize(int size) { this.size = size; }
              }
              public static class Base<T> {
                private T key;
                public T getKey() { return key; }
                public void setKey(T key) { this.key = key; }
              }
              @OpaqueJson("read by code of its own")
              @JsonDeserialize(using = BuiltReader.class)
              public abstract static class Built {}
              public abstract static class BuiltReader extends JsonDeserializer<Built> {}
              @JsonTypeInfo(use = JsonTypeInfo.Id.NAME) @JsonSubTypes(@JsonSubTypes.Type(Square.class))
              public interface Shape {}
              public record Square(int side) implements Shape {}
            """
                .replace("TYPE", type));
    Compile.sources(source).isClean();
  }

  @Test
  void givesAnInterface() {
    Compile.sources(
            returning("Named", "abstract class X {} public interface Named { String getName(); }"))
        .isClean();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "class Req { public Req(String name) {} } | Req (request)",
        "class Req { public Req(String name, int qty) {} } | Req (request)",
        "class Req { @JsonCreator public Req(String name, int qty) {} } | Req (request)",
        "class Req { public Item item; } class Item { public Item(String a, int b) {} }"
            + " | A.Item (item)",
        "class Req { public List<Inner> items; public class Inner {} } | A.Req.Inner (items[])",
      })
  void refusesAPayloadThatCannotBeMade(String types, String subject) {
    Compile.sources(taking("Req /*>*/request", types.replace("} class", "} public static class")))
        .hasOnlyError(DiagnosticId.TYPE_NOT_DECODABLE)
        .saying(subject);
  }

  @Test
  void givesWhatItCouldNotMake() {
    Compile.sources(
            returning("Res", "class Res { private Res(int a) {} public int getA() { return 1; } }"))
        .isClean();
  }

  @Test
  void takesAValueClassThatIsMadeOfText() {
    Compile.sources(
            taking(
                "Req request",
                "class Req { public Sku sku; }",
                "class Sku { public Sku(String text) {} }"))
        .isClean();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record Req(String a) {}",
        "class Req { private Req() {} public String a; }",
      })
  void refusesAPayloadThatIsPrivateOrPrivatelyMade(String type) {
    Compile.sources(
            taking("Req /*>*/request", type).replace("public static record", "private record"))
        .hasOnlyError(DiagnosticId.TYPE_NOT_REACHABLE)
        .saying("demo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "public class Req { Req() {} } | Req()",
        "public class Req { protected Req() {} } | Req()",
        "public class Req { void setName(String name) {} } | Req.setName()",
        "public class Req { public Inner inner; record Inner(int a) {} } | Req.Inner (inner)",
        "public class Req { public Req() {} public Kind kind; enum Kind { A } } | Req.Kind (kind)",
      })
  void refusesWhatAnotherPackageHides(String other, String subject) {
    String source =
        Sources.handler("  @CloudFunction(\"take\") public void take(other.Req /*>*/request) {}");
    Compile.sources(source, "package other;\n" + other)
        .hasOnlyError(DiagnosticId.TYPE_NOT_REACHABLE)
        .saying(subject);
  }

  @Test
  void takesPackagePrivateTypesOfItsOwnPackage() {
    Compile.sources(
            taking("Req request", "class X {} static class Req { Req() {} void setA(int a) {} }"))
        .isClean();
  }

  @Test
  void refusesAResultThatIsPrivate() {
    Compile.sources(returning("Res", "class X {} private record Res(int a) {}"))
        .hasOnlyError(DiagnosticId.TYPE_NOT_REACHABLE)
        .saying("(result)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) public static class Req {}",
        "@JsonTypeInfo(use = JsonTypeInfo.Id.MINIMAL_CLASS) public static class Req {}",
        "@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) public interface Req {}",
        "public record Req(List<Item> items) {}"
            + " @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) public record Item(int a) {}",
        "public static class Req {"
            + " @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) public List<Item> items; }"
            + " public record Item(int a) {}",
        "public static class Req extends Base {}"
            + " @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) public static class Base {}",
      })
  void refusesClassNamesInAPayload(String types) {
    Compile.sources(taking("Req /*>*/request", "class X {}\n" + types))
        .hasOnlyError(DiagnosticId.CLASS_NAME_IN_PAYLOAD);
  }

  @Test
  void survivesWhatDoesNotCompile() {
    String source =
        taking(
            "Req request, List<Missing> list, Missing[] array",
            "@Unknown class Req extends Gone<Lost> implements Away { @Unknown(Lost.class) public Nowhere where; Gone<Lost> g;"
                + " public Req getReq(int... a) { return ; } public void set(Missing m) {} }");
    Compile.sources(source).saying("cannot find symbol");
  }
}
