package dev.signet.dev.call;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Runs work on a thread of its own, so that user code that blocks delays no answer. */
final class CallThread {

  private CallThread() {}

  /** Starts the work. */
  static <T> CompletableFuture<T> start(Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                result.complete(work.get());
              } catch (Throwable thrown) {
                result.completeExceptionally(thrown);
              }
            },
            "signet-dev-call");
    thread.setDaemon(true);
    thread.start();
    return result;
  }

  /**
   * Returns the result of the work, or that of {@code late} if the limit passes or the server
   * stops.
   */
  static <T> T await(CompletableFuture<T> result, Duration limit, Supplier<T> late) {
    try {
      return result.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException tooLate) {
      return late.get();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return late.get();
    } catch (ExecutionException noAnswer) {
      if (noAnswer.getCause() instanceof Error) {
        throw (Error) noAnswer.getCause();
      }
      throw new IllegalStateException("the call has no answer", noAnswer);
    }
  }
}
