package dev.signet.scf;

import com.qcloud.scf.runtime.Context;
import dev.signet.function.Deadline;
import dev.signet.function.DecisionLog;
import dev.signet.function.Failure;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionResult;
import dev.signet.function.Invocation;
import dev.signet.function.Pipeline;
import dev.signet.host.HostLog;
import dev.signet.host.HostPipeline;
import dev.signet.host.HostSettings;
import dev.signet.ingress.PlatformContext;
import dev.signet.ingress.ScfEventIngress;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.StrictJson;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Runs the calls of one function. Everything that one instance needs once is made at the cold
 * start.
 */
final class EventCalls {

  private static final List<String> INGRESSES =
      List.of(ScfEventIngress.NAME, ScfEventIngress.MINI_PROGRAM_NAME);

  private final FunctionHandler handler;
  private final Pipeline pipeline;
  private final ScfEventIngress ingress;
  private final PlatformVariables variables;
  private final TimeLimit timeLimit;
  private final StrictJson json;

  private EventCalls(
      FunctionHandler handler,
      Pipeline pipeline,
      HostSettings settings,
      PlatformVariables variables,
      TimeLimit timeLimit) {
    this.handler = handler;
    this.pipeline = pipeline;
    this.ingress =
        settings.ingress().equals(ScfEventIngress.NAME)
            ? ScfEventIngress.withSeenSource(settings.callers())
            : ScfEventIngress.miniProgramOnly(settings.callers());
    this.variables = variables;
    this.timeLimit = timeLimit;
    this.json = new StrictJson(JsonLimits.defaults().withMaxBytes(settings.maxBodyBytes()));
  }

  /**
   * Reads the configuration, then makes the handler, so that no handler object is made for a
   * function that cannot run.
   *
   * @param observer also receives each decision; null for none
   * @throws Exception if the configuration is wrong or the handler cannot be made
   */
  static EventCalls create(
      Callable<FunctionHandler> handler,
      Map<String, String> environment,
      Supplier<Properties> properties,
      ClassLoader loader,
      DecisionLog observer)
      throws Exception {
    HostSettings settings = HostSettings.read(environment, INGRESSES, JsonLimits.EVENT_BYTES);
    // A line is written before the answer, after which the platform freezes the process.
    HostLog lines = observer == null ? HostLog.direct() : HostLog.withoutFailures();
    Pipeline pipeline =
        observer == null
            ? HostPipeline.create(settings, loader, lines)
            : HostPipeline.createObserved(settings, loader, lines, observer);
    FunctionHandler function = Objects.requireNonNull(handler.call(), "handler");
    HostPipeline.open(pipeline, List.of(function));
    return new EventCalls(
        function,
        pipeline,
        settings,
        new PlatformVariables(properties),
        TimeLimit.of(settings, environment));
  }

  /** Returns whether WeChat's payment callback runs the function. */
  boolean takesPayments() {
    return handler.descriptor().isPayment();
  }

  /**
   * Runs one call. Exactly one of {@code event} and {@code text} is not null. A payload is bound to
   * the text itself, so that its values are the same as over HTTP.
   */
  <B> FunctionResult<B> run(
      Map<String, Object> event,
      String text,
      Context context,
      String requestId,
      AnswerForm<B> form) {
    // Taken first, so that a call that fails anywhere leaves nothing behind.
    Map<String, String> seen = variables.take();
    try {
      Deadline deadline = Deadline.after(timeLimit.of(context));
      byte[] body = text == null ? null : StrictJson.utf8(text);
      Map<String, Object> parsed = body == null ? event : json.readObject(body);
      Invocation invocation =
          new Invocation(
              requestId,
              () -> ingress.verify(parsed, PlatformContext.of(seen)),
              body == null ? JsonInput.tree(event) : JsonInput.bytes(body),
              deadline);
      return pipeline.run(handler, invocation, form.output()).await();
    } catch (InvalidPayloadException invalid) {
      return refuse(pipeline.failure(invalid, null), requestId, form);
    } finally {
      variables.clear();
    }
  }

  private <B> FunctionResult<B> refuse(Failure failure, String requestId, AnswerForm<B> form) {
    return pipeline.refuse(handler.descriptor(), requestId, failure, form.output());
  }
}
