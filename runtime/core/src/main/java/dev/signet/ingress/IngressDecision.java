package dev.signet.ingress;

import dev.signet.error.Refusal;
import dev.signet.identity.WxContext;
import java.util.Objects;
import java.util.Optional;

/** The decision of an ingress on one call: a verified caller, nobody, a timer, or a refusal. */
public final class IngressDecision {

  private static final IngressDecision NOBODY = new IngressDecision(null, null, null);

  private final WxContext caller;
  private final Refusal refusal;
  private final String timerTrigger;

  private IngressDecision(WxContext caller, Refusal refusal, String timerTrigger) {
    this.caller = caller;
    this.refusal = refusal;
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
  public static IngressDecision refused(Refusal refusal) {
    return new IngressDecision(null, Objects.requireNonNull(refusal, "refusal"), null);
  }

  /** The platform's timer fired this trigger. */
  public static IngressDecision timer(String triggerName) {
    return new IngressDecision(null, null, Objects.requireNonNull(triggerName, "triggerName"));
  }

  /** The verified caller. */
  public Optional<WxContext> caller() {
    return caller == null ? Optional.empty() : Optional.of(caller);
  }

  /** Why the call is refused whatever the function asks; empty when it is not. */
  public Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** The trigger, when the call is a timer's. */
  public Optional<String> timerTrigger() {
    return Optional.ofNullable(timerTrigger);
  }
}
