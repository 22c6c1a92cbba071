package dev.signet.function;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.identity.AppId;
import dev.signet.identity.CallSource;
import dev.signet.identity.CallerPolicy;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.OpenId;
import dev.signet.identity.SharedCaller;
import dev.signet.identity.SourceChain;
import dev.signet.identity.WxContext;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.databind.DatabindCodec;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.JsonOutput;
import dev.signet.limit.CallStore;
import dev.signet.limit.MemoryCallStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** A function that records its steps, in a pipeline whose decisions it records too. */
final class Probe implements FunctionHandler, DecisionLog {

  static final OpenId USER = OpenId.of("oUser_0123456789");
  static final WxContext CALLER =
      WxContext.direct(USER, AppId.of("wx0123456789abcdef"))
          .source(SourceChain.of(CallSource.WX_CLIENT))
          .build();
  static final WxContext SHARED =
      WxContext.shared(new SharedCaller(USER, AppId.of("wxfedcba9876543210"), null))
          .source(SourceChain.of(CallSource.WX_CLIENT))
          .build();

  final List<String> steps = new ArrayList<>();
  final List<Decision> decisions = new ArrayList<>();
  final List<Throwable> failures = new ArrayList<>();
  FunctionDescriptor descriptor;
  IngressDecision identity = IngressDecision.verified(CALLER);
  String body = "{}";
  Decode decode = DatabindCodec.of(Object.class)::read;
  Finder finder = caller -> Optional.empty();
  UnaryOperator<Object> userId = found -> "id of " + found;
  Object foundUser;
  Step owner = payload -> Optional.empty();
  Step user = payload -> "done";
  List<Interceptor> interceptors = List.of();
  DecisionLog log = this;
  Step key = payload -> null;
  Deadline deadline = Deadline.after(Duration.ofMinutes(1));
  CallStore store = new MemoryCallStore();
  private CallerPolicy[] policies = {};

  Probe(FunctionDescriptor descriptor) {
    this.descriptor = descriptor;
  }

  /** Adds these rules to the descriptor. */
  Probe asking(CallerPolicy... values) {
    return with(values, Stage.REQUIREMENT);
  }

  /** Adds one rule of each of these stages, which notes its stage and answers as it is told. */
  Probe asking(Stage refusing, Stage... stages) {
    return with(
        Arrays.stream(stages)
            .map(
                stage ->
                    (CallerPolicy)
                        caller -> {
                          steps.add(stage.name());
                          return stage != refusing;
                        })
            .toArray(CallerPolicy[]::new),
        stages);
  }

  private Probe with(CallerPolicy[] values, Stage... stages) {
    FunctionRule[] rules = new FunctionRule[values.length];
    for (int i = 0; i < rules.length; i++) {
      Stage stage = stages[Math.min(i, stages.length - 1)];
      String name = "Rule" + i;
      rules[i] =
          stage == Stage.USER
              ? FunctionRule.ofUser(name, name, Probe.class)
              : stage == Stage.OWNERSHIP
                  ? FunctionRule.ofPayload(name, name, Probe.class)
                  : FunctionRule.ofCaller(name, name, Probe.class);
    }
    descriptor = descriptor.withRules(rules);
    policies = values;
    return this;
  }

  FunctionResult<byte[]> run() {
    CompletableFuture<FunctionResult<byte[]>> result = start();
    if (!result.isDone()) {
      throw new AssertionError("the call has not ended");
    }
    return result.join();
  }

  CompletableFuture<FunctionResult<byte[]>> start() {
    return start("request-1", JsonOutput.bytes());
  }

  <B> CompletableFuture<FunctionResult<B>> start(String requestId, JsonOutput<B> output) {
    return call(requestId, output).start().result();
  }

  RunningCall<byte[]> call() {
    return call("request-1", JsonOutput.bytes());
  }

  private <B> RunningCall<B> call(String requestId, JsonOutput<B> output) {
    Invocation invocation =
        new Invocation(
            requestId,
            () -> {
              steps.add("identity");
              return identity;
            },
            JsonInput.bytes(body.getBytes(StandardCharsets.UTF_8)),
            deadline);
    return new Pipeline(interceptors, log, new PayloadReader(JsonLimits.defaults()))
        .withCallStore(store)
        .prepare(this, invocation, output);
  }

  static String text(FunctionResult<byte[]> result) {
    return new String(result.body(), StandardCharsets.UTF_8);
  }

  @Override
  public FunctionDescriptor descriptor() {
    return descriptor;
  }

  @Override
  public boolean permits(int rule, WxContext caller, Object user, Object payload) throws Exception {
    return policies[rule].permits(caller);
  }

  @Override
  public Optional<?> user(WxContext caller) throws Exception {
    steps.add("finder");
    return finder.find(caller);
  }

  @Override
  public Object userId(Object user) {
    return userId.apply(user);
  }

  @Override
  public Object decode(JsonParser in) throws IOException {
    steps.add("decode");
    return decode.decode(in);
  }

  @Override
  public Optional<?> owner(Object user, Object payload) throws Exception {
    steps.add("owner");
    return (Optional<?>) owner.take(payload);
  }

  @Override
  public String idempotencyKey(String requestId, Object payload) throws IOException {
    try {
      String found = (String) key.take(payload);
      return found == null ? requestId : found;
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public Object invoke(InvocationContext invocation, WxContext caller, Object user, Object payload)
      throws Exception {
    steps.add("user");
    foundUser = user;
    return this.user.take(payload);
  }

  @Override
  public void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException {
    steps.add("encode");
    DatabindCodec.of(Object.class).write(result, out, guard);
  }

  @Override
  public void record(Decision decision) {
    steps.add("decision");
    decisions.add(decision);
  }

  @Override
  public void failed(String function, String requestId, Throwable thrown) {
    failures.add(thrown);
  }

  interface Step {
    Object take(Object payload) throws Exception;
  }

  interface Finder {
    Optional<?> find(WxContext caller) throws Exception;
  }

  interface Decode {
    Object decode(JsonParser in) throws IOException;
  }
}
