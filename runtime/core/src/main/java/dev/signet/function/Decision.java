package dev.signet.function;

import dev.signet.identity.WxContext;
import java.time.Duration;
import java.util.Optional;

/**
 * What was decided on one call: safe to log as it is. Source and caller become text when a log asks
 * for them, since many do not, and always the masked one.
 */
public final class Decision {

  private final String function;
  private final String outcome;

  /** Null for a call that did not begin. */
  private final Stage stage;

  private final String requestId;
  private final Object source;
  private final Object caller;
  private final long nanos;

  /** Tells what is known of a call so far. */
  static Decision of(String function, String outcome, Stage stage, Invocation invocation) {
    WxContext seen = invocation.caller();
    return new Decision(
        function,
        outcome,
        stage,
        invocation.requestId(),
        seen == null ? null : seen.source().orElse(null),
        seen == null ? null : callerOf(seen),
        invocation.ageNanos());
  }

  private static Object callerOf(WxContext seen) {
    Object shared = seen.sharedCaller().orElse(null);
    return shared == null ? seen.openId() : shared;
  }

  /**
   * @param stage null for a call that did not begin
   * @param source whose {@code toString()} is the chain, or null
   * @param caller whose {@code toString()} is masked, or null; nothing else of it is ever asked
   */
  Decision(
      String function,
      String outcome,
      Stage stage,
      String requestId,
      Object source,
      Object caller,
      long nanos) {
    this.function = function;
    this.outcome = outcome;
    this.stage = stage;
    this.requestId = requestId;
    this.source = source;
    this.caller = caller;
    this.nanos = nanos;
  }

  /** The function's name; {@code -} when the host refused before it found one. */
  public String function() {
    return function;
  }

  /**
   * {@link FunctionResult#OK}, an {@link dev.signet.error.ErrorCode}'s name or a
   * FunctionException's code.
   */
  public String outcome() {
    return outcome;
  }

  /** Whether the call succeeded. */
  public boolean isOk() {
    return outcome.equals(FunctionResult.OK);
  }

  /**
   * The stage that ended the call: the last one when it succeeded. Empty for a call that did not
   * begin, because the host refused it or gave it up before.
   */
  public Optional<Stage> stage() {
    return Optional.ofNullable(stage);
  }

  /** The request id: {@code [A-Za-z0-9._-]}. */
  public String requestId() {
    return requestId;
  }

  /** The verified source chain, when known. */
  public Optional<String> source() {
    return Optional.ofNullable(source).map(Object::toString);
  }

  /** The verified caller, masked; empty when there is none. */
  public Optional<String> caller() {
    return Optional.ofNullable(caller).map(Object::toString);
  }

  /** From the call's arrival to the decision; zero when the host refused it. */
  public Duration duration() {
    return Duration.ofNanos(nanos);
  }
}
