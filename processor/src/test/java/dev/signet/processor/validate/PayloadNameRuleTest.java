package dev.signet.processor.validate;

import static dev.signet.processor.validate.Sources.taking;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadNameRuleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openid",
        "openId",
        "OPENID",
        "open_id",
        "OPEN_ID",
        "_openid",
        "unionid",
        "unionId",
        "union_id",
        "appid",
        "appId",
        "APP_ID",
        "fromOpenid",
        "from_open_id",
        "fromUnionId",
        "fromAppId",
        "wxOpenId",
        "wx_unionid"
      })
  void refusesAPropertyNamedLikeAnIdentity(String name) {
    Compile.sources(taking("Req /*>*/request", "record Req(String NAME) {}".replace("NAME", name)))
        .hasOnlyError(DiagnosticId.IDENTITY_NAME_IN_PAYLOAD)
        .saying("property " + name + " is");
  }

  @ParameterizedTest
  @ValueSource(strings = {"openid", "unionId", "APP_ID", "fromOpenId"})
  void refusesAParameterNamedLikeAnIdentity(String name) {
    Compile.sources(taking("int qty, String /*>*/" + name, "class X {}"))
        .hasOnlyError(DiagnosticId.IDENTITY_NAME_IN_PAYLOAD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "class Req { private String openId; } | openId",
        "class Req { public void setOpenid(String v) {} } | openid",
        "class Req { private List<String> openid; public List<String> getOpenid() {"
            + " return openid; } } | openid",
        "record Req(List<Item> items) {} record Item(String unionid) {} | items[].unionid",
        "record Req(Map<String, Item[]> all) {} record Item(int appId) {} | all{}[].appId",
        "record Req(Optional<Item> item) {} record Item(String openid) {} | item.openid",
        "record Req(Page<Item> page) {} record Page<T>(List<T> rows) {}"
            + " record Item(String openid) {} | page.rows[].openid",
        "class Req extends Base {} class Base { private String openid;"
            + " public void setOpenid(String v) { openid = v; } } | openid",
        "class Req extends Base {} class Base { String openid; } | openid",
        "record Req(@JsonProperty(\"open_id\") String who) {} | open_id",
        "record Req(@JsonAlias({\"x\", \"OpenID\"}) String who) {} | who",
        "class Req { @JsonProperty(\"union-id\") private String who; } | union-id",
        "class Req { private String w; @JsonProperty(\"openid\") public void setW(String v) {} }"
            + " | openid",
        "class Req { @JsonCreator public Req(@JsonProperty(\"openid\") String a,"
            + " @JsonProperty(\"b\") String b) {} } | openid",
        "class Req { @JsonCreator public static Req of(@JsonProperty(\"appid\") String a) {"
            + " return null; } } | appid",
        "@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)"
            + " record Req(String openId) {} | open_id",
        "@JsonNaming(PropertyNamingStrategies.LowerDotCaseStrategy.class)"
            + " record Req(String openId) {} | open.id",
        "record Req(@JsonProperty(\"owner\") String openid) {} | owner",
        "record Req(Tree tree) {} record Tree(List<Tree> children, String openid) {} | tree.openid",
        "class Req { public Shape shape; } @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)"
            + " @JsonSubTypes(@JsonSubTypes.Type(Square.class)) interface Shape {}"
            + " record Square(String openid) implements Shape {} | shape.openid",
        "record Req(@JsonUnwrapped Item item) {} record Item(String openid) {} | openid",
        "record Req(@JsonUnwrapped(prefix = \"open\") Item item) {} record Item(String id) {} | openid",
        "record Req(@JsonUnwrapped(suffix = \"id\") Item item) {} record Item(@JsonUnwrapped(prefix ="
            + " \"un\") In in) {} record In(String ion) {} | unionid",
        "class Req { public List<Box> boxes; } class Box { @JsonUnwrapped(prefix = \"open_\") public"
            + " Item item; } record Item(String id) {} | boxes[].open_id",
      })
  void findsItWhereverItIs(String types, String path) {
    String source =
        taking("Req /*>*/request", types)
            .replaceAll("\\} (record|class|interface)", "} public static $1")
            .replace("static interface", "interface")
            .replaceAll("(@Json\\w+\\([^{}]*\\)) (record|interface)", "$1 public $2")
            .replace("public static @", "@")
            .replace("public public", "public");
    Compile.sources(source)
        .hasOnlyError(DiagnosticId.IDENTITY_NAME_IN_PAYLOAD)
        .saying("property " + path + " is");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record Req(String opened, String appIdentifier, String identity, String union) {}",
        "record Req(String openIdea, String happid, String userInformation, String session) {}",
        "class Req { @JsonIgnore private String openid; public String getOpenid() {return null;} }",
        "class Req { @JsonIgnore private String openid; }",
        "class Req { private transient String openid; }",
        "@JsonIgnoreProperties(\"openid\") record Req(String a, String openid) {}",
        "class Req { private static String openid; public static void setOpenid(String v) {} }",
        "class Req { public Kind kind; public enum Kind { OPENID, APPID } }",
        "class Req { @JsonProperty(access = JsonProperty.Access.READ_ONLY) private String openid;"
            + " public String getOpenid() { return openid; } }",
        "record Req(@ClientSupplied(\"an invitation\") String openid) {}",
        "class Req { @ClientSupplied(\"an invitation\") public String openid; }",
        "class Req { private String appId; @ClientSupplied(\"which app\")"
            + " public void setAppId(String v) {} }",
        "class Req { private String appId;"
            + " public void setAppId(@ClientSupplied(\"which app\") String v) {} }",
      })
  void allowsOtherNamesAndReasons(String type) {
    String source =
        taking("Req request", type).replaceAll("public static (@\\S+)", "$1 public static");
    Compile.sources(source).hasErrors();
  }

  @Test
  void allowsAParameterWithAReason() {
    Compile.sources(taking("@ClientSupplied(\"who is invited\") String openid", "class X {}"))
        .isClean();
  }

  @Test
  void asksForTheReasonWhereItIsMissing() {
    Compile.sources(taking("@ClientSupplied(/*>*/\" \") String openid", "class X {}"))
        .hasOnlyError(DiagnosticId.CLIENT_SUPPLIED_WITHOUT_REASON);
    Compile.sources(
            taking("Req request", "record Req(@ClientSupplied(/*>*/\"\") String openid) {}"))
        .hasOnlyError(DiagnosticId.CLIENT_SUPPLIED_WITHOUT_REASON);
    Compile.sources(
            taking("Req request", "class Req { @ClientSupplied(/*>*/\"\") public String appId; }"))
        .hasOnlyError(DiagnosticId.CLIENT_SUPPLIED_WITHOUT_REASON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record Req(String userInfo) {}",
        "record Req(User user_info) {} public record User(String openid) {}",
        "record Req(@ClientSupplied(\"because\") String userinfo) {}",
        "record Req(List<Deep> userInfo) {} public record Deep(String openid, String nick) {}",
      })
  void neverAllowsUserInfo(String types) {
    Compile.sources(taking("Req /*>*/request", types))
        .hasOnlyError(DiagnosticId.USER_INFO_IN_PAYLOAD);
  }

  @Test
  void neverAllowsUserInfoAsAParameter() {
    Compile.sources(
            taking(
                "@ClientSupplied(\"because\") Map<String, Object>[] /*>*/userInfo", "class X {}"))
        .hasOnlyError(DiagnosticId.USER_INFO_IN_PAYLOAD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"session_key", "sessionKey", "SESSION_KEY"})
  void refusesASessionKey(String name) {
    Compile.sources(taking("Req /*>*/request", "record Req(String NAME) {}".replace("NAME", name)))
        .hasOnlyError(DiagnosticId.SESSION_KEY_EXPOSED);
    Compile.sources(taking("String /*>*/" + name, "class X {}"))
        .hasOnlyError(DiagnosticId.SESSION_KEY_EXPOSED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "record Req(OpenId openid) {} | openid is a OpenId",
        "record Req(UnionId who) {} | who is a UnionId",
        "record Req(Optional<AppId> app) {} | app is a AppId",
        "record Req(List<OpenId> openid) {} | openid[] is a OpenId",
        "record Req(Map<String, OpenId> friends) {} | friends{} is a OpenId",
        "class Req { private OpenId owner; } | owner is a OpenId",
        "record Req(Page<OpenId> page) {} public record Page<T>(List<T> rows) {}"
            + " | page.rows[] is a OpenId",
      })
  void refusesAnIdentityInAPayload(String types, String text) {
    Compile.sources(taking("Req /*>*/request", types))
        .hasOnlyError(DiagnosticId.IDENTITY_TYPE_IN_PAYLOAD)
        .saying(text);
  }

  @Test
  void refusesIdentitiesInAParameter() {
    Compile.sources(taking("List<OpenId> /*>*/friends", "class X {}"))
        .hasOnlyError(DiagnosticId.IDENTITY_TYPE_IN_PAYLOAD);
  }

  @Test
  void saysEveryMistakeOnceForEachFunction() {
    Compile.sources(
            Sources.handler(
                """
                  @CloudFunction("one") public void one(Req a) {}
                  @CloudFunction("two") public void two(Req b) {}
                  public record Req(String openid, Item left, Item right) {}
                  public record Item(String appid) {}
                """))
        .hasErrors(
            DiagnosticId.IDENTITY_NAME_IN_PAYLOAD,
            DiagnosticId.IDENTITY_NAME_IN_PAYLOAD,
            DiagnosticId.IDENTITY_NAME_IN_PAYLOAD,
            DiagnosticId.IDENTITY_NAME_IN_PAYLOAD);
  }

  @Test
  void speaksChinese() {
    Compile.with("-Asignet.lang=zh_CN")
        .compile(taking("Thread /*>*/worker", "class X {}"))
        .hasOnlyError(DiagnosticId.TYPE_NOT_SUPPORTED)
        .saying("请求数据类型");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record Req(@ClientSupplied(\"a friend\") OpenId openId) {}",
        "record Req(@ClientSupplied(\"a friend\") OpenId friend) {}",
        "class Req { @ClientSupplied(\"friends\") public List<UnionId> friends; }"
      })
  void noReasonMakesAnIdentityTypeComeFromAPayload(String type) {
    Compile.sources(taking("Req /*>*/request", type))
        .hasOnlyError(DiagnosticId.IDENTITY_TYPE_IN_PAYLOAD);
  }
}
