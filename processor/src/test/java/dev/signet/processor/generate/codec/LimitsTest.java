package dev.signet.processor.generate.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Functions;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

  private static final String SHOP =
      """
      package demo;
      import com.fasterxml.jackson.annotation.*;
      import com.fasterxml.jackson.databind.JsonNode;
      import dev.signet.*;
      import dev.signet.error.*;
      import dev.signet.identity.*;
      import dev.signet.limit.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.atomic.*;
      public final class Shop {
        private final AtomicInteger runs = new AtomicInteger();
        private String order() { return "order " + runs.incrementAndGet(); }
        public record Order(String orderNo, int amount) {}
        public record Renamed(@JsonProperty("orderNo") String number, int amount) {}
        public record Maybe(Optional<String> orderNo, int amount) {}
        public record Number(long orderNo, int amount) {}
        public record MaybeNumber(OptionalLong orderNo, int amount) {}
        public static class Bean {
          private String orderNo;
          public String getOrderNo() { return orderNo; }
          public void setOrderNo(String orderNo) { this.orderNo = orderNo; }
        }
        @CloudFunction("record") @Idempotent(field = "orderNo")
        public String rec(Order order) { return order(); }
        @CloudFunction("renamed") @Idempotent(field = "orderNo", ttl = "7d")
        public String renamed(Renamed order) { return order(); }
        @CloudFunction("optional") @Idempotent(field = "orderNo")
        public String optional(Maybe order) { return order(); }
        @CloudFunction("number") @Idempotent(field = "orderNo")
        public String number(Number order) { return order(); }
        @CloudFunction("optionalNumber") @Idempotent(field = "orderNo")
        public String optionalNumber(MaybeNumber order) { return order(); }
        @CloudFunction("bean") @Idempotent(field = "orderNo")
        public String bean(Bean order) { return order(); }
        @CloudFunction("parameters") @Idempotent(field = "orderNo")
        public String parameters(String orderNo, int amount) { return order(); }
        @CloudFunction("boxed") @Idempotent(field = "orderNo")
        public String boxed(int amount, Integer orderNo) { return order(); }
        @CloudFunction("uuid") @Idempotent(field = "key")
        public String uuid(UUID key) { return order(); }
        public record Keyed(UUID key, String note) {}
        @CloudFunction("keyed") @Idempotent(field = "key")
        public String keyed(Keyed order) { return order(); }
        @CloudFunction("map") @Idempotent(field = "orderNo")
        public String map(Map<String, Object> order) { return order(); }
        @CloudFunction("tree") @Idempotent(field = "orderNo")
        public String tree(JsonNode order) { return order(); }
        @CloudFunction("stage") @Idempotent(field = "orderNo")
        public CompletionStage<String> stage(Order order) {
          return CompletableFuture.completedFuture(order());
        }
        @CloudFunction("request") @Idempotent(requestId = true)
        public String request() { return order(); }
        @CloudFunction("requestField") @Idempotent(field = "requestId")
        public String requestField(String requestId) { return order(); }
        @CloudFunction("failing") @Idempotent(field = "orderNo")
        public String failing(Order order) {
          if (runs.incrementAndGet() == 1) throw new FunctionException("SOLD_OUT", "none left");
          return order();
        }
        @CloudFunction("owned") @RequireOwner(lookup = "ownerOf") @Idempotent(field = "orderNo")
        public String owned(String orderNo) { return order(); }
        Optional<String> ownerOf(String orderNo) { return Optional.of("oA"); }
        @CloudFunction("limited") @RateLimit(permits = 2, per = "1d")
        public String limited() { return order(); }
        @CloudFunction("twice") @RateLimit(permits = 2, per = "1d")
        @RateLimit(permits = 1, per = "12h", scope = RateLimit.Scope.FUNCTION)
        public String twice() { return order(); }
        @CloudFunction("open") @AllowAnonymous
        @RateLimit(permits = 1, per = "1d", scope = RateLimit.Scope.FUNCTION)
        public String open() { return order(); }
        @CloudFunction("app") @RateLimit(permits = 1, per = "1d", scope = RateLimit.Scope.APP)
        public String app() { return order(); }
        @CloudFunction("both") @RateLimit(permits = 2, per = "1d") @Idempotent(field = "orderNo")
        public String both(Order order) { return order(); }
      }
      """;

  @Test
  void aUuidIsTheSameKeyInWhateverCaseItIsWritten() {
    String key = "{~key~:~%s~,~note~:~%s~}".replace('~', '"');
    String id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
    try (Functions functions = shop()) {
      String first = call(functions, "keyed", "oA", key.formatted(id, "a"));
      assertThat(first).startsWith("OK ");
      assertThat(call(functions, "keyed", "oA", key.formatted(id.toUpperCase(Locale.ROOT), "a")))
          .isEqualTo(first);
      assertThat(call(functions, "keyed", "oA", key.formatted(id.toUpperCase(Locale.ROOT), "b")))
          .startsWith("IDEMPOTENCY_KEY_REUSED");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "record|~7~",
        "renamed|~7~",
        "optional|~7~",
        "number|7",
        "optionalNumber|7",
        "bean|~7~",
        "parameters|~7~",
        "boxed|7",
        "map|~7~",
        "tree|~7~",
        "stage|~7~"
      })
  void aRepeatedCallGetsTheFirstAnswer(String function, String key) {
    try (Functions functions = shop()) {
      String first = call(functions, function, "oA", body(key, 1));
      assertThat(first).isEqualTo("OK \"order 1\"");
      assertThat(call(functions, function, "oA", body(key, 1))).isEqualTo(first);
      assertThat(call(functions, function, "oB", body(key, 1))).isEqualTo("OK \"order 2\"");
      assertThat(call(functions, function, "oA", body(key, 2)))
          .startsWith("IDEMPOTENCY_KEY_REUSED ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record",
        "renamed",
        "optional",
        "optionalNumber",
        "bean",
        "parameters",
        "boxed",
        "map",
        "tree",
        "stage"
      })
  void aCallWithoutAKeySaysSo(String function) {
    try (Functions functions = shop()) {
      for (String body : new String[] {"{\"amount\":1}", "{\"amount\":1,\"orderNo\":null}"}) {
        assertThat(call(functions, function, "oA", body))
            .startsWith("INVALID_ARGUMENT ")
            .contains("\"path\":\"orderNo\"");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"record", "optional", "parameters", "map", "tree"})
  void aBlankKeyIsNone(String function) {
    try (Functions functions = shop()) {
      assertThat(call(functions, function, "oA", body("~ ~", 1)))
          .startsWith("INVALID_ARGUMENT ")
          .contains("orderNo: is required");
    }
  }

  @Test
  void aUuidIsAKeyHoweverItIsWritten() {
    try (Functions functions = shop()) {
      String key = "{\"key\":\"11111111-2222-3333-4444-55555555aaaa\"}";
      assertThat(call(functions, "uuid", "oA", key)).isEqualTo("OK \"order 1\"");
      assertThat(call(functions, "uuid", "oA", key)).isEqualTo("OK \"order 1\"");
    }
  }

  @Test
  void theRequestIdIsNotAFieldOfThatName() {
    try (Functions functions = shop()) {
      assertThat(call(functions, "request", "oA", "{}")).isEqualTo("OK \"order 1\"");
      assertThat(call(functions, "request", "oA", "{}")).isEqualTo("OK \"order 1\"");
      assertThat(call(functions, "requestField", "oA", "{\"requestId\":\"a\"}"))
          .isEqualTo("OK \"order 2\"");
      assertThat(call(functions, "requestField", "oA", "{\"requestId\":\"b\"}"))
          .isEqualTo("OK \"order 3\"");
    }
  }

  @Test
  void aBusinessErrorIsNotRemembered() {
    try (Functions functions = shop()) {
      assertThat(call(functions, "failing", "oA", body("~7~", 1))).startsWith("SOLD_OUT ");
      assertThat(call(functions, "failing", "oA", body("~7~", 1))).isEqualTo("OK \"order 3\"");
    }
  }

  @Test
  void whoDoesNotOwnTheRecordGetsNoAnswerOfAnother() {
    try (Functions functions = shop()) {
      String body = "{\"orderNo\":\"7\"}";
      assertThat(call(functions, "owned", "oA", body)).isEqualTo("OK \"order 1\"");
      assertThat(call(functions, "owned", "oB", body)).startsWith("PERMISSION_DENIED ");
    }
  }

  @Test
  void aUserHasSoManyCalls() {
    try (Functions functions = shop()) {
      call(functions, "limited", "oA", "{}");
      call(functions, "limited", "oA", "{}");
      assertThat(call(functions, "limited", "oA", "{}"))
          .startsWith("RESOURCE_EXHAUSTED ")
          .contains("\"retryAfterSeconds\":");
      assertThat(call(functions, "limited", "oB", "{}")).startsWith("OK ");
      assertThat(functions.call("limited", Functions.shared("oA"), "{}"))
          .startsWith("SHARED_CALLER_NOT_ALLOWED ");
    }
  }

  @Test
  void everyRateMustPermitACall() {
    try (Functions functions = shop()) {
      assertThat(call(functions, "twice", "oA", "{}")).startsWith("OK ");
      assertThat(call(functions, "twice", "oB", "{}")).startsWith("RESOURCE_EXHAUSTED ");
    }
  }

  @Test
  void anAnonymousFunctionCountsAllCallsTogether() {
    try (Functions functions = shop()) {
      assertThat(functions.call("open", null, "{}")).startsWith("OK ");
      assertThat(call(functions, "open", "oA", "{}")).startsWith("RESOURCE_EXHAUSTED ");
    }
  }

  @Test
  void theUsersOfAnAppCountTogether() {
    try (Functions functions = shop()) {
      assertThat(call(functions, "app", "oA", "{}")).startsWith("OK ");
      assertThat(call(functions, "app", "oB", "{}")).startsWith("RESOURCE_EXHAUSTED ");
    }
  }

  @Test
  void aRepeatedCallIsCountedToo() {
    try (Functions functions = shop()) {
      assertThat(call(functions, "both", "oA", body("~7~", 1))).isEqualTo("OK \"order 1\"");
      assertThat(call(functions, "both", "oA", body("~7~", 1))).isEqualTo("OK \"order 1\"");
      assertThat(call(functions, "both", "oA", body("~7~", 1))).startsWith("RESOURCE_EXHAUSTED ");
    }
  }

  private static Functions shop() {
    return Functions.of(Compile.sources(SHOP).isClean());
  }

  private static String call(Functions functions, String function, String user, String body) {
    return functions.call(function, Functions.user(user), body);
  }

  private static String body(String key, int amount) {
    return "{\"orderNo\":" + key.replace('~', '"') + ",\"amount\":" + amount + "}";
  }
}
