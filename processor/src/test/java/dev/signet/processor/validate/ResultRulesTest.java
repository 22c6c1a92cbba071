package dev.signet.processor.validate;

import static dev.signet.processor.validate.Sources.returning;
import static dev.signet.processor.validate.Sources.returningIdentity;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "record Res(OpenId id) {} | id",
        "record Res(Optional<UnionId> id) {} | id",
        "record Res(String unionId) {} | unionId",
        "record Res(List<Row> rows) {} public record Row(OpenId owner) {} | rows[].owner",
        "class Res { public String getUnion_id() { return null; } } | union_id",
        "class Res { @JsonProperty(\"unionid\") private String a; } | unionid",
      })
  void keepsTheIdentityOutUnlessItIsMeant(String types, String path) {
    Compile.sources(returning("Res", types))
        .hasOnlyError(DiagnosticId.IDENTITY_IN_RESULT)
        .saying("property " + path + " is");
    Compile.sources(returningIdentity("Res", types)).isClean();
  }

  @ParameterizedTest
  @ValueSource(strings = {"OpenId", "Optional<UnionId>", "CompletionStage<OpenId>", "List<OpenId>"})
  void keepsABareIdentityInUnlessItIsMeant(String type) {
    Compile.sources(returning(type, "class X {}")).hasOnlyError(DiagnosticId.IDENTITY_IN_RESULT);
    Compile.sources(returningIdentity(type, "class X {}")).isClean();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record Res(String openid) {}",
        "record Res(Optional<String> open_id) {}",
        "record Res(List<String> openId) {}",
        "record Res(@JsonProperty(\"OPENID\") String who) {}",
        "class Res { public String fromOpenId; }",
        "record Res(Row row) {} public record Row(String openId) {}",
        "class X {} public sealed interface Res permits Ok, No {}"
            + " public record Ok(String openId) implements Res {} public record No() implements Res {}",
      })
  void wantsAnOpenidTypedOrKeptOut(String types) {
    Compile.sources(returning("Res", types))
        .hasOnlyError(DiagnosticId.OPEN_ID_TEXT_IN_RESULT)
        .saying("Use the type OpenId")
        .saying("@JsonIgnore");
    Compile.sources(returningIdentity("Res", types))
        .hasOnlyError(DiagnosticId.OPEN_ID_TEXT_IN_RESULT)
        .saying("OpenId");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record Res(AppId appId, String app_id) {}",
        "record Res(String opened, boolean openid, int unionid) {}",
        "class Res { private String openid; private String sessionKey; public int a; }",
        "class Res { @JsonIgnore public String openid; }",
        "class Res { @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) public String openid; }",
      })
  void allowsWhatIsNoIdentityOfTheCaller(String type) {
    Compile.sources(returning("Res", type)).hasErrors();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record Res(String session_key) {}",
        "record Res(Login login) {} public record Login(String sessionKey) {}",
        "class Res { public byte[] getSessionKey() { return null; } }",
      })
  void neverShowsASessionKey(String types) {
    Compile.sources(returningIdentity("Res", types))
        .hasOnlyError(DiagnosticId.SESSION_KEY_EXPOSED)
        .saying("the result");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Res | record Res(String code) {}",
        "Res | record Res(Optional<String> code) {}",
        "Res | record Res(@JsonProperty(\"code\") String c) {}",
        "Res | record Res(Kind code) {} public enum Kind { A }",
        "Optional<Res> | record Res(String code) {}",
        "CompletionStage<Res> | class Res { public String getCode() { return null; } }",
      })
  void refusesATextNamedCode(String type, String types) {
    Compile.sources(returning(type, types)).hasOnlyError(DiagnosticId.CODE_IN_RESULT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Res | record Res(int code) {}",
        "Res | record Res(String Code, String errorCode) {}",
        "Res | record Res(Row row) {} public record Row(String code) {}",
        "List<Res> | record Res(String code) {}",
        "Map<String, Res> | record Res(String code) {}",
      })
  void allowsAnotherCode(String type, String types) {
    Compile.sources(returning(type, types)).isClean();
  }

  @Test
  void letsACodeBeWantedOnMethodClassOrType() {
    String suppress = "@SuppressWarnings(\"signet:CodeInResult\") ";
    String source = returning("Res", "record Res(String code) {}").replace("/*>*/", "");
    Compile.sources(source.replace("@CloudFunction(", suppress + "@CloudFunction(")).isClean();
    Compile.sources(source.replace("public final class", suppress + "public final class"))
        .isClean();
    Compile.sources(source.replace("public static record", suppress + "public static record"))
        .isClean();
    Compile.sources(source.replace("(String code)", "(" + suppress + "String code)")).isClean();
  }

  @Test
  void letsNoIdentityErrorBeSuppressed() {
    String source =
        returning("Res", "record Res(OpenId id) {}")
            .replace("@CloudF", "@SuppressWarnings(\"signet:IdentityInResult\") @CloudF");
    Compile.sources(source).hasOnlyError(DiagnosticId.IDENTITY_IN_RESULT);
  }
}
