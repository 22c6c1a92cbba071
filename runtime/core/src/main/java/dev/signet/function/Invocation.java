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

  /** Read by another thread only when a host gives up, so its writer need not wait for readers. */
  private volatile WxContext caller;

  /**
   * Makes the invocation of one call.
   *
   * @param requestId {@code [A-Za-z0-9._-]}, 1 to 64 characters
   * @param identity applies the declared ingress to this call; asked once
   * @param payload the body
   * @param deadline the moment by which the host answers, set when the call arrived
   */
  public Invocation(
      String requestId, Supplier<IngressDecision> identity, JsonInput payload, Deadline deadline) {
    this.requestId = Objects.requireNonNull(requestId, "requestId");
    this.identity = Objects.requireNonNull(identity, "identity");
    this.payload = Objects.requireNonNull(payload, "payload");
    this.deadline = Objects.requireNonNull(deadline, "deadline");
  }

  /** Returns the request id. */
  public String requestId() {
    return requestId;
  }

  /** Returns the moment by which the host answers. */
  public Deadline deadline() {
    return deadline;
  }

  IngressDecision verifyIdentity() {
    IngressDecision decision = identity.get();
    CALLER.lazySet(this, decision.caller().orElse(null));
    return decision;
  }

  /**
   * Returns the caller whom the ingress verified; null if there is none, or not yet. Until the call
   * is admitted, only its decision line may name the caller.
   */
  WxContext caller() {
    return caller;
  }

  /** Returns the nanoseconds since the call's arrival. */
  long ageNanos() {
    return deadline.nanosSinceSet();
  }

  JsonInput payload() {
    return payload;
  }
}
