package dev.signet.testing;

import dev.signet.error.ErrorCode;
import dev.signet.function.Failure;
import dev.signet.function.FunctionHandler;
import dev.signet.function.Interceptor;
import dev.signet.function.Pipeline;
import dev.signet.host.FunctionTable;
import dev.signet.host.Interceptors;
import dev.signet.identity.CallerPolicy;
import dev.signet.json.wire.JsonOutput;
import dev.signet.user.CallerResolver;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** A host without a network, which routes calls to functions by name. */
final class TestHost {

  private final Runnable closer;
  private final TestPipelines pipelines;
  private final AtomicLong calls;
  private final Map<String, FunctionHandler> handlers;

  private TestHost(
      Runnable closer,
      TestPipelines pipelines,
      AtomicLong calls,
      Map<String, FunctionHandler> handlers) {
    this.closer = closer;
    this.pipelines = pipelines;
    this.calls = calls;
    this.handlers = handlers;
  }

  static TestHost load(ClassLoader loader) {
    TestPipelines pipelines = new TestPipelines(Interceptors.load(loader));
    FunctionTable table = FunctionTable.load(loader);
    Runnable closer =
        () -> {
          table.close();
          pipelines.close();
        };
    return new TestHost(closer, pipelines, new AtomicLong(), Map.of())
        .with(table.all().toArray(new FunctionHandler[0]));
  }

  static TestHost of(ClassLoader loader, FunctionHandler... handlers) {
    return new TestHost(
            () -> {}, new TestPipelines(Interceptors.load(loader)), new AtomicLong(), Map.of())
        .with(handlers);
  }

  TestHost with(FunctionHandler... values) {
    Map<String, FunctionHandler> copy = new TreeMap<>(handlers);
    for (FunctionHandler handler : values) {
      copy.put(handler.descriptor().name(), handler);
    }
    return new TestHost(closer, pipelines, calls, copy);
  }

  TestHost withInterceptors(Interceptor... values) {
    return new TestHost(closer, new TestPipelines(List.of(values)), calls, handlers);
  }

  TestHost withPolicy(Class<?> type, CallerPolicy replacement) {
    Map<String, FunctionHandler> copy = new TreeMap<>(handlers);
    copy.replaceAll((name, handler) -> ReplacedPolicy.in(handler, type, replacement));
    if (copy.equals(handlers)) {
      throw new IllegalArgumentException(
          "none of the functions " + handlers.keySet() + " has a policy of " + type.getName());
    }
    return new TestHost(closer, pipelines, calls, copy);
  }

  TestHost withResolver(CallerResolver<?> replacement) {
    Map<String, FunctionHandler> copy = new TreeMap<>(handlers);
    copy.replaceAll((name, handler) -> ReplacedResolver.in(handler, replacement));
    if (copy.equals(handlers)) {
      throw new IllegalArgumentException(
          "none of the functions " + handlers.keySet() + " works for a user");
    }
    return new TestHost(closer, pipelines, calls, copy);
  }

  Set<String> names() {
    return Collections.unmodifiableSet(handlers.keySet());
  }

  String nameOf(Class<? extends FunctionHandler> wrapper) {
    for (Map.Entry<String, FunctionHandler> handler : handlers.entrySet()) {
      if (Replaced.wrapperOf(handler.getValue()) == wrapper) {
        return handler.getKey();
      }
    }
    throw new IllegalArgumentException(
        wrapper.getName() + " is not among the functions " + handlers.keySet());
  }

  CallResult call(String function, TestCall call) {
    String requestId = "test-" + calls.incrementAndGet();
    CallResult.Question question =
        new CallResult.Question(function, call.description(), requestId, names());
    FunctionHandler handler = handlers.get(function);
    Pipeline pipeline = pipelines.of(call.entrance());
    boolean routed =
        handler != null && (call.entrance().isEvent() || !handler.descriptor().isTimer());
    if (!routed) {
      // As in production, the table of functions is closed, and over HTTP it has no timer
      // functions.
      Failure missing = Failure.of(ErrorCode.NOT_FOUND);
      return CallResult.of(
          question, pipeline.refuse("-", requestId, missing, JsonOutput.bytes()), null);
    }
    return new DirectHostCall(call.answered(handler), pipeline, call, question)
        .run(pipelines.log());
  }

  /** Closes the handler objects; closing again does nothing. */
  void close() {
    closer.run();
  }
}
