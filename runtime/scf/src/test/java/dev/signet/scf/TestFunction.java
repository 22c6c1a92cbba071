package dev.signet.scf;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.identity.AppId;
import dev.signet.identity.CallSource;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.OpenId;
import dev.signet.identity.Requirement;
import dev.signet.identity.SharedCaller;
import dev.signet.identity.SourceChain;
import dev.signet.identity.UnionId;
import dev.signet.identity.WxContext;
import dev.signet.json.databind.DatabindCodec;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A wrapper written by hand that counts how often user code was reached. */
final class TestFunction implements FunctionHandler {

  private static final DatabindCodec<Object> RESULT = DatabindCodec.of(Object.class);

  /** The user code of a test. */
  interface Body {
    Object run(WxContext caller, Object payload) throws Exception;
  }

  private final FunctionDescriptor descriptor;
  private final DatabindCodec<?> payload;
  private final Body body;
  private final AtomicInteger calls = new AtomicInteger();

  private TestFunction(FunctionDescriptor descriptor, DatabindCodec<?> payload, Body body) {
    this.descriptor = descriptor;
    this.payload = payload;
    this.body = body;
  }

  static TestFunction of(Requirement requirement, Body body) {
    return new TestFunction(FunctionDescriptor.of("fn", requirement), null, body);
  }

  static TestFunction timer(String... triggers) {
    return new TestFunction(
        FunctionDescriptor.timer("fn", triggers), null, (caller, payload) -> "ran");
  }

  /** Returns a function with this descriptor that takes any payload. */
  static TestFunction of(FunctionDescriptor descriptor, Body body) {
    return new TestFunction(descriptor, DatabindCodec.of(Object.class), body);
  }

  /** Returns a function that declares that its result may hold identities. */
  static TestFunction returningIdentity(Body body) {
    return new TestFunction(
        FunctionDescriptor.of("fn", Requirement.CALLER).withCallerIdentityInResult(), null, body);
  }

  /** Returns a function that answers its payload. */
  static TestFunction echo(TypeReference<?> type) {
    return taking(type, (caller, payload) -> payload);
  }

  static TestFunction taking(TypeReference<?> type, Body body) {
    return new TestFunction(
        FunctionDescriptor.of("fn", Requirement.ANONYMOUS).withPayload(),
        DatabindCodec.of(type),
        body);
  }

  /** Returns a function that answers what it was told of its caller. */
  static TestFunction whoami(Requirement requirement) {
    return of(requirement, (caller, payload) -> caller == null ? "nobody" : describe(caller));
  }

  int calls() {
    return calls.get();
  }

  @Override
  public FunctionDescriptor descriptor() {
    return descriptor;
  }

  @Override
  public Object decode(JsonParser in) throws IOException {
    return payload.read(in);
  }

  @Override
  public Object invoke(InvocationContext invocation, WxContext caller, Object user, Object payload)
      throws Exception {
    calls.incrementAndGet();
    return body.run(caller, payload);
  }

  @Override
  public void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException {
    RESULT.write(result, out, guard);
  }

  static Requirement from(CallSource... sources) {
    return Requirement.CALLER.withSources(false, sources);
  }

  private static Map<String, Object> describe(WxContext caller) {
    Map<String, Object> said = new LinkedHashMap<>();
    caller.findOpenId().map(OpenId::value).ifPresent(value -> said.put("openid", value));
    caller.findAppId().map(AppId::value).ifPresent(value -> said.put("appid", value));
    caller.unionId().map(UnionId::value).ifPresent(value -> said.put("unionid", value));
    caller.source().map(SourceChain::toString).ifPresent(value -> said.put("source", value));
    caller.clientIp().ifPresent(value -> said.put("clientip", value));
    caller
        .sharedCaller()
        .map(SharedCaller::fromOpenId)
        .ifPresent(value -> said.put("fromOpenid", value.value()));
    return said;
  }
}
