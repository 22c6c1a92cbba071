package dev.signet.testing.matrix;

import dev.signet.ingress.IngressDecision;
import dev.signet.ingress.IngressSettings;
import dev.signet.simulator.Entrance;
import dev.signet.simulator.IdentityProbe;
import dev.signet.simulator.SimulatedCall;
import dev.signet.simulator.Verdict;

/** One kind of call at one entrance. */
final class MatrixCase {

  /** The verdict that the case expects. */
  enum Expected {
    /** The recorded verdict, which depends on the function. */
    RECORDED,
    /** The call counts as one without an identity. */
    NOBODY,
    /** The identity is refused, whatever the function requires. */
    REJECTED,
    /** The call counts as one without a user, whatever the function requires. */
    NO_USER_CALL
  }

  /** Makes the call as it reaches the host. */
  interface Delivery {
    SimulatedCall to(MatrixSubject subject);
  }

  /** The name of the case whose caller is a stranger to the application. */
  static final String UNKNOWN_USER = "unknown user";

  private static final String UNVOUCHED = RuleCases.WITHOUT + RequirementText.OPEN_DATA;

  private static final IdentityProbe PROBE = new IdentityProbe();

  /** Stands for no rule. */
  private static final int NONE = -1;

  private final Entrance entrance;
  private final String name;
  private final Expected expected;
  private final IngressSettings settings;
  private final Delivery delivery;

  /** The rule of the application that does not permit the call; NONE if the policies decide. */
  private final int rule;

  MatrixCase(
      Entrance entrance,
      String name,
      Expected expected,
      IngressSettings settings,
      Delivery delivery) {
    this(entrance, name, expected, settings, delivery, NONE);
  }

  private MatrixCase(
      Entrance entrance,
      String name,
      Expected expected,
      IngressSettings settings,
      Delivery delivery,
      int rule) {
    this.entrance = entrance;
    this.name = name;
    this.expected = expected;
    this.settings = settings;
    this.delivery = delivery;
    this.rule = rule;
  }

  /** Returns the same call by a caller whom this rule of the application does not permit. */
  MatrixCase refusedBy(int other, String otherName) {
    return new MatrixCase(entrance, otherName, expected, settings, delivery, other);
  }

  /** Returns the same call with open data that the client made up. */
  MatrixCase withUnvouchedOpenData() {
    return new MatrixCase(entrance, UNVOUCHED, expected, settings, delivery);
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

  /** Returns the call as it reaches the host. */
  SimulatedCall deliver(MatrixSubject subject) {
    return delivery.to(subject);
  }

  /** Returns the decision of the production ingress. */
  IngressDecision decide(MatrixSubject subject) {
    return deliver(subject).decide(settings);
  }

  /**
   * Returns whether the verdict needs nothing but the call and the function, and not also that a
   * rule, the application's user or open data are replaced.
   */
  boolean isDecidedByTheCallAlone() {
    return rule == NONE && !name.equals(UNKNOWN_USER) && !name.equals(UNVOUCHED);
  }

  /** Returns the verdict of the production pipeline on the decision, without user code. */
  Verdict verdict(MatrixSubject subject, IngressDecision decision) {
    if (rule != NONE) {
      return PROBE.verdictRefusedBy(rule, subject.handler(), decision);
    }
    if (name.equals(UNVOUCHED)) {
      return PROBE.verdictOnUnvouchedOpenData(subject.handler(), decision);
    }
    return name.equals(UNKNOWN_USER)
        ? PROBE.verdictOnUnknownUser(subject.handler(), decision)
        : PROBE.verdict(subject.handler(), decision);
  }

  /** Returns a name such as {@code linkAccount · scf-event · no unionid}. */
  String describe(MatrixSubject subject) {
    return subject.name() + " · " + entrance.ingress() + " · " + name;
  }
}
