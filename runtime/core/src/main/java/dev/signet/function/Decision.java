package dev.signet.function;

import dev.signet.identity.WxContext;
import java.time.Duration;
import java.util.Optional;

/** What was decided on one call: safe to log as it is. */
public final class Decision {

  private final String function;
  private final String outcome;
  private final String requestId;
  private final String source;
  private final String caller;
  private final Duration duration;

  /** What has been seen of a call so far. */
  static Decision of(String function, String outcome, Invocation invocation) {
    WxContext seen = invocation.seen();
    return new Decision(
        function,
        outcome,
        invocation.requestId(),
        seen == null ? null : seen.source().map(Object::toString).orElse(null),
        seen == null ? null : masked(seen),
        invocation.age());
  }

  private static String masked(WxContext caller) {
    return caller.sharedCaller().isPresent()
        ? caller.sharedCaller().get().toString()
        : caller.openId().toString();
  }

  Decision(
      String function,
      String outcome,
      String requestId,
      String source,
      String caller,
      Duration duration) {
    this.function = function;
    this.outcome = outcome;
    this.requestId = requestId;
    this.source = source;
    this.caller = caller;
    this.duration = duration;
  }

  /** The function's name; {@code -} when the host refused before it found one. */
  public String function() {
    return function;
  }

  /** {@link FunctionResult#OK}, an {@link ErrorCode}'s name or a FunctionException's code. */
  public String outcome() {
    return outcome;
  }

  /** Whether the call succeeded. */
  public boolean isOk() {
    return outcome.equals(FunctionResult.OK);
  }

  /** The request id: {@code [A-Za-z0-9._-]}. */
  public String requestId() {
    return requestId;
  }

  /** The verified source chain, when known. */
  public Optional<String> source() {
    return Optional.ofNullable(source);
  }

  /** The verified caller, masked; empty when there is none. */
  public Optional<String> caller() {
    return Optional.ofNullable(caller);
  }

  /** From the call's arrival to the decision; zero when the host refused it. */
  public Duration duration() {
    return duration;
  }
}
