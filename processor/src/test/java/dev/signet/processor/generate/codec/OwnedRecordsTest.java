package dev.signet.processor.generate.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A result holds only records of the caller, in whatever it holds them. */
class OwnedRecordsTest {

  private static final String ANNE = "oAnne_0123456789";
  private static final String BERT = "oBert_0123456789";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Note | one | {\"text\":\"one\"}",
        "List<Note> | List.of(one, two) | [{\"text\":\"one\"},{\"text\":\"two\"}]",
        "Set<Note> | new LinkedHashSet<>(List.of(one, two)) | [{\"text\":\"one\"},{\"text\":\"two\"}]",
        "Collection<Note> | new ArrayDeque<>(List.of(one)) | [{\"text\":\"one\"}]",
        "Note[] | new Note[] {one} | [{\"text\":\"one\"}]",
        "Map<String, Note> | Map.of(\"k\", one) | {\"k\":{\"text\":\"one\"}}",
        "Map<String, List<Note>> | Map.of(\"k\", List.of(one)) | {\"k\":[{\"text\":\"one\"}]}",
        "Optional<Note> | Optional.of(one) | {\"text\":\"one\"}",
        "Page<Note> | new Page<>(1, List.of(one)) | {\"page\":1,\"items\":[{\"text\":\"one\"}]}",
        "Shelf | new Shelf(new Page<>(1, List.of(one))) | {\"notes\":{\"page\":1,\"items\":[{\"text\":\"one\"}]}}",
        "Around | new Around(one, 3) | {\"text\":\"one\",\"votes\":3}",
        "Item | new Memo(one.owner()) | {\"kind\":\"memo\"}",
        "List<Item> | List.of(new Memo(one.owner())) | [{\"kind\":\"memo\"}]",
        "Bean | new Bean(one.owner()) | {\"title\":\"t\"}",
        "Heir | new Heir(one.owner()) | {\"more\":1,\"title\":\"t\"}",
        "CompletionStage<List<Note>> | CompletableFuture.completedFuture(List.of(one)) | [{\"text\":\"one\"}]",
        "Tree | new Tree(one.owner(), List.of(new Tree(one.owner(), List.of()))) | {\"children\":[{\"children\":[]}]}",
      })
  void leavesOnlyForItsOwner(String type, String made, String json) {
    try (Functions functions = Functions.of(Compile.sources(returning(type, made)))) {
      assertThat(functions.call("give", Functions.user(ANNE), "{}")).isEqualTo("OK " + json);
      String refused = functions.call("give", Functions.user(BERT), "{}");
      assertThat(refused).startsWith("INTERNAL ").doesNotContain("one").doesNotContain(ANNE);
      assertThat(functions.call("give", Functions.user(ANNE), "{}")).isEqualTo("OK " + json);
    }
  }

  @Test
  void isNobodysWithoutAnOwner() {
    String source = returning("List<Note>", "List.of(new Note(null, \"lost\"))");
    try (Functions functions = Functions.of(Compile.sources(source))) {
      assertThat(functions.call("give", Functions.user(ANNE), "{}"))
          .startsWith("INTERNAL ")
          .doesNotContain("lost");
    }
  }

  @Test
  void keepsTheBeginningOfALongListInWhenItsLastRecordIsForeign() {
    String source =
        returning("List<Note>", "many(anne, OpenId.of(\"BERT\"))".replace("BERT", BERT))
            .replace("// members", MANY);
    try (Functions functions = Functions.of(Compile.sources(source))) {
      String refused = functions.call("give", Functions.user(ANNE), "{}");
      assertThat(refused).startsWith("INTERNAL ").doesNotContain("mine").hasSizeLessThan(200);
    }
  }

  /** A collection that a driver fills while it is walked is walked once. */
  @Test
  void walksACollectionOnce() {
    String source =
        returning("Collection<Note>", "once(List.of(one, two))").replace("// members", ONCE);
    try (Functions functions = Functions.of(Compile.sources(source))) {
      assertThat(functions.call("give", Functions.user(ANNE), "{}"))
          .isEqualTo("OK [{\"text\":\"one\"},{\"text\":\"two\"}]");
    }
  }

  @Test
  void areOfEverybodyWhereThatIsMeantAndOfTheCallerBesideIt() {
    String source =
        returning("List<Note>", "List.of(one)")
            .replace(
                "// members",
                "@AcrossUsers(\"admins\") @CloudFunction(\"all\")"
                    + " public List<Note> all() { return give(); }");
    try (Functions functions = Functions.of(Compile.sources(source))) {
      assertThat(functions.call("all", Functions.user(BERT), "{}"))
          .isEqualTo("OK [{\"text\":\"one\"}]");
      assertThat(functions.call("give", Functions.user(BERT), "{}")).startsWith("INTERNAL ");
    }
  }

  @Test
  void showTheirOwnerOnlyWhereThatIsMeant() {
    String source =
        returning("Shown", "new Shown(anne, 1)")
            .replace("@CloudFunction", "@ReturnsCallerIdentity @CloudFunction");
    try (Functions functions = Functions.of(Compile.sources(source))) {
      assertThat(functions.call("give", Functions.user(ANNE), "{}"))
          .isEqualTo("OK {\"owner\":\"oAnne_0123456789\",\"a\":1}");
      assertThat(functions.call("give", Functions.user(BERT), "{}")).startsWith("INTERNAL ");
    }
  }

  @Test
  void showsNoOwnerThatAnotherThreadPutsInAfterTheComparison() {
    String source =
        returning("Turning", "new Turning(anne)")
            .replace("@CloudFunction", "@ReturnsCallerIdentity @CloudFunction")
            .replace("// members", TURNING.replace("BERT", BERT));
    try (Functions functions = Functions.of(Compile.sources(source))) {
      assertThat(functions.call("give", Functions.user(ANNE), "{}"))
          .startsWith("INTERNAL ")
          .doesNotContain(BERT);
    }
  }

  @Test
  void areToldWithoutTheirOwnerAndWithWhoseTheyAre() {
    Compiled compiled =
        Compile.sources(
            returning("List<Note>", "List.of(one)")
                .replace(
                    "// members",
                    "@AcrossUsers(\"admins\") @CloudFunction(\"all\")"
                        + " public List<Note> all() { return give(); }"));

    assertThat(compiled.generated("openapi.json"))
        .contains("\"x-signet-records\": \"own\"", "\"x-signet-records\": \"acrossUsers\"")
        .contains("\"text\"")
        .doesNotContain("\"owner\"");
    assertThat(compiled.generated("signet-client.d.ts"))
        .contains("Returns records of the caller only.", "Returns records of other users too.")
        .doesNotContain("owner:");
    assertThat(compiled.generated("functions.json")).containsOnlyOnce("\"acrossUsers\":\"admins\"");
  }

  /** Its compile-time type says nothing of a record inside, so this is found when it is written. */
  @Test
  void areRefusedWhereOnlyDatabindMeetsThem() {
    String source = returning("Map<String, Object>", "Map.of(\"note\", List.of(one))");
    try (Functions functions = Functions.of(Compile.sources(source))) {
      assertThat(functions.call("give", Functions.user(ANNE), "{}"))
          .startsWith("INTERNAL ")
          .doesNotContain("one");
    }
  }

  /** Databind writes the key of a map as its toString(), which holds whatever the record holds. */
  @Test
  void areRefusedAsKeysOfAMap() {
    String source = returning("Map<String, Object>", "Map.of(\"votes\", Map.of(one, 3))");
    try (Functions functions = Functions.of(Compile.sources(source))) {
      assertThat(functions.call("give", Functions.user(ANNE), "{}"))
          .startsWith("INTERNAL ")
          .doesNotContain("one");
    }
  }

  /** The parameter of a superclass's constructor is all that says whose the object is. */
  @Test
  void areRefusedWhereOnlyAConstructorAboveNamesTheOwner() {
    String source =
        """
        package demo;
        import dev.signet.*;
        import dev.signet.identity.*;
        import dev.signet.user.*;
        import java.util.*;
        public final class Functions {
          static class Base {
            private final OpenId of;
            Base(@Owner OpenId owner) { of = owner; }
            OpenId owner() { return of; }
          }
          static class Heir extends Base {
            Heir(OpenId of) { super(of); }
            public String getText() { return "one"; }
          }
          @CloudFunction("give") public Map<String, Object> give() {
            return Map.of("note", new Heir(OpenId.of("oBert_0123456789")));
          }
        }
        """;
    try (Functions functions = Functions.of(Compile.sources(source))) {
      assertThat(functions.call("give", Functions.user(ANNE), "{}"))
          .startsWith("INTERNAL ")
          .doesNotContain("one");
    }
  }

  private static final String MANY =
      """
      private static List<Note> many(OpenId own, OpenId other) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
          notes.add(new Note(own, "mine"));
        }
        notes.add(new Note(other, "theirs"));
        return notes;
      }
      """;

  private static final String ONCE =
      """
      private static Collection<Note> once(List<Note> notes) {
        Iterator<Note> only = notes.iterator();
        return new AbstractCollection<>() {
          @Override public Iterator<Note> iterator() { return only; }
          @Override public int size() { return notes.size(); }
        };
      }
      """;

  private static final String TURNING =
      """
      public static final class Turning {
        private final OpenId first;
        private int asked;
        Turning(OpenId first) { this.first = first; }
        @Owner(written = true) public OpenId getOwner() {
          return asked++ == 0 ? first : OpenId.of("BERT");
        }
      }
      """;

  private static String returning(String type, String made) {
    return """
        package demo;
        import com.fasterxml.jackson.annotation.*;
        import dev.signet.*;
        import dev.signet.identity.*;
        import dev.signet.user.*;
        import java.util.*;
        import java.util.concurrent.*;
        public final class A {
          @CloudFunction("give") public TYPE give() {
            OpenId anne = OpenId.of("ANNE");
            Note one = new Note(anne, "one");
            Note two = new Note(anne, "two");
            return MADE;
          }
          // members
          public record Shown(@Owner(written = true) OpenId owner, int a) {}
          public record Note(@Owner OpenId owner, String text) {}
          public record Page<T>(int page, List<T> items) {}
          public record Shelf(Page<Note> notes) {}
          public record Around(@JsonUnwrapped Note note, int votes) {}
          public record Tree(@Owner OpenId owner, List<Tree> children) {}
          @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
          @JsonSubTypes({@JsonSubTypes.Type(Memo.class), @JsonSubTypes.Type(Other.class)})
          public sealed interface Item permits Memo, Other { @Owner OpenId owner(); }
          @JsonTypeName("memo") public record Memo(OpenId owner) implements Item {}
          @JsonTypeName("other") public record Other(OpenId owner, int b) implements Item {}
          public static class Bean {
            @Owner @JsonIgnore private final OpenId owner;
            Bean(OpenId owner) { this.owner = owner; }
            public OpenId getOwner() { return owner; }
            public String getTitle() { return "t"; }
          }
          public static class Heir extends Bean {
            Heir(OpenId owner) { super(owner); }
            public int getMore() { return 1; }
          }
        }
        """
        .replace("TYPE", type)
        .replace("MADE", made)
        .replace("ANNE", ANNE);
  }
}
