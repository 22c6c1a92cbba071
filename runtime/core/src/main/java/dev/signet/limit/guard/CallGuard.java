package dev.signet.limit.guard;

import dev.signet.error.ErrorCode;
import dev.signet.error.FunctionException;
import dev.signet.error.Refusal;
import dev.signet.identity.WxContext;
import dev.signet.limit.CallRecord;
import dev.signet.limit.CallStore;
import dev.signet.limit.CallStoreException;
import dev.signet.limit.MemoryCallStore;
import dev.signet.limit.Rate;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Decides, by one store, which calls are too many and which were made before. */
public final class CallGuard {

  private static final Refusal STILL_RUNNING =
      Refusal.of(
          ErrorCode.DEADLINE_EXCEEDED,
          "a call with the same key has not ended yet; ask again with the same key");

  private final CallStore store;
  private final CallStore deliveries;

  private CallGuard(CallStore store, CallStore deliveries) {
    this.store = store;
    this.deliveries = deliveries;
  }

  /** Makes a guard over this store of the application. */
  public static CallGuard of(CallStore store) {
    return new CallGuard(store, store);
  }

  /**
   * Makes a guard in memory. What WeChat delivers has a memory of its own, because keys that
   * clients choose must not use up its room.
   */
  static CallGuard inMemory() {
    return new CallGuard(new MemoryCallStore(), new RecentDeliveries());
  }

  /** Returns the store. */
  public CallStore store() {
    return store;
  }

  /**
   * Counts a call.
   *
   * @param caller the admitted caller; null if there is none
   * @return why the call is refused; null if every rate permits it
   * @throws CallStoreException if the store failed
   */
  public Refusal overLimit(String function, List<Rate> rates, WxContext caller) {
    for (Rate rate : rates) {
      String[] counted = counted(rate, caller);
      if (counted == null) {
        return Refusal.of(ErrorCode.UNAUTHENTICATED);
      }
      long millis = take(function, rate, counted).toMillis();
      if (millis > 0) {
        return Refusal.of(ErrorCode.RESOURCE_EXHAUSTED, "too many calls; try again later")
            .withRetryAfter((int) ((millis + 999) / 1000));
      }
    }
    return null;
  }

  private static String[] counted(Rate rate, WxContext caller) {
    switch (rate.scope()) {
      case USER:
        return CallKeys.user(caller);
      case APP:
        return CallKeys.app(caller);
      default:
        return new String[0];
    }
  }

  private Duration take(String function, Rate rate, String[] counted) {
    String time = rate.per().toString();
    String key = CallKeys.of(counted, "rate", rate.scope().name(), time, function);
    try {
      return store.take(key, rate.permits(), rate.per());
    } catch (Exception | LinkageError e) {
      throw new CallStoreException(e);
    }
  }

  /**
   * Claims the key of a call, and waits while another call with the key runs.
   *
   * @param caller the admitted caller
   * @param userId the id of the application's own user, whose calls alone share answers; null if
   *     the openid alone counts
   * @param key names what is to be done once, among the calls of this user to this function
   * @param ttl how long an answer is remembered
   * @param fingerprint of the payload
   * @param remaining tells how long the call may still wait
   * @throws CallStoreException if the store failed
   * @throws InterruptedException if this thread is interrupted while it waits
   */
  public Claim claim(
      String function,
      WxContext caller,
      Object userId,
      String key,
      Duration ttl,
      String fingerprint,
      Supplier<Duration> remaining)
      throws InterruptedException {
    String[] user = CallKeys.user(caller);
    if (user == null) {
      return Claim.refused(Refusal.of(ErrorCode.UNAUTHENTICATED));
    }
    String id = text(userId);
    String hashed =
        id == null
            ? CallKeys.of(user, "once", function, key)
            : CallKeys.of(user, "once", function, key, id);
    String holder = UUID.randomUUID().toString();
    while (true) {
      Duration left = remaining.get();
      if (left.isZero()) {
        return Claim.refused(STILL_RUNNING);
      }
      CallRecord found = ask(store, hashed, holder, fingerprint, left, ttl);
      if (found.state() == CallRecord.State.CLAIMED) {
        return Claim.held(store, hashed, holder, ttl);
      }
      if (!found.fingerprint().equals(fingerprint)) {
        return Claim.refused(Refusal.of(ErrorCode.IDEMPOTENCY_KEY_REUSED));
      }
      if (found.state() == CallRecord.State.ANSWERED) {
        return found.answer() == null
            ? Claim.refused(Refusal.of(ErrorCode.ANSWER_NOT_KEPT))
            : Claim.answered(found.answer());
      }
      awaitEnd(hashed, left);
    }
  }

  /**
   * Returns the text of an id; null if its type has none but that of {@link Object}, which is
   * another one in each process and would have a repeated call run again.
   */
  private static String text(Object id) {
    String text = id == null ? null : id.toString();
    return text == null
            || text.equals(id.getClass().getName() + "@" + Integer.toHexString(id.hashCode()))
        ? null
        : text;
  }

  /**
   * Claims a push or a payment callback.
   *
   * @param id what is the same when WeChat repeats it
   * @param ttl how long it is known
   * @param left the time that the call has left
   * @throws FunctionException if the function is still at work on it, so that WeChat asks again
   * @throws CallStoreException if the store failed
   */
  public Claim tell(String function, String id, Duration ttl, Duration left) {
    String hashed = CallKeys.of(new String[] {"delivery"}, function, id);
    String holder = UUID.randomUUID().toString();
    Duration lease = left.isZero() ? Duration.ofMillis(1) : left;
    CallRecord found = ask(deliveries, hashed, holder, "delivery", lease, ttl);
    if (found.state() == CallRecord.State.RUNNING) {
      throw new FunctionException("PUSH_IN_PROGRESS", "this message is still being handled");
    }
    return found.state() == CallRecord.State.CLAIMED
        ? Claim.held(deliveries, hashed, holder, ttl)
        : Claim.told();
  }

  /** Leaves the thread interrupted, because what is thrown ends only the call. */
  private void awaitEnd(String key, Duration atMost) throws InterruptedException {
    try {
      store.awaitEnd(key, atMost);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw interrupted;
    }
  }

  /**
   * The lease is twice the time that the call has left: user code may still run when the host has
   * answered at the deadline, and a client that was told so asks again at once.
   */
  private static CallRecord ask(
      CallStore asked, String key, String holder, String fingerprint, Duration left, Duration ttl) {
    try {
      return asked.claim(key, holder, fingerprint, left.multipliedBy(2), ttl);
    } catch (Exception | LinkageError e) {
      throw new CallStoreException(e);
    }
  }
}
