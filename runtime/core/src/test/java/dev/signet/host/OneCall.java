package dev.signet.host;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.function.Deadline;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionGroup;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionResult;
import dev.signet.function.Invocation;
import dev.signet.function.InvocationContext;
import dev.signet.function.Pipeline;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.Requirement;
import dev.signet.identity.WxContext;
import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.ingress.RequestHeaders;
import dev.signet.json.databind.DatabindCodec;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonOutput;
import dev.signet.limit.Rate;
import dev.signet.limit.RateLimit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A host in a process of its own, which starts and answers each body that it gets as an argument.
 */
final class OneCall implements FunctionHandler {

  private static final DatabindCodec<BigDecimal[]> NUMBERS = DatabindCodec.of(BigDecimal[].class);

  /** The property that permits one call a day. */
  static final String LIMITED = "test.limited";

  private OneCall() {}

  public static void main(String[] bodies) {
    try {
      serve(bodies);
    } catch (ConfigurationException wrong) {
      System.out.println(wrong.getMessage());
    }
  }

  private static void serve(String[] bodies) {
    HostSettings settings =
        HostSettings.read(
            Map.of("SIGNET_INGRESS", CloudRunPrivateIngress.NAME, "SIGNET_LOG", "all"),
            List.of(CloudRunPrivateIngress.NAME),
            8 * 1024 * 1024);
    ClassLoader loader = OneCall.class.getClassLoader();
    Pipeline pipeline = HostPipeline.create(settings, loader, HostLog.direct());
    FunctionGroup group = shared -> List.of(new OneCall());
    try (FunctionTable table = FunctionTable.of(List.of(() -> List.of(() -> group)))) {
      HostPipeline.open(pipeline, table.all());
      for (String body : bodies) {
        System.out.println(answer(settings, pipeline, table.find("f"), expanded(body)));
      }
    }
  }

  /**
   * Expands a short form of large bodies, for which an argument is too short: {@code a*1000000}
   * stands for a million a's.
   */
  private static String expanded(String body) {
    int star = body.lastIndexOf('*');
    return star < 0
        ? body
        : "{\"numbers\":["
            + body.substring(0, star).repeat(Integer.parseInt(body.substring(star + 1)));
  }

  private static String answer(
      HostSettings settings, Pipeline pipeline, FunctionHandler handler, String body) {
    RequestHeaders headers =
        RequestHeaders.of("X-WX-OPENID", "oUser", "X-WX-APPID", "wx1", "X-WX-SOURCE", "wx_client");
    FunctionResult<byte[]> result =
        pipeline
            .run(
                handler,
                new Invocation(
                    "request-1",
                    () -> new CloudRunPrivateIngress(settings.callers()).verify(headers),
                    JsonInput.bytes(body.getBytes(StandardCharsets.UTF_8)),
                    Deadline.after(settings.timeout())),
                JsonOutput.bytes())
            .await();
    return result.outcome() + " " + new String(result.body(), StandardCharsets.UTF_8);
  }

  @Override
  public FunctionDescriptor descriptor() {
    FunctionDescriptor function = FunctionDescriptor.of("f", Requirement.CALLER).withPayload();
    return Boolean.getBoolean(LIMITED)
        ? function.withRates(Rate.of(1, 24 * 60 * 60, RateLimit.Scope.USER))
        : function;
  }

  @Override
  public Object decode(JsonParser in) throws IOException {
    in.nextToken();
    in.nextToken();
    BigDecimal[] numbers = NUMBERS.read(in);
    in.nextToken();
    return numbers;
  }

  @Override
  public Object invoke(
      InvocationContext invocation, WxContext caller, Object user, Object payload) {
    return payload;
  }

  @Override
  public void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException {
    NUMBERS.write((BigDecimal[]) result, out, guard);
  }
}
