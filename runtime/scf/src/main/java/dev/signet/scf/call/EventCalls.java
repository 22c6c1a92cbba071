package dev.signet.scf.call;

import dev.signet.function.Deadline;
import dev.signet.function.Failure;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionResult;
import dev.signet.function.Invocation;
import dev.signet.function.Pipeline;
import dev.signet.host.EventTimeLimit;
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
import java.util.function.IntSupplier;

/**
 * Runs the calls of one function. Everything that one instance needs once is made at the cold
 * start.
 */
public final class EventCalls {

  private static final List<String> INGRESSES =
      List.of(ScfEventIngress.NAME, ScfEventIngress.MINI_PROGRAM_NAME);

  private final FunctionHandler handler;
  private final Pipeline pipeline;
  private final ScfEventIngress ingress;
  private final CallVariables variables;
  private final EventTimeLimit timeLimit;
  private final StrictJson json;

  /**
   * Makes the calls of a function, and the store of calls that it may need.
   *
   * @throws dev.signet.host.ConfigurationException if that store cannot be made
   */
  public EventCalls(
      FunctionHandler handler,
      Pipeline pipeline,
      HostSettings settings,
      CallVariables variables,
      EventTimeLimit timeLimit) {
    this.handler = Objects.requireNonNull(handler, "handler");
    this.pipeline = pipeline;
    this.ingress = ScfEventIngress.of(settings.ingress(), settings.callers());
    this.variables = variables;
    this.timeLimit = timeLimit;
    this.json = new StrictJson(JsonLimits.defaults().withMaxBytes(settings.maxBodyBytes()));
    HostPipeline.open(pipeline, List.of(handler));
  }

  /**
   * Reads the configuration of an event function.
   *
   * @throws dev.signet.host.ConfigurationException naming everything that is wrong at once
   */
  public static HostSettings settings(Map<String, String> environment) {
    return HostSettings.read(environment, INGRESSES, JsonLimits.EVENT_BYTES);
  }

  /** Closes the interceptors and the store of calls. */
  public void close() {
    pipeline.close();
  }

  /** Returns what is constant about the function. */
  public FunctionDescriptor function() {
    return handler.descriptor();
  }

  /**
   * Runs one call whose event the platform has parsed.
   *
   * @param limitMillis returns the platform's time limit in milliseconds; 0 or less if it names
   *     none
   */
  public <B> EventAnswer<B> run(
      Map<String, Object> event, IntSupplier limitMillis, String requestId, AnswerForm<B> form) {
    return run(event, null, limitMillis, requestId, form);
  }

  /**
   * Runs one call whose event is JSON text, as above. The payload is bound to the text itself, so
   * that its values are the same as over HTTP.
   */
  public <B> EventAnswer<B> run(
      EventText text, IntSupplier limitMillis, String requestId, AnswerForm<B> form) {
    return run(null, text, limitMillis, requestId, form);
  }

  /** Runs one call. Exactly one of {@code event} and {@code text} is not null. */
  private <B> EventAnswer<B> run(
      Map<String, Object> event,
      EventText text,
      IntSupplier limitMillis,
      String requestId,
      AnswerForm<B> form) {
    // Taken first, so that a call that fails anywhere leaves nothing behind.
    PlatformContext seen = variables.take();
    try {
      Deadline deadline = Deadline.after(timeLimit.of(limitMillis.getAsInt()));
      byte[] body = text == null ? null : text.utf8();
      Map<String, Object> parsed = body == null ? event : json.readObject(body);
      Invocation invocation =
          new Invocation(
              requestId,
              () -> ingress.verify(parsed, seen),
              body == null ? JsonInput.tree(event) : JsonInput.bytes(body),
              deadline);
      FunctionResult<B> result = pipeline.run(handler, invocation, form.output()).await();
      boolean failedRun =
          function().isTimer()
              && !result.outcome().equals(FunctionResult.OK)
              && ingress.verify(parsed, seen).isTimerOf(function().timerTriggers());
      return new EventAnswer<>(result, failedRun);
    } catch (InvalidPayloadException invalid) {
      return refuse(pipeline.failure(invalid, null), requestId, form);
    } finally {
      variables.clear();
    }
  }

  private <B> EventAnswer<B> refuse(Failure failure, String requestId, AnswerForm<B> form) {
    return new EventAnswer<>(pipeline.refuse(function(), requestId, failure, form.output()), false);
  }
}
