package dev.signet.processor.generate.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Compile;
import org.junit.jupiter.api.Test;

/** Tests what the client knows of types that jackson-databind reads and writes. */
class HandedOverTypesTest {

  private static final String HEAD =
      """
      package demo;
      import com.fasterxml.jackson.annotation.*;
      import com.fasterxml.jackson.databind.annotation.*;
      import dev.signet.*;
      import java.util.*;
      public class Handler {
      """;

  @Test
  void onePropertyOfCodeLeavesTheOthersKnown() {
    assertThat(
            client(
                """
                @CloudFunction("order") public Order order() { return null; }
                public record Order(
                    String no,
                    @OpaqueJson("a text") @JsonSerialize(using = Cents.class) int price) {}
                public abstract static class Cents
                    extends com.fasterxml.jackson.databind.JsonSerializer<Integer> {}
                """))
        .contains("export interface Order {\n  no: string | null;\n  price: unknown;\n}");
  }

  @Test
  void theListedClassesOfAnOpenTypeAreTold() {
    assertThat(
            client(
                """
                @CloudFunction("draw") public void draw(Picture picture) {}
                public record Picture(Shape shape) {}
                @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
                @JsonSubTypes({
                  @JsonSubTypes.Type(value = Disc.class, name = "disc"),
                  @JsonSubTypes.Type(value = Box.class, names = {"box", "square"})
                })
                public interface Shape {}
                public record Disc(int radius) implements Shape {}
                public static class Box implements Shape { public int width; }
                """))
        .contains(
            "export type Shape = Disc | Box;",
            "\n  \"@type\": \"disc\";\n  radius: number;\n",
            "\n  \"@type\": \"box\" | \"square\";\n  width: number;\n");
  }

  @Test
  void aBuilderTakesWhatItHasMethodsFor() {
    assertThat(
            client(
                """
                @CloudFunction("save") public void save(Note note) {}
                @JsonDeserialize(builder = Note.Builder.class)
                public static final class Note {
                  private String text;
                  public String getText() { return text; }
                  public int getLength() { return text.length(); }
                  public static final class Builder {
                    private final Note note = new Note();
                    public Builder withText(String text) { note.text = text; return this; }
                    public Note build() { return note; }
                  }
                }
                """))
        .contains("export interface Note {\n  text?: string | null;\n}");
  }

  @Test
  void aListOfAClassOfItsOwnIsAnArray() {
    assertThat(
            client(
                """
                @CloudFunction("names") public Names names() { return null; }
                public record Name(String text) {}
                @SuppressWarnings("serial") public static class Names extends ArrayList<Name> {}
                """))
        .contains("names(): Promise<Name[] | null>;", "text: string | null;");
  }

  @Test
  void aPropertyOfAnUnknownTypeLeavesItsClassKnown() {
    assertThat(
            client(
                """
                @CloudFunction("load") public Note load() { return null; }
                public record Note(@JsonIgnoreProperties("y") Point at, String text) {}
                @OpaqueJson("a pair") @JsonFormat(shape = JsonFormat.Shape.ARRAY)
                public record Point(int x, int y) {}
                """))
        .contains("export interface Note {\n", "\n  text: string | null;\n");
  }

  private static String client(String members) {
    return Compile.sources(HEAD + members + "}\n").isClean().generated("signet-client.d.ts");
  }
}
