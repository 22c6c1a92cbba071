package dev.signet.function;

import dev.signet.ingress.RequestHeaders;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.Language;
import dev.signet.json.wire.JsonOutput;
import java.util.List;
import java.util.StringJoiner;

/**
 * The way that every call takes, whatever the host: ingress, requirement, payload, ownership, user
 * code, result, and one decision line. User code is reached only if every {@link Stage} before it
 * passed, and every failure ends in a result with a stable code. Safe for concurrent use.
 */
public final class Pipeline {

  private final List<Interceptor> interceptors;
  private final DecisionLog log;
  private final PayloadReader payloads;

  /** Null if the client chooses it. */
  private final Language language;

  /**
   * Makes a pipeline that speaks the language the client asks for.
   *
   * @param interceptors the interceptors around user code, the outermost first
   * @param log receives one decision for each call
   * @param payloads reads bodies within the host's limits
   */
  public Pipeline(List<Interceptor> interceptors, DecisionLog log, PayloadReader payloads) {
    this(interceptors, log, payloads, null);
  }

  /**
   * Makes a pipeline.
   *
   * @param interceptors the interceptors around user code, the outermost first
   * @param log receives one decision for each call
   * @param payloads reads bodies within the host's limits
   * @param language the language of what Signet says about payloads; null for the one that the
   *     client asks for
   */
  public Pipeline(
      List<Interceptor> interceptors, DecisionLog log, PayloadReader payloads, Language language) {
    this.interceptors = List.copyOf(interceptors);
    this.log = log;
    this.payloads = payloads;
    this.language = language;
  }

  /**
   * Runs one call on this thread. On return the call has ended, unless the user's method returned a
   * {@code CompletionStage} that has not completed.
   *
   * <p>This method throws, or {@link RunningCall#result} completes exceptionally, only if not even
   * the answer INTERNAL can be written because memory ran out.
   */
  public <B> RunningCall<B> run(
      FunctionHandler handler, Invocation invocation, JsonOutput<B> output) {
    return prepare(handler, invocation, output).start();
  }

  /**
   * Makes a call that has not been started, so that another thread can give it up while user code
   * holds the one that starts it.
   */
  public <B> RunningCall<B> prepare(
      FunctionHandler handler, Invocation invocation, JsonOutput<B> output) {
    return new RunningCall<>(this, handler, invocation, output);
  }

  /**
   * Answers a call that the host refuses before a function could run, and records the decision.
   *
   * @param function the function's name; {@code -} if the host has not found one
   */
  public <B> FunctionResult<B> refuse(
      String function, String requestId, Failure failure, JsonOutput<B> output) {
    FunctionResult<B> result = failure.answer(requestId, output);
    record(new Decision(function, result.outcome(), null, requestId, null, null, 0));
    return result;
  }

  /**
   * Returns the failure for a body that cannot become a payload, in the client's language.
   *
   * @param headers the headers of the request that the call came in; null if there is none
   */
  public Failure failure(InvalidPayloadException invalid, RequestHeaders headers) {
    return inLanguage(Failure.of(invalid), headers);
  }

  /**
   * Returns a failure in the client's language, as far as it is about a body.
   *
   * @param headers the headers of the request that the call came in; null if there is none
   */
  public Failure inLanguage(Failure failure, RequestHeaders headers) {
    return failure.in(language == null ? preferred(headers) : language);
  }

  /**
   * Closes the interceptors that are {@link AutoCloseable}, the innermost first. One that fails
   * does not keep the others open.
   */
  public void close() {
    for (int i = interceptors.size() - 1; i >= 0; i--) {
      SharedObjects.close(interceptors.get(i));
    }
  }

  /** Returns the language that the client prefers; English if there is no request. */
  private static Language preferred(RequestHeaders headers) {
    StringJoiner values = new StringJoiner(",");
    if (headers != null) {
      headers.forEach(
          (name, value) -> {
            if (name.equalsIgnoreCase("Accept-Language")) {
              values.add(value);
            }
          });
    }
    return Language.preferred(values.toString());
  }

  List<Interceptor> interceptors() {
    return interceptors;
  }

  /** Records a decision. What the log throws is dropped, because the call has been decided. */
  void record(Decision decision) {
    try {
      log.record(decision);
    } catch (Throwable ignored) {
      // A log that fails must not change the answer.
    }
  }

  /** Logs a failure of user code. What the log throws is dropped, because the answer stands. */
  void logFailure(String function, String requestId, Throwable thrown) {
    try {
      log.failed(function, requestId, thrown);
    } catch (Throwable ignored) {
      // As in record().
    }
  }

  PayloadReader payloads() {
    return payloads;
  }
}
