package dev.signet.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.identity.WxContext;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Functions;
import org.junit.jupiter.api.Test;

class GeneratedFunctionsTest {

  private static final WxContext ALICE = Functions.user("oAlice", "uAlice");
  private static final WxContext BOB = Functions.user("oBob");
  private static final WxContext SHARED = Functions.shared("oShared");

  @Test
  void bindIdentityByType() {
    try (Functions functions =
        compiled(
            """
            @CloudFunction("identity") @ReturnsCallerIdentity
            public List<Object> nothing() { return List.of(); }
            """
                    .replace("List<Object>", "List<String>")
                + """
                @CloudFunction("context") public String context(WxContext caller, InvocationContext call) {
                  return caller.openId().value() + " " + call.requestId() + " " + call.functionName();
                }
                @CloudFunction("parts") @RequireUnionId
                public String parts(OpenId openId, AppId appId, UnionId unionId) {
                  return openId.value() + " " + appId.value() + " " + unionId.value();
                }
                """)) {
      assertThat(functions.call("identity", ALICE, "")).isEqualTo("OK []");
      assertThat(functions.call("context", ALICE, "")).isEqualTo("OK \"oAlice request-1 context\"");
      assertThat(functions.call("parts", ALICE, ""))
          .isEqualTo("OK \"oAlice wx0123456789abcdef uAlice\"");
      assertThat(functions.call("parts", BOB, "")).startsWith("UNIONID_UNAVAILABLE ");
      assertThat(functions.call("context", null, "")).startsWith("UNAUTHENTICATED ");
    }
  }

  @Test
  void sayWhichWaitForNothing() {
    try (Functions functions =
        compiled(
            """
            @CloudFunction("sums") @NonBlocking @AllowAnonymous
            public int sums(int left, int right) { return left + right; }
            @CloudFunction("waits") public String waits() { return "x"; }
            """)) {
      assertThat(functions.nonBlocking()).containsExactly("sums");
      assertThat(functions.call("sums", null, "{\"left\":1,\"right\":2}")).isEqualTo("OK 3");
    }
  }

  @Test
  void fillOptionalIdentityWhenItIsAbsent() {
    try (Functions functions =
        compiled(
            """
            @CloudFunction("anybody") @AllowAnonymous
            public String anybody(Optional<WxContext> caller, Optional<OpenId> openId,
                Optional<AppId> appId, Optional<UnionId> unionId) {
              return "" + caller.isPresent() + openId.isPresent() + appId.isPresent()
                  + unionId.isPresent();
            }
            @CloudFunction("maybe") public String maybe(Optional<UnionId> unionId) {
              return unionId.map(UnionId::value).orElse("none");
            }
            """)) {
      assertThat(functions.call("anybody", null, "")).isEqualTo("OK \"falsefalsefalsefalse\"");
      assertThat(functions.call("anybody", ALICE, "")).isEqualTo("OK \"truetruetruetrue\"");
      assertThat(functions.call("maybe", ALICE, "")).isEqualTo("OK \"uAlice\"");
      assertThat(functions.call("maybe", BOB, "")).isEqualTo("OK \"none\"");
    }
  }

  @Test
  void keepDirectAndSharedCallersApart() {
    try (Functions functions =
        compiled(
            """
            @CloudFunction("both") @AllowSharedCaller
            public String both(Optional<OpenId> direct, Optional<SharedCaller> shared) {
              return "" + direct.isPresent() + shared.isPresent();
            }
            @CloudFunction("sharedOnly") @AllowSharedCaller
            public String sharedOnly(SharedCaller caller) { return caller.fromOpenId().value(); }
            @CloudFunction("directOnly") public String directOnly(OpenId caller) { return "x"; }
            """)) {
      assertThat(functions.call("both", ALICE, "")).isEqualTo("OK \"truefalse\"");
      assertThat(functions.call("both", SHARED, "")).isEqualTo("OK \"falsetrue\"");
      assertThat(functions.call("sharedOnly", SHARED, "")).isEqualTo("OK \"oShared\"");
      assertThat(functions.call("sharedOnly", ALICE, "")).startsWith("PERMISSION_DENIED ");
      assertThat(functions.call("directOnly", SHARED, "")).startsWith("SHARED_CALLER_NOT_ALLOWED ");
    }
  }

  @Test
  void bindPayloadFieldsByParameterName() {
    try (Functions functions =
        compiled(
            """
            public enum Size { SMALL, LARGE }
            @CloudFunction("fields") public String fields(
                String sku, int quantity, boolean gift, Size size, Optional<String> note,
                OptionalInt floor, List<String> tags, java.time.LocalDate day, double weight, long big) {
              return sku + quantity + gift + size + note.orElse("-") + floor.orElse(0) + tags + day
                  + weight + big;
            }
            """)) {
      assertThat(
              functions.call(
                  "fields",
                  ALICE,
                  "{\"sku\":\"a\",\"quantity\":2,\"gift\":true,\"size\":\"LARGE\",\"tags\":[\"x\"],"
                      + "\"day\":\"2026-01-31\",\"weight\":1.5,\"big\":9007199254740993,\"else\":0}"))
          .isEqualTo("OK \"a2trueLARGE-0[x]2026-01-311.59007199254740993\"");
      assertThat(functions.call("fields", ALICE, "{\"sku\":null,\"quantity\":2}"))
          .startsWith("INVALID_ARGUMENT ")
          .contains("sku: is required; gift: is required; size: is required; tags: is required");
      assertThat(functions.call("fields", ALICE, "{\"sku\":\"a\",\"quantity\":\"2\"}"))
          .startsWith("INVALID_ARGUMENT ")
          .contains("quantity: expected an integer");
      assertThat(functions.call("fields", ALICE, "")).startsWith("INVALID_ARGUMENT ");
    }
  }

  @Test
  void takeOnePayloadObject() {
    try (Functions functions =
        compiled(
            """
            public record Item(String sku, int qty) {}
            public record Order(String name, List<Item> items) {}
            @CloudFunction("total") public int total(OpenId caller, Order order) {
              return order.items().stream().mapToInt(Item::qty).sum();
            }
            @CloudFunction("keys") public Map<String, Object> keys(Map<String, Object> all) {
              return all;
            }
            @CloudFunction("tree") public int tree(com.fasterxml.jackson.databind.JsonNode tree) {
              return tree.size();
            }
            """)) {
      String order =
          "{\"name\":\"n\",\"items\":[{\"sku\":\"a\",\"qty\":2},{\"sku\":\"b\",\"qty\":3}]}";
      assertThat(functions.call("total", ALICE, order)).isEqualTo("OK 5");
      assertThat(functions.call("total", ALICE, order.replace("3", "\"3\"")))
          .contains("items[1].qty: expected an integer");
      assertThat(functions.call("keys", ALICE, "{\"a\":null,\"userInfo\":{\"openId\":\"x\"}}"))
          .isEqualTo("OK {\"a\":null}");
      assertThat(functions.call("tree", ALICE, order)).isEqualTo("OK 2");
    }
  }

  @Test
  void writeEveryKindOfResult() {
    try (Functions functions =
        compiled(
            """
            public record Info(OpenId openid, AppId appid, Optional<UnionId> unionid) {}
            @CloudFunction("info") @ReturnsCallerIdentity public Info info(WxContext c) {
              return new Info(c.openId(), c.appId(), c.unionId());
            }
            @CloudFunction("nothing") public void nothing() {}
            @CloudFunction("empty") public Optional<String> empty() { return Optional.empty(); }
            @CloudFunction("later") public CompletionStage<List<String>> later() {
              return CompletableFuture.completedFuture(List.of("a"));
            }
            @CloudFunction("voidLater") public CompletableFuture<Void> voidLater() {
              return CompletableFuture.completedFuture(null);
            }
            @CloudFunction("noStage") public CompletionStage<String> noStage() { return null; }
            @CloudFunction("bytes") public byte[] bytes() { return new byte[] {1, 2}; }
            @CloudFunction("refused") public String refused() {
              throw new dev.signet.error.FunctionException("OUT_OF_STOCK", "sold out");
            }
            @CloudFunction("broken") public String broken() throws Exception {
              throw new java.io.IOException("secret");
            }
            """)) {
      assertThat(functions.call("info", BOB, ""))
          .isEqualTo("OK {\"openid\":\"oBob\",\"appid\":\"wx0123456789abcdef\",\"unionid\":null}");
      assertThat(functions.call("nothing", BOB, "")).isEqualTo("OK null");
      assertThat(functions.call("empty", BOB, "")).isEqualTo("OK null");
      assertThat(functions.call("later", BOB, "")).isEqualTo("OK [\"a\"]");
      assertThat(functions.call("voidLater", BOB, "")).isEqualTo("OK null");
      assertThat(functions.call("noStage", BOB, "")).startsWith("INTERNAL ");
      assertThat(functions.call("bytes", BOB, "")).isEqualTo("OK \"AQI=\"");
      assertThat(functions.call("refused", BOB, ""))
          .isEqualTo(
              "OUT_OF_STOCK {\"code\":\"OUT_OF_STOCK\",\"message\":\"sold out\","
                  + "\"requestId\":\"request-1\"}");
      assertThat(functions.call("broken", BOB, ""))
          .startsWith("INTERNAL ")
          .doesNotContain("secret");
    }
  }

  @Test
  void addUpTheRequirementsOfClassAndMethod() {
    String source =
        """
        package demo;
        import dev.signet.*;
        import dev.signet.identity.*;
        @RequireUnionId @RequireAppId({"wx0123456789abcdef", "wxfedcba9876543210"})
        public final class A {
          public static final class Even implements CallerPolicy {
            @Override public boolean permits(WxContext caller) { return caller.openId().value().length() % 2 == 0; }
          }
          @CloudFunction("plain") public String plain() { return "x"; }
          @CloudFunction("other") @RequireAppId("wxfedcba9876543210") public String other() { return "x"; }
          @CloudFunction("even") @RequirePolicy(Even.class) public String even() { return "x"; }
          @CloudFunction("http") @RequireSource(CallSource.WX_HTTP) public String http() { return "x"; }
        }
        """;
    try (Functions functions = Functions.of(Compile.sources(source).isClean())) {
      assertThat(functions.call("plain", ALICE, "")).isEqualTo("OK \"x\"");
      assertThat(functions.call("plain", BOB, "")).startsWith("UNIONID_UNAVAILABLE ");
      assertThat(functions.call("other", ALICE, "")).startsWith("APP_NOT_ALLOWED ");
      assertThat(functions.call("even", ALICE, "")).isEqualTo("OK \"x\"");
      assertThat(functions.call("even", Functions.user("oOdd1", "u"), ""))
          .startsWith("PERMISSION_DENIED ");
      assertThat(functions.call("http", ALICE, "")).startsWith("SOURCE_NOT_ALLOWED ");
    }
  }

  @Test
  void areRunByTheirOwnTimerAlone() {
    try (Functions functions =
        compiled(
            """
            @CloudFunction("nightly") @TimerTrigger(name = "everyNight", cron = "0 0 2 * * * *")
            public void nightly(InvocationContext call) {}
            @CloudFunction("user") public void user() {}
            """)) {
      assertThat(functions.fire("nightly", "everyNight")).isEqualTo("OK null");
      assertThat(functions.fire("nightly", "another")).startsWith("SOURCE_NOT_ALLOWED ");
      assertThat(functions.fire("user", "everyNight")).startsWith("SOURCE_NOT_ALLOWED ");
      assertThat(functions.call("nightly", ALICE, "")).startsWith("SOURCE_NOT_ALLOWED ");
      assertThat(functions.call("nightly", null, "")).startsWith("SOURCE_NOT_ALLOWED ");
    }
  }

  private static Functions compiled(String members) {
    return Functions.of(Compile.sources(handler(members)).isClean());
  }

  static String handler(String members) {
    return """
        package demo;
        import dev.signet.*;
        import dev.signet.function.InvocationContext;
        import dev.signet.identity.*;
        import java.util.*;
        import java.util.concurrent.*;
        public final class A {
        %s
        }
        """
        .formatted(members);
  }
}
