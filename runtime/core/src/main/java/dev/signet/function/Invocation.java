package dev.signet.function;

import dev.signet.identity.WxContext;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.wire.JsonInput;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.Supplier;

/** One call as a host hands it to the {@link Pipeline}. */
public final class Invocation {

  private static final AtomicReferenceFieldUpdater<Invocation, WxContext> CALLER =
      AtomicReferenceFieldUpdater.newUpdater(Invocation.class, WxContext.class, "caller");

  private final String requestId;
  private final Supplier<IngressDecision> identity;
  private final JsonInput payload;
  private final Deadline deadline;

  /** Another thread reads it, whenever a host gives up; so its writer need not wait for readers. */
  private volatile WxContext caller;

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

  IngressDecision verifyIdentity() {
    IngressDecision decision = identity.get();
    CALLER.lazySet(this, decision.caller().orElse(null));
    return decision;
  }

  /**
   * The caller whom the ingress verified; null when there is none, or not yet. Until the call is
   * admitted, only its decision line may name them.
   */
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
