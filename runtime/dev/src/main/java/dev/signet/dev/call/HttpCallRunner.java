package dev.signet.dev.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.signet.error.ErrorCode;
import dev.signet.function.Deadline;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionResult;
import dev.signet.function.Invocation;
import dev.signet.function.Pipeline;
import dev.signet.function.RunningCall;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonOutput;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Supplier;

/** Runs a call as the HTTP host does: from bytes to bytes, and no longer than the time limit. */
public final class HttpCallRunner {

  private final Pipeline pipeline;
  private final Duration timeout;
  private final Runnable onFatal;

  public HttpCallRunner(Pipeline pipeline, Duration timeout, Runnable onFatal) {
    this.pipeline = pipeline;
    this.timeout = timeout;
    this.onFatal = onFatal;
  }

  /** Runs one call, and no longer than the time limit. */
  public CallOutcome call(
      FunctionHandler handler, Supplier<IngressDecision> ingress, byte[] body, String requestId) {
    Invocation invocation =
        new Invocation(requestId, ingress, JsonInput.bytes(body), Deadline.after(timeout));
    FunctionResult<byte[]> result = await(handler, invocation);
    if (result.isFatal()) {
      onFatal.run();
    }
    try {
      return CallOutcome.of(result.outcome(), result.httpStatus(), DevJson.read(result.body()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("the pipeline wrote no JSON", e);
    }
  }

  private FunctionResult<byte[]> await(FunctionHandler handler, Invocation invocation) {
    RunningCall<byte[]> call = pipeline.prepare(handler, invocation, JsonOutput.bytes());
    return CallThread.await(
        CallThread.start(() -> call.start().await()),
        timeout,
        () -> call.giveUp(ErrorCode.DEADLINE_EXCEEDED).orElseGet(call::await));
  }
}
