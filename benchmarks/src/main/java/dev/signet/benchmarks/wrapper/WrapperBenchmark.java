package dev.signet.benchmarks.wrapper;

import dev.signet.function.Deadline;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionResult;
import dev.signet.function.Invocation;
import dev.signet.function.PayloadReader;
import dev.signet.function.Pipeline;
import dev.signet.function.SharedObjects;
import dev.signet.identity.OpenId;
import dev.signet.identity.UnionId;
import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.ingress.IngressDecision;
import dev.signet.ingress.IngressSettings;
import dev.signet.ingress.PlatformContext;
import dev.signet.ingress.RequestHeaders;
import dev.signet.ingress.ScfEventIngress;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.JsonOutput;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Measures what a call costs beyond the user's method, without JSON: taking the identity from where
 * the platform puts it and validating it, the requirement, the call, and the decision; and what it
 * costs to compare the owners of a list.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WrapperBenchmark {

  private static final String OPENID = "oUser_A-1234567890abcdefghij";
  private static final String UNIONID = "uUser_A-1234567890abcdefghij";
  private static final String APPID = "wx0123456789abcdef";

  private final WhoFunctions functions = new WhoFunctions();
  private final FunctionHandler handler = new WithoutJson(handler(0));
  private final FunctionHandler forUsers = new WithoutJson(handler(1));
  private final Pipeline pipeline =
      new Pipeline(List.of(), decision -> {}, new PayloadReader(JsonLimits.defaults()));
  private final CloudRunPrivateIngress headers = new CloudRunPrivateIngress(IngressSettings.none());
  private final ScfEventIngress events = ScfEventIngress.withSeenSource(IngressSettings.none());
  private final JsonInput noPayload = JsonInput.bytes(new byte[0]);
  private final Duration timeout = Duration.ofSeconds(15);

  private final RequestHeaders request =
      RequestHeaders.of(
          "Host", "127.0.0.1:8080",
          "User-Agent", "wechatdevtools",
          "Accept", "*/*",
          "Content-Type", "application/json",
          "Content-Length", "2",
          "X-Request-Id", "0b9f4f3c-1111-4222-8333-444455556666",
          "X-WX-OPENID", OPENID,
          "X-WX-APPID", APPID,
          "X-WX-UNIONID", UNIONID,
          "X-WX-SOURCE", "wx_client",
          "X-WX-ENV", "prod-1");
  private final Map<String, Object> event =
      Map.of("userInfo", Map.of("openId", OPENID, "appId", APPID));

  /** The variables in a HashMap, as the host of event functions passes them. */
  private final Map<String, String> variables =
      new HashMap<>(
          Map.of(
              "WX_CONTEXT_KEYS",
              "WX_OPENID,WX_APPID,WX_UNIONID",
              "WX_OPENID",
              OPENID,
              "WX_APPID",
              APPID,
              "WX_UNIONID",
              UNIONID,
              "TCB_SOURCE",
              "wx_client",
              "TCB_ENV",
              "prod-1"));

  private final FunctionHandler owned = ofList("owned");
  private final FunctionHandler plain = ofList("plain");

  private static FunctionHandler ofList(String name) {
    try {
      return new ListFunctions_Signet()
          .functions(new SharedObjects()).stream()
              .filter(function -> function.descriptor().name().equals(name))
              .findFirst()
              .orElseThrow();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static FunctionHandler handler(int index) {
    try {
      return new WhoFunctions_Signet().functions(new SharedObjects()).get(index);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Calls the method alone, with its two value objects. */
  @Benchmark
  public int direct() {
    return functions.who(OpenId.of(OPENID), UnionId.of(UNIONID));
  }

  /** Calls with the identity in the headers of WeChat CloudRun. */
  @Benchmark
  public Object header() {
    return run(handler, () -> headers.verify(request));
  }

  /** Calls with the identity in an event and the variables of its call. */
  @Benchmark
  public Object event() {
    return run(handler, () -> events.verify(event, PlatformContext.of(variables)));
  }

  /** Calls with the identity in headers, for a user whom a resolver finds. */
  @Benchmark
  public Object user() {
    return run(forUsers, () -> headers.verify(request));
  }

  /** Writes a hundred records whose owner is compared with the caller. */
  @Benchmark
  public Object owned() {
    return run(owned, () -> headers.verify(request), JsonOutput.bytes());
  }

  /** Writes the same JSON from records without an owner. */
  @Benchmark
  public Object plain() {
    return run(plain, () -> headers.verify(request), JsonOutput.bytes());
  }

  private Object run(FunctionHandler function, Supplier<IngressDecision> identity) {
    return run(function, identity, WithoutJson.OUTPUT);
  }

  private <B> Object run(
      FunctionHandler function, Supplier<IngressDecision> identity, JsonOutput<B> output) {
    Invocation invocation =
        new Invocation("0b9f4f3c", identity, noPayload, Deadline.after(timeout));
    FunctionResult<B> result = pipeline.run(function, invocation, output).await();
    if (!result.outcome().equals(FunctionResult.OK)) {
      throw new IllegalStateException(result.outcome());
    }
    return result;
  }
}
