package dev.signet.function;

import dev.signet.identity.Requirement;
import dev.signet.limit.Rate;
import dev.signet.push.PushType;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The constant facts about one cloud function: name, requirement and the steps that it takes part
 * in. Immutable; generated code builds it with the methods below.
 */
public final class FunctionDescriptor {

  /**
   * How long a push or a payment is known: a day longer than WeChat repeats a payment (two days,
   * documentation of cloudPay).
   */
  private static final Duration DELIVERY = Duration.ofDays(3);

  private final Parts parts;

  // Asked at every call of every function.
  private final boolean hasRules;
  private final boolean isRateLimited;

  private FunctionDescriptor(Parts parts) {
    this.parts = parts;
    this.hasRules = !parts.rules.isEmpty();
    this.isRateLimited = !parts.rates.isEmpty();
  }

  /** Returns the descriptor of a function that clients call. */
  public static FunctionDescriptor of(String name, Requirement requirement) {
    return new FunctionDescriptor(new Parts(name, requirement, Set.of()));
  }

  /** Returns the descriptor of a function that only these timer triggers run. */
  public static FunctionDescriptor timer(String name, String... triggerNames) {
    return new FunctionDescriptor(new Parts(name, Requirement.ANONYMOUS, Set.of(triggerNames)));
  }

  /**
   * Returns the descriptor of a function that WeChat's message push runs.
   *
   * @param sources the sources that a push may have, explicitly
   * @param types the kinds of messages that the function takes; at least one
   */
  public static FunctionDescriptor push(String name, Requirement sources, PushType... types) {
    return callback(name, sources, Set.of(types));
  }

  /**
   * Returns the descriptor of a function that WeChat's payment callback runs.
   *
   * @param sources the sources that a callback may have, explicitly
   */
  public static FunctionDescriptor payment(String name, Requirement sources) {
    return callback(name, sources, Set.of());
  }

  private static FunctionDescriptor callback(
      String name, Requirement sources, Set<PushType> pushes) {
    Parts parts = new Parts(name, sources, Set.of());
    parts.callback = true;
    parts.remembered = DELIVERY;
    parts.pushes = pushes;
    parts.takesPayload = true;
    return new FunctionDescriptor(parts);
  }

  /** Returns a copy for a function that takes a payload. */
  public FunctionDescriptor withPayload() {
    Parts copy = parts.copy();
    copy.takesPayload = true;
    return new FunctionDescriptor(copy);
  }

  /**
   * Returns a copy for a function that works for a user of the application.
   *
   * @param mayBeUnknown whether a caller whom the application does not know may call it
   */
  public FunctionDescriptor withUser(boolean mayBeUnknown) {
    Parts copy = parts.copy();
    copy.resolvesUser = true;
    copy.userMayBeUnknown = mayBeUnknown;
    return new FunctionDescriptor(copy);
  }

  /** Returns a copy for a function that checks who owns the record in question. */
  public FunctionDescriptor withOwnerCheck() {
    Parts copy = parts.copy();
    copy.checksOwner = true;
    return new FunctionDescriptor(copy);
  }

  /**
   * Returns a copy for a function that checks who owns the record in question, by the id of the
   * application's own user and not by the openid.
   */
  public FunctionDescriptor withUserAsOwner() {
    Parts copy = parts.copy();
    copy.checksOwner = true;
    copy.ownerIsUser = true;
    return new FunctionDescriptor(copy);
  }

  /** Returns a copy for a function whose payload holds open data. */
  public FunctionDescriptor withOpenData() {
    Parts copy = parts.copy();
    copy.takesOpenData = true;
    return new FunctionDescriptor(copy);
  }

  /** Returns a copy for a method that returns the caller's own identity on purpose. */
  public FunctionDescriptor withCallerIdentityInResult() {
    Parts copy = parts.copy();
    copy.returnsCallerIdentity = true;
    return new FunctionDescriptor(copy);
  }

  /** Returns a copy for a method that returns other users' records on purpose. */
  public FunctionDescriptor withOthersRecordsInResult() {
    Parts copy = parts.copy();
    copy.returnsOthersRecords = true;
    return new FunctionDescriptor(copy);
  }

  /** Returns a copy for a method that keeps the promise of {@link dev.signet.NonBlocking}. */
  public FunctionDescriptor nonBlocking() {
    Parts copy = parts.copy();
    copy.nonBlocking = true;
    return new FunctionDescriptor(copy);
  }

  /**
   * Returns a copy with these rules of the application. The place of a rule here is the number by
   * which {@link FunctionHandler#permits} is asked.
   */
  public FunctionDescriptor withRules(FunctionRule... values) {
    Parts copy = parts.copy();
    copy.rules = List.of(values);
    return new FunctionDescriptor(copy);
  }

  /** Returns a copy for a function that may be called no more often than each of these rates. */
  public FunctionDescriptor withRates(Rate... values) {
    Parts copy = parts.copy();
    copy.rates = List.of(values);
    return new FunctionDescriptor(copy);
  }

  /**
   * Returns a copy for a function that runs once for each key.
   *
   * @param ttlSeconds how long an answer is remembered, 1 or more
   */
  public FunctionDescriptor withIdempotency(long ttlSeconds) {
    Parts copy = parts.copy();
    copy.remembered = Duration.ofSeconds(ttlSeconds);
    return new FunctionDescriptor(copy);
  }

  /**
   * Returns a copy for a function that runs once for each value of a payload field.
   *
   * @param ttlSeconds how long an answer is remembered, 1 or more
   * @param keyField the field's name in JSON; payloads are compared without it, because the key is
   *     its value however it was written
   */
  public FunctionDescriptor withIdempotency(long ttlSeconds, String keyField) {
    FunctionDescriptor copy = withIdempotency(ttlSeconds);
    copy.parts.keyField = keyField;
    return copy;
  }

  /** Returns a copy whose calls are neither counted nor remembered; for tools that only ask. */
  public FunctionDescriptor withoutLimits() {
    if (!usesCallStore()) {
      return this;
    }
    Parts copy = parts.copy();
    copy.rates = List.of();
    copy.remembered = null;
    return new FunctionDescriptor(copy);
  }

  /** Returns the function's name on the platform. */
  public String name() {
    return parts.name;
  }

  /** Returns the requirement that a caller must meet. */
  public Requirement requirement() {
    return parts.requirement;
  }

  /** Returns whether only timers run the function. */
  public boolean isTimer() {
    return !parts.timerTriggers.isEmpty();
  }

  /** Returns the names of the function's own timer triggers; empty if clients call the function. */
  public Set<String> timerTriggers() {
    return parts.timerTriggers;
  }

  /** Returns whether WeChat itself, and no client, calls the function: a push or a payment. */
  public boolean isCallback() {
    return parts.callback;
  }

  /** Returns the kinds of messages that are pushed to the function; empty if it takes none. */
  public Set<PushType> pushes() {
    return parts.pushes;
  }

  /** Returns whether the function takes payment callbacks. */
  public boolean isPayment() {
    return parts.callback && parts.pushes.isEmpty();
  }

  /**
   * Returns the application's own rules. Those of one stage are asked in this order; the first that
   * does not permit the call ends it.
   */
  public List<FunctionRule> rules() {
    return parts.rules;
  }

  /** Returns whether there are rules to ask. */
  public boolean hasRules() {
    return hasRules;
  }

  /** Returns whether the function needs the application's own user for its caller. */
  public boolean resolvesUser() {
    return parts.resolvesUser;
  }

  /** Returns whether a caller whom the application does not know may call the function. */
  public boolean userMayBeUnknown() {
    return parts.userMayBeUnknown;
  }

  /** Returns the rates that each permit a call; empty for a function without a limit. */
  public List<Rate> rates() {
    return parts.rates;
  }

  /** Returns whether calls of the function are counted. */
  public boolean isRateLimited() {
    return isRateLimited;
  }

  /** Returns whether the function runs once for each key, as one that WeChat itself calls does. */
  public boolean isIdempotent() {
    return parts.remembered != null;
  }

  /** Returns how long an answer is remembered; null for a function that is not idempotent. */
  public Duration remembered() {
    return parts.remembered;
  }

  /** Returns the payload field that is the key of an idempotent call; null if none is. */
  public String keyField() {
    return parts.keyField;
  }

  /** Returns whether calls of the function are counted or remembered. */
  public boolean usesCallStore() {
    return isRateLimited() || isIdempotent();
  }

  /** Returns whether the function takes a payload. */
  public boolean takesPayload() {
    return parts.takesPayload;
  }

  /** Returns whether the payload holds open data, which somebody must vouch for. */
  public boolean takesOpenData() {
    return parts.takesOpenData;
  }

  /** Returns whether the caller must own the record that the payload names. */
  public boolean checksOwner() {
    return parts.checksOwner;
  }

  /** Returns whether owners are compared with the id of the user, and not with the openid. */
  public boolean ownerIsUser() {
    return parts.ownerIsUser;
  }

  /** Returns whether the result may hold the caller's own identity. */
  public boolean returnsCallerIdentity() {
    return parts.returnsCallerIdentity;
  }

  /** Returns whether the result may hold other users' records, whatever owner they have. */
  public boolean returnsOthersRecords() {
    return parts.returnsOthersRecords;
  }

  /** Returns whether a host may call the function on a thread that must not wait. */
  public boolean isNonBlocking() {
    return parts.nonBlocking;
  }

  /** The fields of a descriptor, which change only while a copy is made. */
  private static final class Parts implements Cloneable {
    final String name;
    final Requirement requirement;
    final Set<String> timerTriggers;
    boolean callback;
    Set<PushType> pushes = Set.of();
    List<FunctionRule> rules = List.of();
    boolean resolvesUser;
    boolean userMayBeUnknown;
    boolean takesPayload;
    boolean takesOpenData;
    boolean checksOwner;
    boolean ownerIsUser;
    boolean returnsCallerIdentity;
    boolean returnsOthersRecords;
    boolean nonBlocking;
    List<Rate> rates = List.of();
    Duration remembered;
    String keyField;

    Parts(String name, Requirement requirement, Set<String> timerTriggers) {
      this.name = Objects.requireNonNull(name, "name");
      this.requirement = Objects.requireNonNull(requirement, "requirement");
      this.timerTriggers = timerTriggers;
    }

    /** Copies all fields, so that none is forgotten. */
    Parts copy() {
      try {
        return (Parts) clone();
      } catch (CloneNotSupportedException impossible) {
        throw new AssertionError(impossible);
      }
    }
  }
}
