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

  private final Parts parts;

  private FunctionDescriptor(Parts parts) {
    this.parts = parts;
  }

  /** A function that clients call. */
  public static FunctionDescriptor of(String name, Requirement requirement) {
    return new FunctionDescriptor(new Parts(name, requirement, Set.of()));
  }

  /** A function that only these timer triggers run. */
  public static FunctionDescriptor timer(String name, String... triggerNames) {
    return new FunctionDescriptor(new Parts(name, Requirement.ANONYMOUS, Set.of(triggerNames)));
  }

  /** The same with a payload. */
  public FunctionDescriptor withPayload() {
    Parts copy = new Parts(parts);
    copy.takesPayload = true;
    return new FunctionDescriptor(copy);
  }

  /** The same with an ownership check. */
  public FunctionDescriptor withOwnerCheck() {
    Parts copy = new Parts(parts);
    copy.checksOwner = true;
    return new FunctionDescriptor(copy);
  }

  /** The same for a method that returns the caller's own identity on purpose. */
  public FunctionDescriptor withCallerIdentityInResult() {
    Parts copy = new Parts(parts);
    copy.returnsCallerIdentity = true;
    return new FunctionDescriptor(copy);
  }

  /** The same for a method that waits for nothing, as {@link dev.signet.NonBlocking} says. */
  public FunctionDescriptor nonBlocking() {
    Parts copy = new Parts(parts);
    copy.nonBlocking = true;
    return new FunctionDescriptor(copy);
  }

  /** The same with policies, asked in this order. */
  public FunctionDescriptor withPolicies(CallerPolicy... values) {
    Parts copy = new Parts(parts);
    copy.policies = List.of(values);
    return new FunctionDescriptor(copy);
  }

  /** The name on the platform. */
  public String name() {
    return parts.name;
  }

  /** What is asked of the caller. */
  public Requirement requirement() {
    return parts.requirement;
  }

  /** Whether only a timer runs it. */
  public boolean isTimer() {
    return !parts.timerTriggers.isEmpty();
  }

  /** The names of its own timer triggers; empty for a function that clients call. */
  public Set<String> timerTriggers() {
    return parts.timerTriggers;
  }

  /** The application's policies, in the order in which they are asked. */
  public List<CallerPolicy> policies() {
    return parts.policies;
  }

  /** Whether a payload is read. */
  public boolean takesPayload() {
    return parts.takesPayload;
  }

  /** Whether the caller must own the record that the payload names. */
  public boolean checksOwner() {
    return parts.checksOwner;
  }

  /** Whether the caller's own identity may be part of the result. */
  public boolean returnsCallerIdentity() {
    return parts.returnsCallerIdentity;
  }

  /** Whether a host may call it on a thread that must not wait. */
  public boolean isNonBlocking() {
    return parts.nonBlocking;
  }

  /** Written only while a copy is made. */
  private static final class Parts {
    final String name;
    final Requirement requirement;
    final Set<String> timerTriggers;
    List<CallerPolicy> policies = List.of();
    boolean takesPayload;
    boolean checksOwner;
    boolean returnsCallerIdentity;
    boolean nonBlocking;

    Parts(String name, Requirement requirement, Set<String> timerTriggers) {
      this.name = Objects.requireNonNull(name, "name");
      this.requirement = Objects.requireNonNull(requirement, "requirement");
      this.timerTriggers = timerTriggers;
    }

    Parts(Parts other) {
      this(other.name, other.requirement, other.timerTriggers);
      policies = other.policies;
      takesPayload = other.takesPayload;
      checksOwner = other.checksOwner;
      returnsCallerIdentity = other.returnsCallerIdentity;
      nonBlocking = other.nonBlocking;
    }
  }
}
