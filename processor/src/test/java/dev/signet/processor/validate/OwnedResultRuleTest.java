package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnedResultRuleTest {

  private static final String NOTE = "public record Note(@Owner OpenId owner, String text) {}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@AllowAnonymous",
        "@AllowSourceAlone @RequireSource(CallSource.WX_HTTP)",
        "@AllowSharedCaller",
        "@TimerTrigger(name = \"t\", cron = \"0 0 0 * * * *\")"
      })
  void wantsACallerWithAnOpenidToCompareWith(String annotation) {
    compile(annotation + " @CloudFunction(\"give\") public List<Note> give() { return null; }")
        .hasOnlyError(DiagnosticId.OWNED_WITHOUT_CALLER)
        .saying("A.give")
        .saying("A.Note")
        .saying("@AcrossUsers");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@AllowAnonymous",
        "@AllowSourceAlone @RequireSource(CallSource.WX_HTTP)",
        "@AllowSharedCaller",
        "",
        "@TimerTrigger(name = \"t\", cron = \"0 0 0 * * * *\")"
      })
  void letsOthersRecordsBeMeant(String annotation) {
    compile(
            annotation
                + " @AcrossUsers(\"admins\") @CloudFunction(\"give\")"
                + " public List<Note> give() { return null; }")
        .isClean();
  }

  @Test
  void wantsAReasonForOthersRecords() {
    compile("@AcrossUsers(\" \") @CloudFunction(\"give\") public Note give() { return null; }")
        .hasOnlyError(DiagnosticId.ACROSS_USERS_WITHOUT_REASON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"String", "void", "Page<String>", "JsonNode"})
  void wantsAnOwnerWhereOthersRecordsAreMeant(String type) {
    String body = type.equals("void") ? "{}" : "{ return null; }";
    compile("@AcrossUsers(\"x\") @CloudFunction(\"give\") public " + type + " give() " + body)
        .hasOnlyError(DiagnosticId.ACROSS_USERS_WITHOUT_OWNER);
  }

  @Test
  void wantsAFunctionForAcrossUsers() {
    compile("@AcrossUsers(\"x\") public Note give() { return null; }")
        .hasOnlyError(DiagnosticId.ANNOTATION_WITHOUT_FUNCTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@OpaqueJson(\"x\") public record Res(@Owner OpenId owner, int a) {}",
        "public record Res(@OpaqueJson(\"x\") Note note) {}",
        "public record Res(@OpaqueJson(\"x\") List<Page<Note>> notes) {}",
        "public record Res(@Owner OpenId owner, @JsonValue String text) {}",
        "public record Res(@JsonProperty(index = 1) @JsonInclude(content = JsonInclude.Include.NON_NULL)"
            + " Map<String, Note> notes, @OpaqueJson(\"x\") Note one) {}",
        "public sealed interface Res permits Ok, No {} public record Ok(@Owner OpenId owner) implements Res {}"
            + " public record No() implements Res {}",
        "public static class Res { private int a; @JsonProperty private int b; @JsonProperty private List<Note> c; }",
        "public static class Res extends ArrayList<Note> {}",
      })
  void refusesAnOwnerWhereNothingWouldCompareIt(String types) {
    compile("@CloudFunction(\"give\") public Res give() { return null; } " + types)
        .hasOnlyError(DiagnosticId.OWNER_NOT_COMPARED)
        .saying("A.give");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String owner",
        "long owner",
        "Optional<OpenId> owner",
        "UnionId owner",
        "List<OpenId> owner",
      })
  void wantsAnOwnerThatACallerCanBe(String component) {
    compile(
            "@CloudFunction(\"give\") public Res give() { return null; }"
                + " public record Res(@Owner "
                + component
                + ", int a) {}")
        .hasOnlyError(DiagnosticId.OWNER_TYPE)
        .saying("owner");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record Res(@Owner OpenId owner, @Owner OpenId other) {}",
        "class Res extends Base { @Owner public OpenId other; }"
            + " public static class Base { @Owner public OpenId owner; }",
      })
  void wantsOneOwner(String types) {
    compile("@CloudFunction(\"give\") public Res give() { return null; } public static " + types)
        .hasOnlyError(DiagnosticId.OWNER_TWICE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Res { @Owner private OpenId owner; public int a; }",
        "class Res { @Owner private OpenId getOwner() { return null; } public int a; }",
        "class Res { public int a; public Res(@Owner OpenId who) {} }",
      })
  void wantsAnOwnerThatCanBeRead(String types) {
    compile("@CloudFunction(\"give\") public Res give() { return null; } public static " + types)
        .hasOnlyError(DiagnosticId.OWNER_NOT_READABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record Req(@Owner OpenId owner, int a) {}",
        "record Req(@Owner long userNumber, int a) {}",
        "class Req { @Owner public String mine; }",
        "record Req(List<Inner> all) {} public record Inner(@Owner OpenId owner, int a) {}",
      })
  void neverReadsAnOwnerFromAClient(String types) {
    compile("@CloudFunction(\"take\") public void take(Req req) {} public static " + types)
        .hasOnlyError(DiagnosticId.OWNER_IN_PAYLOAD);
  }

  @Test
  void takesATypeWhoseOwnerIsOnlySent() {
    compile(
            "@CloudFunction(\"take\") public void take(Req req) {}"
                + " public static class Req { public int a;"
                + " @Owner @JsonProperty(access = JsonProperty.Access.READ_ONLY)"
                + " private OpenId owner; public OpenId getOwner() { return owner; } }")
        .isClean();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Owner static OpenId owner;",
        "@Owner void clear() {}",
        "OpenId of(@Owner OpenId owner) { return owner; }",
        "@CloudFunction(\"take\") public void take(@Owner OpenId owner) {}",
      })
  void wantsAPropertyForOwner(String member) {
    compile(member).hasOnlyError(DiagnosticId.OWNER_WITHOUT_PROPERTY);
  }

  private static Compiled compile(String members) {
    String body = members + " " + NOTE + " public record Page<T>(int page, List<T> items) {}";
    return Compile.sources(
        Sources.handler(body)
            .replace("import java.math", "import dev.signet.user.*;\nimport java.math"));
  }
}
