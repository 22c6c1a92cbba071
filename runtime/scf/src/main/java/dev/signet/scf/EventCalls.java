package dev.signet.scf;

import com.qcloud.scf.runtime.Context;
import dev.signet.function.Deadline;
import dev.signet.function.ErrorCode;
import dev.signet.function.Failure;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionResult;
import dev.signet.function.Invocation;
import dev.signet.function.Pipeline;
import dev.signet.host.HostPipeline;
import dev.signet.host.HostSettings;
import dev.signet.ingress.PlatformContext;
import dev.signet.ingress.ScfEventIngress;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.JsonInput;
import dev.signet.json.JsonLimits;
import dev.signet.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The calls of one function: everything that is made once at the cold start, and one call's way.
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
   * Reads the configuration first: a handler object is not made for a function that cannot run.
   *
   * @throws Exception what the configuration or the making of the handler throws
   */
  static EventCalls create(
      Callable<FunctionHandler> handler,
      Map<String, String> environment,
      Supplier<Properties> properties,
      ClassLoader loader)
      throws Exception {
    HostSettings settings = HostSettings.read(environment, INGRESSES, JsonLimits.EVENT_BYTES);
    Pipeline pipeline = HostPipeline.create(settings, loader);
    return new EventCalls(
        Objects.requireNonNull(handler.call(), "handler"),
        pipeline,
        settings,
        new PlatformVariables(properties),
        TimeLimit.of(settings, environment));
  }

  /**
   * Runs one call. Exactly one of event and text is there. A payload is bound to the text itself,
   * so that its values are the same as over HTTP.
   */
  <B> FunctionResult<B> run(
      Map<String, Object> event,
      String text,
      Context context,
      String requestId,
      AnswerForm<B> form) {
    // First of all, so that a call that fails anywhere leaves nothing behind.
    Map<String, String> seen = variables.take();
    try {
      Deadline deadline = Deadline.after(timeLimit.of(context));
      byte[] body = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
      Map<String, Object> parsed = body == null ? event : json.readObject(body);
      Invocation invocation =
          new Invocation(
              requestId,
              () -> ingress.verify(parsed, PlatformContext.of(seen)),
              body == null ? JsonInput.tree(event) : JsonInput.bytes(body),
              deadline);
      return await(pipeline.run(handler, invocation, form.output()), invocation, form);
    } catch (InvalidPayloadException invalid) {
      return refuse(Failure.of(invalid), requestId, form);
    } finally {
      variables.clear();
    }
  }

  private <B> FunctionResult<B> await(
      CompletableFuture<FunctionResult<B>> result, Invocation invocation, AnswerForm<B> form) {
    if (result.isDone()) {
      return answerOf(result);
    }
    try {
      long nanos = invocation.deadline().remaining().toNanos();
      return result.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      return giveUp(ErrorCode.DEADLINE_EXCEEDED, result, invocation, form);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return giveUp(ErrorCode.INTERNAL, result, invocation, form);
    } catch (ExecutionException noAnswer) {
      return answerOf(result);
    }
  }

  /** A result that comes later is dropped, its decision line too; one that is there counts. */
  private <B> FunctionResult<B> giveUp(
      ErrorCode code,
      CompletableFuture<FunctionResult<B>> result,
      Invocation invocation,
      AnswerForm<B> form) {
    return pipeline
        .giveUp(handler, invocation, Failure.of(code), form.output())
        .orElseGet(() -> answerOf(result));
  }

  /** Throws what kept the answer from being written: memory ran out. */
  private static <B> FunctionResult<B> answerOf(CompletableFuture<FunctionResult<B>> result) {
    try {
      return result.join();
    } catch (CompletionException noAnswer) {
      if (noAnswer.getCause() instanceof Error) {
        throw (Error) noAnswer.getCause();
      }
      throw noAnswer;
    }
  }

  private <B> FunctionResult<B> refuse(Failure failure, String requestId, AnswerForm<B> form) {
    return pipeline.refuse(handler.descriptor().name(), requestId, failure, form.output());
  }
}
