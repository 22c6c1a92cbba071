package dev.signet.http;

import static dev.signet.http.TestHost.caller;
import static dev.signet.http.TestHost.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.function.PayloadReader;
import dev.signet.function.Pipeline;
import dev.signet.host.FunctionTable;
import dev.signet.host.http.testing.RawHttp;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.OpenId;
import dev.signet.identity.Requirement;
import dev.signet.identity.WxContext;
import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.ingress.IngressSettings;
import dev.signet.json.databind.DatabindCodec;
import dev.signet.json.wire.JsonLimits;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SECURITY.md row 16: a record opens to its owner only, whatever the caller sends. */
class OwnershipTest {

  private static final String OWN = "{\"orderId\":\"A-1\"}";
  private static final String SHARED =
      "X-WX-FROM-OPENID: oUser_A\r\nX-WX-FROM-APPID: wx0000000000000002\r\n"
          + "X-WX-SOURCE: wx_client\r\n";

  private final AtomicInteger runs = new AtomicInteger();
  private final HttpHost host =
      HttpHost.start(
          FunctionTable.of(List.of(() -> List.of(() -> shared -> List.of(new GetOrder())))),
          new Pipeline(List.of(), decision -> {}, new PayloadReader(JsonLimits.defaults())),
          new CloudRunPrivateIngress(IngressSettings.none()),
          TestHost.OPTIONS,
          () -> {});

  @AfterEach
  void stop() {
    host.close();
  }

  @Test
  void theOwnerReadsTheRecord() {
    assertThat(exchange(caller("oUser_A"), OWN).body()).isEqualTo("\"order\"");
  }

  @Test
  void anothersRecordAndNoneGetTheSameAnswer() {
    RawHttp.Response anothers = exchange(caller("oUser_B"), OWN);
    RawHttp.Response none = exchange(caller("oUser_B"), "{\"orderId\":\"Z-9\"}");

    assertThat(anothers.status()).isEqualTo(403);
    assertThat(anothers.code()).isEqualTo("PERMISSION_DENIED");
    assertThat(none.status()).isEqualTo(anothers.status());
    assertThat(none.body()).isEqualTo(anothers.body());
    assertThat(runs).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"orderId\":\"A-1\",\"userInfo\":{\"openId\":\"oUser_A\"}}",
        "{\"orderId\":\"A-1\",\"openid\":\"oUser_A\",\"owner\":\"oUser_A\"}",
        "{\"userInfo\":{\"openId\":\"oUser_A\",\"appId\":\"wx0000000000000001\"}"
            + ",\"orderId\":\"A-1\"}",
      })
  void nothingThatIsSentMakesAnOwner(String body) {
    assertThat(exchange(caller("oUser_B"), body).code()).isEqualTo("PERMISSION_DENIED");
    assertThat(exchange("", body).code()).isEqualTo("PERMISSION_DENIED");
    assertThat(exchange(SHARED, body).code()).isEqualTo("PERMISSION_DENIED");
    assertThat(runs).hasValue(0);
  }

  private RawHttp.Response exchange(String headers, String body) {
    try (RawHttp http = new RawHttp(host.port())) {
      return http.send(post("/getOrder", headers + "X-Request-Id: r-1\r\n", body)).read();
    }
  }

  /** Lets everybody come as far as the owner's check. */
  private final class GetOrder implements FunctionHandler {
    private final DatabindCodec<Map<String, Object>> payload = DatabindCodec.untyped();

    @Override
    public FunctionDescriptor descriptor() {
      return FunctionDescriptor.of("getOrder", Requirement.ANONYMOUS.withSharedCaller())
          .withPayload()
          .withOwnerCheck();
    }

    @Override
    public Object decode(JsonParser in) throws IOException {
      return payload.read(in);
    }

    @Override
    public Optional<?> owner(Object user, Object order) {
      return ((Map<?, ?>) order).get("orderId").equals("A-1")
          ? Optional.of(OpenId.of("oUser_A"))
          : Optional.empty();
    }

    @Override
    public Object invoke(
        InvocationContext invocation, WxContext caller, Object user, Object order) {
      runs.incrementAndGet();
      return "order";
    }

    @Override
    public void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException {
      out.writeString((String) result);
    }
  }
}
