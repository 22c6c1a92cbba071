package dev.signet.processor.collect.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.schema.Access;
import dev.signet.processor.schema.ArraySchema;
import dev.signet.processor.schema.Construction;
import dev.signet.processor.schema.DatabindReason;
import dev.signet.processor.schema.EnumSchema;
import dev.signet.processor.schema.IdentitySchema;
import dev.signet.processor.schema.MapSchema;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.OpaqueSchema;
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.ReferenceSchema;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaBuilderTest {

  private static SchemaProbe probe(String type, String... types) {
    return SchemaProbe.of(
        """
        package demo;
        import com.fasterxml.jackson.annotation.*;
        import com.fasterxml.jackson.databind.annotation.*;
        import com.fasterxml.jackson.databind.*;
        import dev.signet.identity.*;
        import java.math.*;
        import java.time.*;
        import java.util.*;
        interface Probe { %s it(); %s }
        """
            .formatted(type, String.join("\n", types)));
  }

  private static Schema payload(String type, String... types) {
    return probe(type, types).payload("it");
  }

  private static ObjectSchema object(String type, String... types) {
    return (ObjectSchema) payload(type, types);
  }

  private static Property property(ObjectSchema object, String name) {
    return object.property(name).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "String, STRING",
    "int, INT",
    "Integer, INT",
    "boolean, BOOLEAN",
    "Boolean, BOOLEAN",
    "byte, BYTE",
    "short, SHORT",
    "long, LONG",
    "float, FLOAT",
    "double, DOUBLE",
    "char, CHAR",
    "Character, CHAR",
    "BigDecimal, BIG_DECIMAL",
    "BigInteger, BIG_INTEGER",
    "UUID, UUID",
    "byte[], BYTES",
    "char[], CHARS",
    "Instant, TIME",
    "ZonedDateTime, TIME",
    "Period, TIME"
  })
  void knowsTheScalars(String type, ScalarSchema.Kind kind) {
    ScalarSchema scalar = (ScalarSchema) payload(type);

    assertThat(scalar.kind()).isEqualTo(kind);
    assertThat(scalar.type()).hasToString(type);
  }

  @Test
  void knowsContainers() {
    MapSchema map = (MapSchema) payload("Map<String, List<Set<Integer[]>>>");
    ArraySchema list = (ArraySchema) map.value();
    ArraySchema set = (ArraySchema) list.element();
    ArraySchema array = (ArraySchema) set.element();

    assertThat(list.container()).isEqualTo(ArraySchema.Container.LIST);
    assertThat(set.container()).isEqualTo(ArraySchema.Container.SET);
    assertThat(array.container()).isEqualTo(ArraySchema.Container.ARRAY);
    assertThat(map.type()).hasToString("Map<String, List<Set<Integer[]>>>");
    assertThat(((OptionalSchema) payload("Optional<List<String>>")).content())
        .isInstanceOf(ArraySchema.class);
    assertThat(((OptionalSchema) payload("OptionalLong")).content().type()).hasToString("long");
  }

  @Test
  void knowsWhatIsNullable() {
    String nullable =
        "@java.lang.annotation.Target({java.lang.annotation.ElementType.TYPE_USE})"
            + " @interface Nullable {}";
    ObjectSchema req =
        object(
            "Req",
            nullable,
            "record Req(@Nullable String a, String b, List<@Nullable String> c,"
                + " Map<String, @Nullable String> d, @Mark.Nullable int[] e) {}",
            "class Mark { @interface Nullable {} }");

    assertThat(property(req, "a").occurrence().nullable()).isTrue();
    assertThat(property(req, "b").occurrence().nullable()).isFalse();
    assertThat(((ArraySchema) property(req, "c").schema()).elementNullable()).isTrue();
    assertThat(((MapSchema) property(req, "d").schema()).valueNullable()).isTrue();
    assertThat(property(req, "e").occurrence().nullable()).isTrue();
  }

  @Test
  void knowsWhatIsOpaque() {
    assertThat(((OpaqueSchema) payload("Map<String, Object>")).form())
        .isEqualTo(OpaqueSchema.Form.MAP);
    assertThat(((OpaqueSchema) payload("JsonNode")).form()).isEqualTo(OpaqueSchema.Form.TREE);
    assertThat(((OpaqueSchema) payload("com.fasterxml.jackson.databind.node.ObjectNode")).form())
        .isEqualTo(OpaqueSchema.Form.TREE);
  }

  @Test
  void knowsEnums() {
    EnumSchema colour =
        (EnumSchema)
            payload(
                "Colour",
                "enum Colour { RED, @JsonProperty(\"b\") @JsonAlias(\"blau\") BLUE { } }");

    assertThat(colour.constants())
        .containsExactly(
            new EnumSchema.Constant("RED", "RED", List.of()),
            new EnumSchema.Constant("BLUE", "b", List.of("blau")));
    assertThat(colour.databindOnly()).isNull();
    EnumSchema valued =
        (EnumSchema) payload("Kind", "enum Kind { A; @JsonValue public int v() { return 1; } }");
    assertThat(valued.value().content().kind()).isEqualTo(ScalarSchema.Kind.INT);
    EnumSchema made =
        (EnumSchema)
            payload("Kind", "enum Kind { A; @JsonCreator static Kind of(int i) { return A; } }");
    assertThat(made.value().factory()).isEqualTo("of");
  }

  @Test
  void knowsHowRecordsAreMadeAndRead() {
    ObjectSchema req =
        object(
            "Req",
            "/** What is ordered. */ record Req(@JsonProperty(\"n\") @JsonAlias(\"m\") String name,"
                + " @JsonIgnore int hidden, List<String> tags) {}");

    assertThat(req.construction().kind()).isEqualTo(Construction.Kind.CANONICAL);
    assertThat(req.construction().parameters())
        .extracting(Construction.Parameter::property)
        .containsExactly("n", null, "tags");
    assertThat(req.properties()).extracting(Property::name).containsExactly("n", "tags");
    assertThat(property(req, "n").names().java()).isEqualTo("name");
    assertThat(property(req, "n").names().aliases()).containsExactly("m");
    assertThat(property(req, "n").access().read().expression()).isEqualTo("name()");
    assertThat(property(req, "tags").access().write())
        .isEqualTo(new Access(Access.Kind.PARAMETER, "", 2, false));
    assertThat(req.databindOnly()).isNull();
    assertThat(req.documentation()).isEqualTo("What is ordered.");
  }

  @Test
  void knowsHowBeansAreMadeReadAndSet() {
    ObjectSchema req =
        object(
            "Req",
            """
            class Req extends Base<Integer> {
              private boolean open;
              public String note;
              public boolean isOpen() { return open; }
              public void setOpen(boolean open) { this.open = open; }
              public List<String> getTags() { return null; }
            }
            class Base<T> {
              private T id;
              public T getId() { return id; }
              public void setId(T id) { this.id = id; }
            }
            """);

    assertThat(req.construction().kind()).isEqualTo(Construction.Kind.NO_ARGUMENTS);
    assertThat(property(req, "id").schema().type()).hasToString("Integer");
    assertThat(property(req, "id").access().read().expression()).isEqualTo("getId()");
    assertThat(property(req, "id").access().write().member()).isEqualTo("setId");
    assertThat(property(req, "open").access().read().expression()).isEqualTo("isOpen()");
    assertThat(property(req, "note").access().read().expression()).isEqualTo("note");
    assertThat(property(req, "tags").access().write().kind()).isEqualTo(Access.Kind.FILLED);
    assertThat(req.databindOnly()).isNull();
  }

  @Test
  void knowsCreators() {
    ObjectSchema made =
        object(
            "Req",
            "class Req { @JsonCreator static Req of(@JsonProperty(\"a\") int a) { return null; } }");
    ObjectSchema constructed =
        object(
            "Req",
            "class Req { @JsonCreator Req(@JsonProperty(\"b\") int b) {} public String later; }");

    assertThat(made.construction().kind()).isEqualTo(Construction.Kind.FACTORY);
    assertThat(made.construction().factory()).isEqualTo("of");
    assertThat(made.construction().parameters())
        .extracting(Construction.Parameter::property)
        .containsExactly("a");
    assertThat(constructed.construction().kind()).isEqualTo(Construction.Kind.CONSTRUCTOR);
    assertThat(property(constructed, "later").access().write().kind()).isEqualTo(Access.Kind.FIELD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "record Req(@JsonSetter(nulls = Nulls.SKIP) Integer a) {} | FORMLESS_ANNOTATION"
            + " JsonSetter(nulls)",
        "@JsonFormat(shape = JsonFormat.Shape.POJO) record Req(int a) {} | FORMLESS_ANNOTATION JsonFormat(shape = POJO)",
        "class Req extends Base { @JsonMerge public List<String> a; } class Base {} | FORMLESS_ANNOTATION JsonMerge",
        "class Req { private int a; public int getA() { return a; } } | MEMBER a",
        "record Req(@Own int a) {} @JacksonAnnotationsInside @JsonMerge @interface Own {} | FORMLESS_ANNOTATION JsonMerge",
      })
  void handsToDatabindWhatGeneratedCodeCannotDo(String types, String reason) {
    ObjectSchema req = object("Req", types);

    DatabindReason cause = req.databindOnly();
    assertThat((cause.kind() + " " + cause.subject()).strip()).isEqualTo(reason);
    assertThat(req.construction().kind()).isEqualTo(Construction.Kind.DATABIND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@JsonInclude(JsonInclude.Include.NON_NULL) record Req(int a) {} | NON_NULL",
        "record Req(@JsonInclude(JsonInclude.Include.NON_EMPTY) int a) {} | NON_EMPTY",
        "record Req(int a) {} | ALWAYS",
      })
  void knowsWhenAPropertyIsWritten(String types, String inclusion) {
    ObjectSchema res = (ObjectSchema) probe("Req", types).result("it");

    assertThat(property(res, "a").occurrence().inclusion()).isEqualTo(inclusion);
    assertThat(res.databindOnly()).isNull();
  }

  @Test
  void endsARecursionWithAReference() {
    ObjectSchema tree =
        object("Tree", "record Tree(Tree left, List<Node<Tree>> more) {} record Node<T>(T it) {}");
    ObjectSchema node = (ObjectSchema) ((ArraySchema) property(tree, "more").schema()).element();

    assertThat(property(tree, "left").schema()).isEqualTo(new ReferenceSchema(tree.type()));
    assertThat(property(node, "it").schema()).isEqualTo(new ReferenceSchema(tree.type()));
    assertThat(Schemas.objects(tree).keySet()).containsExactly(tree.type(), node.type());
  }

  @Test
  void keepsConcreteArgumentsApart() {
    ObjectSchema req =
        object("Req", "record Req(Box<Integer> a, Box<String> b) {} record Box<T>(T it) {}");

    assertThat(Schemas.objects(req).keySet())
        .extracting(Object::toString)
        .containsExactly("Probe.Req", "Probe.Box<Integer>", "Probe.Box<String>");
  }

  @Test
  void leavesContainersOfTheUsersToDatabind() {
    OpaqueSchema bag =
        (OpaqueSchema) payload("Bag", "class Bag extends HashMap<String, List<Integer>> {}");

    assertThat(bag.form()).isEqualTo(OpaqueSchema.Form.CUSTOM);
  }

  @Test
  void needsNoDatabindToWriteWhatItCouldNotRead() {
    ObjectSchema res =
        (ObjectSchema)
            probe("Res", "class Res { private final int a = 1; public int getA() { return a; } }")
                .result("it");

    assertThat(res.databindOnly()).isNull();
    assertThat(res.construction()).isEqualTo(Construction.NONE);
  }

  @Test
  void knowsIdentitiesInResultsOnly() {
    SchemaProbe probe = probe("Res", "record Res(OpenId id, Optional<UnionId> union) {}");
    ObjectSchema res = (ObjectSchema) probe.result("it");

    assertThat(property(res, "id").schema()).isInstanceOf(IdentitySchema.class);
    assertThat(Schemas.innermost(property(res, "union").schema()))
        .isInstanceOf(IdentitySchema.class);
    assertThat(probe.problems("it"))
        .extracting(TypeProblem::kind)
        .containsExactly(TypeProblem.Kind.IDENTITY, TypeProblem.Kind.IDENTITY);
  }

  @Test
  void buildsSomethingForWhatDoesNotCompile() {
    Schema schema = payload("Req", "record Req(Missing a, List<Gone> b, Page<Away[]> c) {}");

    assertThat(schema).isInstanceOf(ObjectSchema.class);
  }
}
