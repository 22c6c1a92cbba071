package dev.signet.function;

import dev.signet.identity.SourceChain;
import dev.signet.identity.WxContext;
import dev.signet.ingress.IngressDecision;
import dev.signet.ingress.RequestHeaders;
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

  /** Null if the call came in no HTTP request. */
  private final RequestHeaders headers;

  /** Read by another thread only when a host gives up, so its writer need not wait for readers. */
  private volatile WxContext caller;

  /**
   * What the platform says beside the caller: a text about open data, or the source of a call
   * without a caller; null if it says nothing. One field for both, because every call has it. Read
   * as the stage is.
   */
  private Object said;

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
    this(requestId, identity, payload, deadline, null);
  }

  /**
   * Makes the invocation of one call that came in an HTTP request.
   *
   * @param headers the request's headers, in which the client may name its languages; null if there
   *     is no request
   */
  public Invocation(
      String requestId,
      Supplier<IngressDecision> identity,
      JsonInput payload,
      Deadline deadline,
      RequestHeaders headers) {
    this.requestId = Objects.requireNonNull(requestId, "requestId");
    this.identity = Objects.requireNonNull(identity, "identity");
    this.payload = Objects.requireNonNull(payload, "payload");
    this.deadline = Objects.requireNonNull(deadline, "deadline");
    this.headers = headers;
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
    WxContext verified = decision.caller().orElse(null);
    said = verified == null ? decision.source().orElse(null) : decision.openDataInfo();
    CALLER.lazySet(this, verified);
    return decision;
  }

  /**
   * Returns the caller whom the ingress verified; null if there is none, or not yet. Until the call
   * is admitted, only its decision line may name the caller.
   */
  WxContext caller() {
    return caller;
  }

  /** Returns what the platform said of open data in this call; null if it said nothing. */
  String openDataInfo() {
    return said instanceof String ? (String) said : null;
  }

  /** Returns the source of a call without a caller; null in every other case. */
  SourceChain sourceAlone() {
    return said instanceof SourceChain ? (SourceChain) said : null;
  }

  /** Returns the nanoseconds since the call's arrival. */
  long ageNanos() {
    return deadline.nanosSinceSet();
  }

  /** Returns the headers of the request; null if the call came in none. */
  RequestHeaders headers() {
    return headers;
  }

  JsonInput payload() {
    return payload;
  }
}
