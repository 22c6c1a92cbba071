package dev.signet.processor.validate;

import static dev.signet.processor.validate.Sources.returning;
import static dev.signet.processor.validate.Sources.taking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that what hides the names or types of JSON is refused, unless a reason says otherwise. */
class HiddenJsonTest {

  private static final String HELPERS =
      """
      record Id(String name) {}
      public static class ToId extends com.fasterxml.jackson.databind.util.StdConverter<Map<String, String>, Id> {
        @Override public Id convert(Map<String, String> in) { return new Id(in.get("openid")); }
      }
      public static class FromId extends com.fasterxml.jackson.databind.util.StdConverter<Id, Map<String, String>> {
        @Override public Map<String, String> convert(Id in) { return Map.of("openid", in.name()); }
      }
      public static class Read extends com.fasterxml.jackson.databind.deser.std.StdDeserializer<Id> {
        private static final long serialVersionUID = 1;
        public Read() { super(Id.class); }
        @Override public Id deserialize(com.fasterxml.jackson.core.JsonParser p, DeserializationContext c) { return null; }
      }
      public static class Written extends com.fasterxml.jackson.databind.ser.std.StdSerializer<Id> {
        private static final long serialVersionUID = 1;
        public Written() { super(Id.class); }
        @Override public void serialize(Id id, com.fasterxml.jackson.core.JsonGenerator out, SerializerProvider p) {}
      }
      public static class Naming extends PropertyNamingStrategies.NamingBase {
        private static final long serialVersionUID = 1;
        @Override public String translate(String name) { return "openid"; }
      }
      @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
      @com.fasterxml.jackson.annotation.JacksonAnnotationsInside
      @JsonDeserialize(converter = ToId.class) @JsonSerialize(converter = FromId.class)
      public @interface AsMap {}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "class Req { public String a; @JsonAnySetter public void put(String n, String v) {} }"
            + " | @JsonAnySetter on A.Req.put (request)",
        "class Req { public String a; @JsonAnySetter public Map<String, String> more; }"
            + " | @JsonAnySetter on A.Req.more",
        "record Req(@JsonDeserialize(converter = ToId.class) Id who) {}"
            + " | @JsonDeserialize(converter) on A.Req",
        "record Req(@JsonDeserialize(using = Read.class) Id who) {} | @JsonDeserialize(using) on",
        "record Req(@JsonDeserialize(contentUsing = Read.class) List<Id> who) {}"
            + " | @JsonDeserialize(contentUsing) on",
        "record Req(@JsonDeserialize(as = Id.class) Id who) {} | @JsonDeserialize(as) on",
        "record Req(@AsMap Id who) {} | @JsonDeserialize(converter) on",
        "@JsonNaming(Naming.class) record Req(String a) {} | @JsonNaming(value) on A.Req",
        "record Req(Inner inner) {} @JsonDeserialize(using = Read.class) record Inner(String a) {}"
            + " | @JsonDeserialize(using) on A.Inner (inner)",
        "class Req extends Open { public String a; } class Open { @JsonAnySetter public void put("
            + "String n, String v) {} } | @JsonAnySetter on A.Open.put",
        "record Req(Kind kind) {} enum Kind { A, @JsonEnumDefaultValue B }"
            + " | @JsonEnumDefaultValue on A.Kind.B (kind)",
        "class Req { @JsonCreator(mode = JsonCreator.Mode.DELEGATING) public Req(Map<String, String>"
            + " all) {} } | @JsonCreator(mode = DELEGATING) on A.Req",
        "class Req { @JsonCreator public Req(Map<String, String> all) {} }"
            + " | @JsonCreator(mode = DELEGATING) on A.Req",
        "@JsonIdentityInfo(generator = ObjectIdGenerators.PropertyGenerator.class) class Req {"
            + " public String id; } | @JsonIdentityInfo on A.Req",
        "class Req { @JacksonInject public String a; public String b; } | @JacksonInject on A.Req.a",
      })
  void refusesItInAPayload(String types, String words) {
    Compile.with("-Asignet.uncheckedId=off")
        .compile(taking("Req /*>*/request", HELPERS, nested(types)))
        .hasOnlyError(DiagnosticId.JACKSON_NOT_UNDERSTOOD)
        .saying(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "class Res { public String a; @JsonAnyGetter public Map<String, String> all() { return"
            + " null; } } | @JsonAnyGetter on A.Res.all (result)",
        "record Res(@JsonSerialize(converter = FromId.class) Id who) {}"
            + " | @JsonSerialize(converter) on A.Res",
        "record Res(@JsonSerialize(using = Written.class) Id who) {} | @JsonSerialize(using) on",
        "record Res(@JsonSerialize(as = Id.class) Id who) {} | @JsonSerialize(as) on",
        "record Res(@AsMap Id who) {} | @JsonSerialize(converter) on",
        "class Res { @JsonRawValue public String a; } | @JsonRawValue on A.Res.a",
        "@JsonAppend(attrs = @JsonAppend.Attr(\"openid\")) class Res { public String a; }"
            + " | @JsonAppend on A.Res",
        "@JsonFilter(\"f\") record Res(String a) {} | @JsonFilter on A.Res",
        "class Res { @JsonView(Id.class) public String a; } | @JsonView on A.Res.a",
        "record Res(@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Id.class) String"
            + " a) {} | @JsonInclude(value = CUSTOM) on A.Res",
        "class Res { @JsonValue public Map<String, String> all() { return null; } }"
            + " | @JsonValue on A.Res.all",
        "class Res { @JsonValue public Id id; } | @JsonValue on A.Res.id",
        "@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) record Res(String a) {}"
            + " | @JsonTypeInfo(use = CLASS) on A.Res",
        "record Res(Kind kind) {} @JsonFormat(shape = JsonFormat.Shape.OBJECT) enum Kind { A;"
            + " public String getSessionKey() { return null; } }"
            + " | @JsonFormat(shape = OBJECT) on A.Kind (kind)",
      })
  void refusesItInAResult(String types, String words) {
    Compile.sources(returning("Res", HELPERS, nested(types)))
        .hasOnlyError(DiagnosticId.JACKSON_NOT_UNDERSTOOD)
        .saying(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Req { public String a; @JsonAnyGetter public Map<String, String> all() { return"
            + " null; } }",
        "record Req(@JsonSerialize(converter = FromId.class) Id who) {}",
        "record Req(@JsonRawValue String a) {}",
        "@JsonFilter(\"f\") record Req(String a) {}",
        "record Req(@JsonDeserialize(using = JsonDeserializer.None.class) String a) {}",
      })
  void allowsInAPayloadWhatIsOnlyAboutResults(String types) {
    Compile.with("-Asignet.uncheckedId=off")
        .compile(taking("Req request", HELPERS, nested(types)))
        .isClean();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Req { public String a; @OpaqueJson(\"because\") @JsonAnySetter public void put("
            + "String n, String v) {} }",
        "@OpaqueJson(\"because\") class Req { public String a; @JsonAnySetter public void put("
            + "String n, String v) {} }",
        "record Req(@OpaqueJson(\"because\") @JsonDeserialize(converter = ToId.class) Id who) {}",
        "record Req(@OpaqueJson(\"because\") Inner inner) {}"
            + " @JsonDeserialize(using = Read.class) record Inner(String a) {}",
        "record Req(@OpaqueJson(\"because\") List<Inner> inner) {}"
            + " @JsonDeserialize(using = Read.class) record Inner(String a) {}",
      })
  void allowsItForAReason(String types) {
    Compile.with("-Asignet.uncheckedId=off")
        .compile(taking("Req request", HELPERS, nested(types)))
        .isClean();
    Compile.with("-Asignet.uncheckedId=off")
        .compile(taking("Req /*>*/request", HELPERS, nested(types).replace("because", " ")))
        .hasOnlyError(DiagnosticId.OPAQUE_JSON_WITHOUT_REASON);
  }

  @Test
  void keepsTheNameOfAnOpaquePropertyUnderTheRules() {
    Compile.sources(
            taking("Req /*>*/request", HELPERS, "record Req(@OpaqueJson(\"r\") Id openid) {}"))
        .hasOnlyError(DiagnosticId.IDENTITY_NAME_IN_PAYLOAD);
  }

  @Test
  void readsAnOpaqueValueWithDatabindAndTheRestWithGeneratedCode() {
    String source =
        Sources.handler(
            """
              @CloudFunction("show") public String show(Req request) { return request.toString(); }
              public record Req(String name, @OpaqueJson("layout of our editor") Layout layout) {}
              public static class Layout {
                private final Map<String, Object> all = new TreeMap<>();
                @JsonAnySetter public void put(String name, Object value) { all.put(name, value); }
                @Override public String toString() { return all.toString(); }
              }
            """);
    try (Functions functions = Functions.of(Compile.sources(source).isClean())) {
      assertThat(
              functions.call(
                  "show",
                  Functions.user("oUser"),
                  "{\"name\":\"n\",\"layout\":{\"a\":1,\"b\":\"c\"}}"))
          .isEqualTo("OK \"Req[name=n, layout={a=1, b=c}]\"");
    }
  }

  @Test
  void refusesTheAnnotationsOfJackson3() {
    String annotation =
        "package tools.jackson.databind.annotation; \npublic @interface JsonDeserialize {}";
    String type = "@tools.jackson.databind.annotation.JsonDeserialize record Req(String a) {}";
    Compile.with("-Asignet.uncheckedId=off")
        .compile(taking("Req /*>*/request", "class X {}", type), annotation)
        .hasOnlyError(DiagnosticId.JACKSON_NOT_UNDERSTOOD)
        .saying("Jackson 2");
  }

  /** Makes every type but the first static, as {@link Sources} does that one. */
  private static String nested(String types) {
    return types.replaceAll("(?<=} )(?=(?:@[^}]*?\\) )?(?:record|class|enum) )", "public static ");
  }
}
