package dev.signet.processor.generate.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests sealed types whose classes data names, by generated codecs and nothing else. */
class NamedTypesTest {

  private static final String HEAD =
      """
      package demo;
      import com.fasterxml.jackson.annotation.*;
      import dev.signet.*;
      import jakarta.validation.Valid;
      import jakarta.validation.constraints.*;
      import java.math.*;
      import java.time.*;
      import java.util.*;
      public final class Shop {
      """;

  private static final String SHAPES =
      """
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
        @JsonSubTypes({
          @JsonSubTypes.Type(value = Circle.class, name = "circle"),
          @JsonSubTypes.Type(value = Square.class, names = {"square", "box"}),
          @JsonSubTypes.Type(Group.class)})
        public sealed interface Shape permits Round, Square, Group {}
        public sealed interface Round extends Shape permits Circle {}
        public record Circle(@Positive double radius, BigDecimal price, LocalDate day) implements Round {}
        public record Square(long side, String label) implements Shape {}
        @JsonTypeName("group")
        public record Group(@NotEmpty List<@Valid Shape> shapes, Optional<@Valid Shape> best) implements Shape {}
        public record Page(@NotNull @Valid Shape shape, @Valid Round round, Square square, Map<String, @Valid Shape> more) {}
        @CloudFunction("page") public Page page(Page page) { return page; }
        @CloudFunction("shape") public Shape shape(Shape shape) { return shape; }
        @CloudFunction("shapes") public List<Shape> shapes(List<@Valid Shape> shapes) { return shapes; }
      }
      """;

  private static String call(String members, String function, String json) {
    Compiled compiled = Compile.sources(HEAD + members).isClean();
    assertThat(compiled.compilation().notes().toString()).doesNotContain("PayloadByDatabind");
    try (Functions functions = Functions.of(compiled)) {
      String answer = functions.call(function, Functions.user("oA"), json.replace('\'', '"'));
      return answer.replaceFirst(",\"requestId\".*", "").replace('"', '\'');
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'circle','radius':1.5,'price':0.10,'day':'2024-02-29'}",
        "{'type':'square','side':9223372036854775807,'label':null}",
        "{'type':'group','shapes':[{'type':'square','side':1,'label':'a'}],'best':null}",
        "{'type':'group','shapes':[{'type':'group','shapes':[{'type':'square','side':1,'label':'b'}],"
            + "'best':{'type':'square','side':2,'label':'c'}}],'best':null}",
      })
  void areReadAndWrittenAsTheyAre(String json) {
    assertThat(call(SHAPES, "shape", json)).isEqualTo("OK " + json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "shape | {'side':1,'type':'box'} | OK {'type':'square','side':1,'label':null}",
        "shape | {'side':1,'type':'oval'}"
            + " | INVALID_ARGUMENT {'code':'INVALID_ARGUMENT','message':'type: expected one of [circle, square, box, group]'",
        "shape | {'side':1}"
            + " | INVALID_ARGUMENT {'code':'INVALID_ARGUMENT','message':'type: expected one of [circle, square, box, group]'",
        "shape | {'type':1}"
            + " | INVALID_ARGUMENT {'code':'INVALID_ARGUMENT','message':'type: expected a string'",
        "shape | {'type':'square'}"
            + " | INVALID_ARGUMENT {'code':'INVALID_ARGUMENT','message':'side: is required'",
        "shape | {'radius':0,'type':'circle'}"
            + " | INVALID_ARGUMENT {'code':'INVALID_ARGUMENT','message':'radius: must be greater than 0'",
        "shape | {'shapes':[{'type':'circle','radius':-1},{'type':'square'}],'type':'group'}"
            + " | INVALID_ARGUMENT {'code':'INVALID_ARGUMENT','message':'shapes[1].side: is required;"
            + " shapes[0].radius: must be greater than 0'",
        "shapes | {'shapes':[{'type':'square','side':1},{'side':2,'type':'x'}]}"
            + " | INVALID_ARGUMENT {'code':'INVALID_ARGUMENT','message':'shapes[1].type: expected one of"
            + " [circle, square, box, group]'",
        "shapes | {'shapes':[{'type':'square','side':1},{'type':'square'}]}"
            + " | INVALID_ARGUMENT {'code':'INVALID_ARGUMENT','message':'shapes[1].side: is required'",
        "page | {'shape':{'type':'square'},'more':{'a':{'type':'circle'}}}"
            + " | INVALID_ARGUMENT {'code':'INVALID_ARGUMENT','message':'shape.side: is required;"
            + " more.a.radius: is required'",
        "page | {'shape':{'type':'square','side':1},'square':{'side':2}}"
            + " | OK {'shape':{'type':'square','side':1,'label':null},'round':null,"
            + "'square':{'type':'square','side':2,'label':null},'more':null}",
        "page | {'shape':{'type':'square','side':1},'square':{'side':2,'type':'circle'}}"
            + " | INVALID_ARGUMENT {'code':'INVALID_ARGUMENT','message':'square.type: expected one of [square, box]'",
        "page | {'shape':{'type':'square','side':1},'round':{'type':'square','side':2}}"
            + " | INVALID_ARGUMENT {'code':'INVALID_ARGUMENT','message':'round.type: expected one of [circle]'",
        "page | {} | INVALID_ARGUMENT {'code':'INVALID_ARGUMENT','message':'shape: is required'",
      })
  void areToldApartWhereverTheNameStands(String function, String json, String answer) {
    assertThat(call(SHAPES, function, json)).isEqualTo(answer);
  }

  private static final String PETS =
      """
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.INCLUDE VISIBLE DEFAULT)
        @JsonSubTypes({@JsonSubTypes.Type(Cat.class), @JsonSubTypes.Type(Dog.class)})
        public abstract static sealed class Pet permits Cat, Dog {
          public String name;
        }
        public static final class Cat extends Pet { public int lives; @JsonProperty("@type") public String kind = "mine"; }
        @JsonTypeName("dog") public static final class Dog extends Pet { public boolean tame; }
        @CloudFunction("pet") public Pet pet(Pet pet) { return pet; }
        @CloudFunction("kind") public String kind(Pet pet) { return pet instanceof Cat c ? c.kind : "-"; }
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "PROPERTY | | | {'@type':'Shop$Cat','lives':9,'name':'a'} | 'mine' | {'@type':'Shop$Cat','name':'a','lives':9}",
        "PROPERTY | , visible = true | | {'lives':9,'@type':'Shop$Cat'} | 'Shop$Cat' | {'@type':'Shop$Cat','name':null,'lives':9}",
        "EXISTING_PROPERTY | , visible = true | | {'lives':9,'@type':'Shop$Cat'} | 'Shop$Cat' | {'@type':'Shop$Cat','lives':9,'name':null}",
        "PROPERTY | | , defaultImpl = Cat.class | {'lives':9} | 'mine' | {'@type':'Shop$Cat','name':null,'lives':9}",
        "PROPERTY | | , defaultImpl = Cat.class | {'lives':9,'@type':'x'} | 'mine' | {'@type':'Shop$Cat','name':null,'lives':9}",
        "PROPERTY | | , defaultImpl = Cat.class | {'tame':true,'@type':'dog'} | '-' | {'@type':'dog','name':null,'tame':true}",
      })
  void areReadAndWrittenAsJacksonDoes(
      String include, String visible, String other, String json, String kind, String written)
      throws IOException {
    String members =
        PETS.replace("INCLUDE", include)
            .replace("VISIBLE", visible == null ? "" : visible)
            .replace("DEFAULT", other == null ? "" : other);
    ObjectMapper mapper = new ObjectMapper();

    assertThat(call(members, "kind", json)).isEqualTo("OK " + (kind == null ? "'-'" : kind));
    JsonNode answer = mapper.readTree(call(members, "pet", json).substring(3).replace('\'', '"'));
    assertThat(answer).isEqualTo(mapper.readTree(written.replace('\'', '"')));
  }

  @Test
  void areAUnionThatTheClientCanTellApart() {
    Compiled compiled = Compile.sources(HEAD + SHAPES).isClean();

    assertThat(compiled.generated("signet-client.d.ts"))
        .contains("Circle | Square | Group;", "type: \"circle\";")
        .contains("type: \"square\" | \"box\";", "shape(data: ");
    assertThat(compiled.generated("openapi.json"))
        .contains("\"oneOf\"", "\"propertyName\": \"type\"")
        .contains("\"circle\": \"#/components/schemas/Circle");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public interface Shape {}",
        "public sealed interface Shape permits Circle, Open {} public static non-sealed class Open implements Shape {}",
      })
  void thatMayHaveOtherClassesAreLeftToDatabind(String shape) {
    String source =
        HEAD
            + """
                @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
                @JsonSubTypes(@JsonSubTypes.Type(value = Circle.class, name = "circle"))
                %s
                public record Circle(double radius) implements Shape {}
                @CloudFunction("shape") public Shape shape(Shape shape) { return shape; }
              }
              """
                .formatted(shape);

    try (Functions functions = Functions.of(Compile.sources(source).isCompiled())) {
      String json = "{\"@type\":\"circle\",\"radius\":1.0}";
      assertThat(functions.call("shape", Functions.user("oA"), json)).isEqualTo("OK " + json);
    }
  }
}
