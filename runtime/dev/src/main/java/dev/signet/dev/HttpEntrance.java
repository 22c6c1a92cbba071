package dev.signet.dev;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.signet.function.Deadline;
import dev.signet.function.ErrorCode;
import dev.signet.function.Failure;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionResult;
import dev.signet.function.Invocation;
import dev.signet.function.Pipeline;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.JsonInput;
import dev.signet.json.JsonOutput;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a call as the HTTP host does: bytes in, bytes out, and no longer than the time limit. */
final class HttpEntrance {

  private final Pipeline pipeline;
  private final Duration timeout;
  private final Runnable onFatal;

  HttpEntrance(Pipeline pipeline, Duration timeout, Runnable onFatal) {
    this.pipeline = pipeline;
    this.timeout = timeout;
    this.onFatal = onFatal;
  }

  Outcome call(FunctionHandler handler, IngressDecision decision, byte[] body, String requestId) {
    Invocation invocation =
        new Invocation(requestId, () -> decision, JsonInput.bytes(body), Deadline.after(timeout));
    FunctionResult<byte[]> result = await(handler, invocation);
    if (result.isFatal()) {
      onFatal.run();
    }
    try {
      return Outcome.of(result.outcome(), result.httpStatus(), DevJson.read(result.body()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("the pipeline wrote no JSON", e);
    }
  }

  /** On a thread of its own, so that user code that blocks does not keep the answer. */
  private FunctionResult<byte[]> await(FunctionHandler handler, Invocation invocation) {
    CompletableFuture<FunctionResult<byte[]>> result = new CompletableFuture<>();
    Thread thread = new Thread(() -> run(handler, invocation, result), "signet-dev-call");
    thread.setDaemon(true);
    thread.start();
    try {
      return result.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      return giveUp(ErrorCode.DEADLINE_EXCEEDED, handler, invocation, result);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return giveUp(ErrorCode.UNAVAILABLE, handler, invocation, result);
    } catch (ExecutionException noAnswer) {
      throw new IllegalStateException("the call has no answer", noAnswer);
    }
  }

  private void run(
      FunctionHandler handler,
      Invocation invocation,
      CompletableFuture<FunctionResult<byte[]>> result) {
    try {
      pipeline
          .run(handler, invocation, JsonOutput.bytes())
          .whenComplete(
              (answer, noAnswer) -> {
                if (noAnswer == null) {
                  result.complete(answer);
                } else {
                  result.completeExceptionally(noAnswer);
                }
              });
    } catch (Throwable noAnswer) {
      onFatal.run();
      result.completeExceptionally(noAnswer);
    }
  }

  private FunctionResult<byte[]> giveUp(
      ErrorCode code,
      FunctionHandler handler,
      Invocation invocation,
      CompletableFuture<FunctionResult<byte[]>> result) {
    return pipeline
        .giveUp(handler, invocation, Failure.of(code), JsonOutput.bytes())
        .orElseGet(result::join);
  }
}
