package dev.signet.processor.testing;

import dev.signet.function.Deadline;
import dev.signet.function.Decision;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionResult;
import dev.signet.function.Invocation;
import dev.signet.function.PayloadReader;
import dev.signet.function.Pipeline;
import dev.signet.function.SharedObjects;
import dev.signet.host.FunctionTable;
import dev.signet.identity.AppId;
import dev.signet.identity.CallSource;
import dev.signet.identity.OpenId;
import dev.signet.identity.SharedCaller;
import dev.signet.identity.SourceChain;
import dev.signet.identity.UnionId;
import dev.signet.identity.WxContext;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.Language;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.JsonOutput;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Calls compiled functions through the pipeline, as a host would. */
public final class Functions implements AutoCloseable {

  /** The app id of the callers. */
  public static final String APP = "wx0123456789abcdef";

  private static final JsonLimits LIMITS = JsonLimits.defaults();

  private final FunctionTable table;
  private final Pipeline pipeline;

  private Functions(FunctionTable table, Language language) {
    this.table = table;
    this.pipeline =
        new Pipeline(List.of(), (Decision decision) -> {}, new PayloadReader(LIMITS), language);
  }

  /** Loads the functions of a compilation as a host does. */
  public static Functions of(Compiled compiled) {
    return of(compiled.load());
  }

  /** Loads the functions that a class loader finds, as a host does. */
  public static Functions of(ClassLoader loader) {
    return new Functions(FunctionTable.load(loader), null);
  }

  /** Loads the functions of a compilation for an application that makes objects itself. */
  public static Functions of(Compiled compiled, Function<ClassLoader, SharedObjects.Source> beans) {
    ClassLoader loader = compiled.load();
    return new Functions(FunctionTable.load(loader, new SharedObjects(beans.apply(loader))), null);
  }

  /** Loads the functions of a compilation on a host with this language. */
  public static Functions of(Compiled compiled, Language language) {
    return new Functions(FunctionTable.load(compiled.load()), language);
  }

  /** Returns a direct caller without a unionid. */
  public static WxContext user(String openId) {
    return WxContext.direct(OpenId.of(openId), AppId.of(APP)).source(client()).build();
  }

  /** Returns a direct caller with a unionid. */
  public static WxContext user(String openId, String unionId) {
    return WxContext.direct(OpenId.of(openId), AppId.of(APP))
        .unionId(UnionId.of(unionId))
        .source(client())
        .build();
  }

  /** Returns a caller through resource sharing. */
  public static WxContext shared(String fromOpenId) {
    return WxContext.shared(new SharedCaller(OpenId.of(fromOpenId), AppId.of(APP), null))
        .source(client())
        .build();
  }

  /**
   * Calls a function as this caller; null calls without an identity. Returns the outcome and the
   * body, such as {@code OK "pong"}.
   */
  public String call(String function, WxContext caller, String json) {
    return callAfter(
        function,
        caller == null ? IngressDecision.nobody() : IngressDecision.verified(caller),
        json);
  }

  /** Calls a function as this caller, with the platform's word on the open data in the payload. */
  public String callVouched(String function, WxContext caller, String openDataInfo, String json) {
    return callAfter(
        function, IngressDecision.verified(caller).withOpenDataInfo(openDataInfo), json);
  }

  /** Calls a function as its timer does. */
  public String fire(String function, String trigger) {
    return callAfter(function, IngressDecision.timer(trigger), "");
  }

  /** Returns the class loader of the compiled classes. */
  public ClassLoader loader() {
    return table.all().iterator().next().getClass().getClassLoader();
  }

  /** Returns the names of all functions, sorted. */
  public List<String> names() {
    return table.all().stream().map(handler -> handler.descriptor().name()).toList();
  }

  /** Returns the names of the non-blocking functions, sorted. */
  public List<String> nonBlocking() {
    return table.all().stream()
        .map(FunctionHandler::descriptor)
        .filter(FunctionDescriptor::isNonBlocking)
        .map(FunctionDescriptor::name)
        .toList();
  }

  @Override
  public void close() {
    table.close();
  }

  private static SourceChain client() {
    return SourceChain.of(CallSource.WX_CLIENT);
  }

  /** Calls a function as the platform does for this source, without a user. */
  public String callFrom(CallSource source, String function, String json) {
    return callAfter(function, IngressDecision.sourceAlone(SourceChain.of(source)), json);
  }

  /** Calls a function after this decision of an ingress. */
  public String callAfter(String function, IngressDecision identity, String json) {
    FunctionHandler handler = table.find(function);
    Invocation invocation =
        new Invocation(
            "request-1",
            () -> identity,
            JsonInput.bytes(json.getBytes(StandardCharsets.UTF_8)),
            Deadline.after(Duration.ofMinutes(1)));
    FunctionResult<byte[]> result = pipeline.run(handler, invocation, JsonOutput.bytes()).await();
    return result.outcome() + " " + new String(result.body(), StandardCharsets.UTF_8);
  }
}
