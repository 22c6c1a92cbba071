package dev.signet.function;

import dev.signet.identity.WxContext;
import java.time.Duration;
import java.util.Optional;

/**
 * The decision on one call, safe to log as it is. Source and caller become text, always in masked
 * form, only when a log asks for them, because many logs do not.
 */
public final class Decision {

  private final String function;
  private final String outcome;

  /** Null for a call that never began. */
  private final Stage stage;

  /** Null unless a rule of the application ended the call. */
  private final String by;

  private final String requestId;
  private final Object source;
  private final Object caller;
  private final long nanos;

  /** Returns the decision on a call with what is known of it so far. */
  static Decision of(
      String function, String outcome, Stage stage, String by, Invocation invocation) {
    WxContext seen = invocation.caller();
    return new Decision(
        function,
        outcome,
        stage,
        by,
        invocation.requestId(),
        seen == null ? invocation.sourceAlone() : seen.source().orElse(null),
        seen == null ? null : callerOf(seen),
        invocation.ageNanos());
  }

  private static Object callerOf(WxContext seen) {
    Object shared = seen.sharedCaller().orElse(null);
    return shared == null ? seen.openId() : shared;
  }

  /**
   * @param stage null for a call that never began
   * @param by the rule of the application that ended the call, or null
   * @param source an object whose {@code toString()} is the source chain, or null
   * @param caller an object whose {@code toString()} is masked, or null; nothing else of it is used
   */
  Decision(
      String function,
      String outcome,
      Stage stage,
      String by,
      String requestId,
      Object source,
      Object caller,
      long nanos) {
    this.function = function;
    this.outcome = outcome;
    this.stage = stage;
    this.by = by;
    this.requestId = requestId;
    this.source = source;
    this.caller = caller;
    this.nanos = nanos;
  }

  /**
   * Returns the function's name; {@code -} if the host refused the call before it found a function.
   */
  public String function() {
    return function;
  }

  /**
   * Returns {@link FunctionResult#OK}, an {@link dev.signet.error.ErrorCode}'s name or a {@link
   * dev.signet.error.FunctionException}'s code.
   */
  public String outcome() {
    return outcome;
  }

  /** Returns whether the call succeeded. */
  public boolean isOk() {
    return outcome.equals(FunctionResult.OK);
  }

  /**
   * Returns the stage that ended the call, which is the last one if it succeeded. Empty for a call
   * that never began, because the host refused it or gave it up.
   */
  public Optional<Stage> stage() {
    return Optional.ofNullable(stage);
  }

  /**
   * Returns the simple name of the annotation by which the application's own rule ended the call,
   * such as {@code RequireRole}: the rule did not permit it, it failed, or the host gave the call
   * up while the rule was asked. Empty for every other call.
   */
  public Optional<String> by() {
    return Optional.ofNullable(by);
  }

  /** Returns the request id, which consists of {@code [A-Za-z0-9._-]}. */
  public String requestId() {
    return requestId;
  }

  /** Returns the verified source chain, if known. */
  public Optional<String> source() {
    return Optional.ofNullable(source).map(Object::toString);
  }

  /** Returns the verified caller, masked; empty if there is none. */
  public Optional<String> caller() {
    return Optional.ofNullable(caller).map(Object::toString);
  }

  /**
   * Returns the time from the call's arrival to the decision; zero if the host refused the call.
   */
  public Duration duration() {
    return Duration.ofNanos(nanos);
  }
}
