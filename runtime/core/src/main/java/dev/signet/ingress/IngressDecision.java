package dev.signet.ingress;

import dev.signet.function.ErrorCode;
import dev.signet.function.FunctionDescriptor;
import dev.signet.identity.Rejection;
import dev.signet.identity.WxContext;
import java.util.Objects;
import java.util.Optional;

/** The decision of an ingress on one call: a verified caller, nobody, a timer, or a rejection. */
public final class IngressDecision {

  private static final IngressDecision NOBODY = new IngressDecision(null, null, null);

  private final WxContext caller;
  private final Rejection rejection;
  private final String timerTrigger;

  private IngressDecision(WxContext caller, Rejection rejection, String timerTrigger) {
    this.caller = caller;
    this.rejection = rejection;
    this.timerTrigger = timerTrigger;
  }

  /** An identity was sent and is genuine under the declared ingress. */
  public static IngressDecision verified(WxContext caller) {
    return new IngressDecision(Objects.requireNonNull(caller, "caller"), null, null);
  }

  /** No identity was sent. */
  public static IngressDecision nobody() {
    return NOBODY;
  }

  /** The call is refused whatever the function asks. */
  public static IngressDecision rejected(Rejection rejection) {
    return new IngressDecision(null, Objects.requireNonNull(rejection, "rejection"), null);
  }

  /** The platform's timer fired this trigger. */
  public static IngressDecision timer(String triggerName) {
    return new IngressDecision(null, null, Objects.requireNonNull(triggerName, "triggerName"));
  }

  /** The verified caller. */
  public Optional<WxContext> caller() {
    return caller == null ? Optional.empty() : Optional.of(caller);
  }

  /** The rejection, whatever the function asks. */
  public Optional<Rejection> rejection() {
    return Optional.ofNullable(rejection);
  }

  /** The trigger, when the call is a timer's. */
  public Optional<String> timerTrigger() {
    return Optional.ofNullable(timerTrigger);
  }

  /**
   * Why this kind of call cannot reach this function: a rejection, nobody where somebody is needed,
   * a timer at a user's function, anything but its own timer at a timer's. A caller's requirement
   * is checked afterwards.
   */
  public Optional<Rejection> refusalFor(FunctionDescriptor function) {
    if (rejection != null) {
      return Optional.of(rejection);
    }
    if (function.isTimer() != (timerTrigger != null)) {
      return Optional.of(
          Rejection.of(
              ErrorCode.SOURCE_NOT_ALLOWED,
              function.isTimer()
                  ? "only its timer trigger runs this function"
                  : "a timer trigger may not call this function"));
    }
    if (function.isTimer()) {
      return function.timerTriggers().contains(timerTrigger)
          ? Optional.empty()
          : Optional.of(
              Rejection.of(
                  ErrorCode.SOURCE_NOT_ALLOWED, "this trigger does not belong to the function"));
    }
    return caller == null && !function.requirement().isAnonymous()
        ? Optional.of(Rejection.of(ErrorCode.UNAUTHENTICATED, ErrorCode.UNAUTHENTICATED.message()))
        : Optional.empty();
  }
}
