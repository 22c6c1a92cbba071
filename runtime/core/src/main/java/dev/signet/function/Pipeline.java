package dev.signet.function;

import dev.signet.json.wire.JsonOutput;
import java.util.List;

/**
 * The way of every call, whatever the host: ingress, requirement, payload, ownership, user code,
 * result, one decision line. User code is reached only when every {@link Stage} before it passed,
 * and whatever fails ends in a result with a stable code.
 */
public final class Pipeline {

  private final List<Interceptor> interceptors;
  private final DecisionLog log;
  private final PayloadReader payloads;

  /**
   * @param interceptors the outermost first
   * @param log receives one decision a call
   * @param payloads reads bodies within the host's limits
   */
  public Pipeline(List<Interceptor> interceptors, DecisionLog log, PayloadReader payloads) {
    this.interceptors = List.copyOf(interceptors);
    this.log = new SafeDecisionLog(log);
    this.payloads = payloads;
  }

  /**
   * Runs one call on this thread. On return the call has ended, unless the user's method returned a
   * {@code CompletionStage} that has not completed.
   *
   * <p>Throws, or lets {@link RunningCall#result} complete exceptionally, only when not even the
   * answer INTERNAL can be written: memory ran out.
   */
  public <B> RunningCall<B> run(
      FunctionHandler handler, Invocation invocation, JsonOutput<B> output) {
    return prepare(handler, invocation, output).start();
  }

  /**
   * Makes a call that has not been started, so that another thread can give it up while the one
   * that starts it is held by user code.
   */
  public <B> RunningCall<B> prepare(
      FunctionHandler handler, Invocation invocation, JsonOutput<B> output) {
    return new RunningCall<>(this, handler, invocation, output);
  }

  /** Answers a call that the host refuses before a function could run, with its decision line. */
  public <B> FunctionResult<B> refuse(
      String function, String requestId, Failure failure, JsonOutput<B> output) {
    FunctionResult<B> result = failure.answer(requestId, output);
    log.record(new Decision(function, result.outcome(), null, requestId, null, null, 0));
    return result;
  }

  List<Interceptor> interceptors() {
    return interceptors;
  }

  DecisionLog log() {
    return log;
  }

  PayloadReader payloads() {
    return payloads;
  }
}
