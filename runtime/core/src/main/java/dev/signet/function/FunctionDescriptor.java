package dev.signet.function;

import dev.signet.identity.CallerPolicy;
import dev.signet.identity.Requirement;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The constants of one cloud function. Immutable; generated code builds it with the methods below.
 */
public final class FunctionDescriptor {

  private final String name;
  private final Requirement requirement;
  private final Set<String> timerTriggers;
  private final List<CallerPolicy> policies;
  private final boolean takesPayload;
  private final boolean checksOwner;
  private final boolean returnsCallerIdentity;
  private final boolean nonBlocking;

  private FunctionDescriptor(
      String name,
      Requirement requirement,
      Set<String> timerTriggers,
      List<CallerPolicy> policies,
      boolean takesPayload,
      boolean checksOwner,
      boolean returnsCallerIdentity,
      boolean nonBlocking) {
    this.name = Objects.requireNonNull(name, "name");
    this.requirement = Objects.requireNonNull(requirement, "requirement");
    this.timerTriggers = timerTriggers;
    this.policies = policies;
    this.takesPayload = takesPayload;
    this.checksOwner = checksOwner;
    this.returnsCallerIdentity = returnsCallerIdentity;
    this.nonBlocking = nonBlocking;
  }

  /** A function that clients call. */
  public static FunctionDescriptor of(String name, Requirement requirement) {
    return new FunctionDescriptor(
        name, requirement, Set.of(), List.of(), false, false, false, false);
  }

  /** A function that only these timer triggers run. */
  public static FunctionDescriptor timer(String name, String... triggerNames) {
    return new FunctionDescriptor(
        name, Requirement.ANONYMOUS, Set.of(triggerNames), List.of(), false, false, false, false);
  }

  /** The same with a payload. */
  public FunctionDescriptor withPayload() {
    return new FunctionDescriptor(
        name,
        requirement,
        timerTriggers,
        policies,
        true,
        checksOwner,
        returnsCallerIdentity,
        nonBlocking);
  }

  /** The same with an ownership check. */
  public FunctionDescriptor withOwnerCheck() {
    return new FunctionDescriptor(
        name,
        requirement,
        timerTriggers,
        policies,
        takesPayload,
        true,
        returnsCallerIdentity,
        nonBlocking);
  }

  /** The same for a method that returns the caller's own identity on purpose. */
  public FunctionDescriptor withCallerIdentityInResult() {
    return new FunctionDescriptor(
        name, requirement, timerTriggers, policies, takesPayload, checksOwner, true, nonBlocking);
  }

  /** The same for a method that waits for nothing, as {@link dev.signet.NonBlocking} says. */
  public FunctionDescriptor nonBlocking() {
    return new FunctionDescriptor(
        name,
        requirement,
        timerTriggers,
        policies,
        takesPayload,
        checksOwner,
        returnsCallerIdentity,
        true);
  }

  /** The same with policies, asked in this order. */
  public FunctionDescriptor withPolicies(CallerPolicy... values) {
    return new FunctionDescriptor(
        name,
        requirement,
        timerTriggers,
        List.of(values),
        takesPayload,
        checksOwner,
        returnsCallerIdentity,
        nonBlocking);
  }

  /** The name on the platform. */
  public String name() {
    return name;
  }

  /** What is asked of the caller. */
  public Requirement requirement() {
    return requirement;
  }

  /** Whether only a timer runs it. */
  public boolean isTimer() {
    return !timerTriggers.isEmpty();
  }

  /** The names of its own timer triggers; empty for a function that clients call. */
  public Set<String> timerTriggers() {
    return timerTriggers;
  }

  /** The application's policies, in the order in which they are asked. */
  public List<CallerPolicy> policies() {
    return policies;
  }

  /** Whether a payload is read. */
  public boolean takesPayload() {
    return takesPayload;
  }

  /** Whether the caller must own the record that the payload names. */
  public boolean checksOwner() {
    return checksOwner;
  }

  /** Whether the caller's own identity may be part of the result. */
  public boolean returnsCallerIdentity() {
    return returnsCallerIdentity;
  }

  /** Whether a host may call it on a thread that must not wait. */
  public boolean isNonBlocking() {
    return nonBlocking;
  }
}
