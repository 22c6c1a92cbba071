package dev.signet.function;

import dev.signet.identity.WxContext;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.JsonInput;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.Supplier;

/** One call as a host hands it to the {@link Pipeline}. */
public final class Invocation {

  private static final AtomicIntegerFieldUpdater<Invocation> DECIDED =
      AtomicIntegerFieldUpdater.newUpdater(Invocation.class, "decided");

  private static final AtomicReferenceFieldUpdater<Invocation, WxContext> SEEN =
      AtomicReferenceFieldUpdater.newUpdater(Invocation.class, WxContext.class, "seen");

  private final String requestId;
  private final Supplier<IngressDecision> identity;
  private final JsonInput payload;
  private final Deadline deadline;

  /** 1 once the call is decided. */
  private volatile int decided;

  /** Another thread reads it, whenever a host gives up; so its writer need not wait for readers. */
  private volatile WxContext seen;

  /** Written before user code begins and read on its way back, which a stage publishes. */
  private WxContext caller;

  /**
   * @param requestId {@code [A-Za-z0-9._-]}, 1 to 64 characters
   * @param identity the declared ingress, applied to this call; asked once
   * @param payload the body
   * @param deadline when the host answers at the latest, set when the call arrived
   */
  public Invocation(
      String requestId, Supplier<IngressDecision> identity, JsonInput payload, Deadline deadline) {
    this.requestId = Objects.requireNonNull(requestId, "requestId");
    this.identity = Objects.requireNonNull(identity, "identity");
    this.payload = Objects.requireNonNull(payload, "payload");
    this.deadline = Objects.requireNonNull(deadline, "deadline");
  }

  /** The request id. */
  public String requestId() {
    return requestId;
  }

  /** The deadline. */
  public Deadline deadline() {
    return deadline;
  }

  /** True for the first who asks: a call is decided once, by its result or by its deadline. */
  boolean claimDecision() {
    return DECIDED.compareAndSet(this, 0, 1);
  }

  boolean isDecided() {
    return decided == 1;
  }

  IngressDecision verifyIdentity() {
    IngressDecision decision = identity.get();
    SEEN.lazySet(this, decision.caller().orElse(null));
    caller = null;
    return decision;
  }

  /** Who the ingress says calls, for the decision line only; null when nobody or not yet known. */
  WxContext seen() {
    return seen;
  }

  /** Every requirement is met by this caller. */
  void accept(WxContext verified) {
    caller = verified;
  }

  /** The caller, once every requirement is met; null before, and when there is none. */
  WxContext caller() {
    return caller;
  }

  /** Since the call's arrival, in nanoseconds. */
  long ageNanos() {
    return deadline.nanosSinceSet();
  }

  JsonInput payload() {
    return payload;
  }
}
