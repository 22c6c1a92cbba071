package dev.signet.testing;

import dev.signet.ingress.IngressDecision;
import dev.signet.ingress.IngressSettings;
import dev.signet.simulator.Entrance;
import dev.signet.simulator.IdentityProbe;
import dev.signet.simulator.SimulatedCall;
import dev.signet.simulator.Verdict;

/** One kind of call at one entrance. */
final class MatrixCase {

  /** What must become of it. */
  enum Expected {
    /** Depends on the function: the recorded verdict. */
    RECORDED,
    /** It counts as a call without an identity. */
    NOBODY,
    /** Its identity is refused, whatever the function asks. */
    REJECTED,
    /** It is no user's call: whatever the function asks, but for a timer's own function. */
    NO_USER_CALL
  }

  /** Makes the call as it reaches the host. */
  interface Delivery {
    SimulatedCall to(MatrixSubject subject);
  }

  private static final IdentityProbe PROBE = new IdentityProbe();

  private final Entrance entrance;
  private final String name;
  private final Expected expected;
  private final IngressSettings settings;
  private final Delivery delivery;

  MatrixCase(
      Entrance entrance,
      String name,
      Expected expected,
      IngressSettings settings,
      Delivery delivery) {
    this.entrance = entrance;
    this.name = name;
    this.expected = expected;
    this.settings = settings;
    this.delivery = delivery;
  }

  Entrance entrance() {
    return entrance;
  }

  String name() {
    return name;
  }

  Expected expected() {
    return expected;
  }

  /** What the production ingress says. */
  IngressDecision decide(MatrixSubject subject) {
    return delivery.to(subject).decide(settings);
  }

  /** What the production pipeline makes of the decision, without user code. */
  Verdict verdict(MatrixSubject subject, IngressDecision decision) {
    return PROBE.verdict(subject.handler(), decision);
  }

  /** Such as {@code linkAccount · scf-event · no unionid}. */
  String describe(MatrixSubject subject) {
    return subject.name() + " · " + entrance.ingress() + " · " + name;
  }
}
