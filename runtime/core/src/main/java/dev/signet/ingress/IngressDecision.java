package dev.signet.ingress;

import dev.signet.error.Refusal;
import dev.signet.identity.SourceChain;
import dev.signet.identity.WxContext;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The decision of an ingress on one call: a verified caller, a source without a caller, nobody, a
 * timer, or a refusal.
 */
public final class IngressDecision {

  private static final IngressDecision NOBODY = new IngressDecision(null, null, null);

  private final WxContext caller;
  private final Refusal refusal;

  /**
   * With a caller, what the platform says of open data; without one, the source or the name of a
   * timer's trigger; null if there is none of them. One field, because every call makes a decision.
   */
  private final Object detail;

  private IngressDecision(WxContext caller, Refusal refusal, Object detail) {
    this.caller = caller;
    this.refusal = refusal;
    this.detail = detail;
  }

  /** Returns the decision that an identity was sent and is genuine under the declared ingress. */
  public static IngressDecision verified(WxContext caller) {
    return new IngressDecision(Objects.requireNonNull(caller, "caller"), null, null);
  }

  /** Returns the decision that no identity was sent. */
  public static IngressDecision nobody() {
    return NOBODY;
  }

  /** Returns the decision to refuse the call, whatever the function requires. */
  public static IngressDecision refused(Refusal refusal) {
    return new IngressDecision(null, Objects.requireNonNull(refusal, "refusal"), null);
  }

  /** Returns the decision that the platform's timer fired this trigger. */
  public static IngressDecision timer(String triggerName) {
    return new IngressDecision(null, null, Objects.requireNonNull(triggerName, "triggerName"));
  }

  /**
   * Returns a copy that carries what the platform said of open data in this call; without a caller,
   * whose they would be, this decision.
   *
   * @param value the platform's variable OPEN_DATA_INFO of this call and of no other; null if it
   *     was not seen
   */
  public IngressDecision withOpenDataInfo(String value) {
    return caller == null ? this : new IngressDecision(caller, null, value);
  }

  /** Returns the platform's variable OPEN_DATA_INFO of this call; null if it was not seen. */
  public String openDataInfo() {
    return caller == null ? null : (String) detail;
  }

  /**
   * Returns the decision that the platform states where the call comes from and names no user, as
   * for a call that WeChat makes by itself.
   */
  public static IngressDecision sourceAlone(SourceChain source) {
    return new IngressDecision(null, null, Objects.requireNonNull(source, "source"));
  }

  /** Returns the verified caller; empty in every other case. */
  public Optional<WxContext> caller() {
    return caller == null ? Optional.empty() : Optional.of(caller);
  }

  /**
   * Returns why the call is refused, whatever the function requires; empty if it is not refused.
   */
  public Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  /**
   * Returns the source that the platform states for this call, with or without a caller; empty if
   * it states none, and for a timer and a refusal.
   */
  public Optional<SourceChain> source() {
    if (caller != null) {
      return caller.source();
    }
    return detail instanceof SourceChain ? Optional.of((SourceChain) detail) : Optional.empty();
  }

  /** Returns the name of the timer's trigger; empty if no timer made the call. */
  public Optional<String> timerTrigger() {
    return caller == null && detail instanceof String
        ? Optional.of((String) detail)
        : Optional.empty();
  }

  /** Returns whether one of these timer triggers made the call. */
  public boolean isTimerOf(Set<String> triggers) {
    return timerTrigger().filter(triggers::contains).isPresent();
  }
}
