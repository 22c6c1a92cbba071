package dev.signet.processor.generate.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the documents for clients and tools say of users, limits, open data and callbacks. */
class LimitsInDocumentsTest {

  private static final String HANDLER =
      """
      package demo;
      import dev.signet.*;
      import dev.signet.identity.*;
      import dev.signet.limit.*;
      import dev.signet.opendata.*;
      import dev.signet.opendata.online.*;
      import dev.signet.push.*;
      import dev.signet.user.*;
      import java.util.*;
      @ResolveCallers(Handler.Members.class)
      @OpenDataFrom(OpenInterfaceSource.class)
      public class Handler {
        public record Member(long id) {}
        @UserId("id")
        public static class Members implements CallerResolver<Member> {
          @Override public Optional<Member> resolve(WxContext caller) { return Optional.empty(); }
        }
        public record Order(String orderNo, int quantity) {}
        @CloudFunction("order") @Idempotent(field = "orderNo", ttl = "1h")
        @RateLimit(permits = 10) @RateLimit(permits = 100, per = "1d", scope = RateLimit.Scope.APP)
        public int order(@CurrentUser Member me, Order order) { return order.quantity(); }
        @CloudFunction("again") @Idempotent(requestId = true)
        public void again(@CurrentUser Optional<Member> me) {}
        @CloudFunction("bind") public void bind(OpenData<PhoneNumber> phone, String name) {}
        @CloudFunction("plain") public void plain() {}
        @CloudFunction("onPaid") @PaymentCallback public void onPaid(PaymentNotice notice) {}
        @CloudFunction("onText") @MessagePush(msgType = "text")
        public void onText(PushMessage message) {}
      }
      """;

  private static Compiled compiled;

  @BeforeAll
  static void compile() {
    compiled = Compile.sources(HANDLER).isClean();
  }

  @Test
  void openApiHasTheAnswersOfLimits() {
    JsonNode order = operation("order");

    assertThat(order.at("/responses/429/description").asText()).contains("RESOURCE_EXHAUSTED");
    assertThat(order.at("/responses/429/headers/Retry-After/schema/type").asText())
        .isEqualTo("integer");
    assertThat(order.at("/responses/422/description").asText()).contains("IDEMPOTENCY_KEY_REUSED");
    assertThat(order.at("/responses/409/description").asText()).contains("ANSWER_NOT_KEPT");
    assertThat(order.path("x-signet-idempotency-key").asText()).isEqualTo("orderNo");
    assertThat(order.path("description").asText())
        .contains("A repeated orderNo gets the first answer.", "Too many calls are refused");

    JsonNode again = operation("again");
    assertThat(again.at("/responses/422").isMissingNode()).isFalse();
    assertThat(again.at("/responses/429").isMissingNode()).isTrue();
    assertThat(again.has("x-signet-idempotency-key")).isFalse();
  }

  @Test
  void openApiHasTheRefusalOfAnUnknownUserWhereOneMustBeKnown() {
    assertThat(operation("order").at("/responses/403/description").asText())
        .contains("USER_UNKNOWN");
    assertThat(operation("order").path("x-signet-requires").toString()).contains("\"user\"");
    assertThat(operation("again").at("/responses/403/description").asText())
        .doesNotContain("USER_UNKNOWN");
  }

  @Test
  void openApiHasTheRefusalsOfOpenData() {
    assertThat(operation("bind").at("/responses/403/description").asText())
        .contains("OPEN_DATA_UNVERIFIED", "OPEN_DATA_EXPIRED")
        .doesNotContain("USER_UNKNOWN");
  }

  @Test
  void openApiSaysNothingOfWhatAFunctionDoesNotHave() {
    JsonNode plain = operation("plain");

    assertThat(plain.at("/responses").fieldNames())
        .toIterable()
        .containsExactly("200", "401", "403", "default");
    assertThat(plain.toString()).doesNotContain("OPEN_DATA", "USER_UNKNOWN", "repeated");
  }

  @Test
  void theClientSaysWhatBecomesOfRepeatedCalls() {
    for (String file : new String[] {"signet-client.ts", "signet-client.d.ts"}) {
      assertThat(compiled.generated(file))
          .containsOnlyOnce("A repeated orderNo gets the first answer.")
          .containsOnlyOnce("Too many calls are refused for retryAfterSeconds.")
          .contains("a user whom the service knows")
          .doesNotContain("onPaid", "onText");
    }
  }

  @Test
  void theManifestHasAllOfThem() {
    JsonNode order = entry("order");
    assertThat(order.path("rates").toString())
        .isEqualTo(
            "[{\"permits\":10,\"perSeconds\":60,\"scope\":\"user\"},"
                + "{\"permits\":100,\"perSeconds\":86400,\"scope\":\"app\"}]");
    assertThat(order.path("idempotent").toString())
        .isEqualTo("{\"field\":\"orderNo\",\"ttlSeconds\":3600}");
    assertThat(entry("again").at("/idempotent/field").isNull()).isTrue();
    assertThat(order.at("/requirement/user").toString())
        .isEqualTo(
            "{\"type\":\"Handler.Member\",\"resolver\":\"demo.Handler.Members\","
                + "\"mayBeUnknown\":false}");
    assertThat(entry("bind").path("openData").toString())
        .isEqualTo(
            "{\"fields\":[\"phone\"],"
                + "\"source\":\"dev.signet.opendata.online.OpenInterfaceSource\"}");
    assertThat(entry("plain").has("openData")).isFalse();
    assertThat(entry("onPaid").at("/callback/kind").asText()).isEqualTo("payment");
    assertThat(entry("onPaid").path("requirement").isNull()).isTrue();
    assertThat(entry("onText").at("/callback/messages/0/msgType").asText()).isEqualTo("text");
  }

  @Test
  void callbacksAreInNoDocumentForClients() {
    assertThat(json("openapi.json").path("paths").fieldNames())
        .toIterable()
        .containsExactly("/again", "/bind", "/order", "/plain");
  }

  private static JsonNode operation(String function) {
    return json("openapi.json").path("paths").path("/" + function).path("post");
  }

  private static JsonNode entry(String function) {
    for (JsonNode entry : json("functions.json").path("functions")) {
      if (entry.path("name").asText().equals(function)) {
        return entry;
      }
    }
    throw new AssertionError(function);
  }

  private static JsonNode json(String file) {
    try {
      return new ObjectMapper().readTree(compiled.generated("META-INF/signet/" + file));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
