package dev.signet.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The {@link CallStore} of one process: it counts only the calls that this process gets, and
 * forgets everything when the process ends. A call that runs keeps its key until it ends, at most
 * for its lease or for the time that its answer would be remembered, whichever is longer, since no
 * other process could have died with it.
 *
 * <p>It holds a bounded number of keys and of bytes of answers. When there is no room for a key, it
 * throws {@link FullException}; an answer without room is remembered without its bytes.
 */
public final class MemoryCallStore implements CallStore {

  private static final int ENTRIES = 50_000;
  private static final long BYTES = 16L * 1024 * 1024;

  /** The time between two searches for what has expired, which look at every entry. */
  private static final long SWEEP_MILLIS = 1000;

  private final int maxEntries;
  private final long maxBytes;
  private final Clock clock;
  private final Map<String, Window> windows = new HashMap<>();
  private final Map<String, Call> calls = new HashMap<>();
  private long bytes;
  private long sweptAt = Long.MIN_VALUE;

  /** Makes a store of 50,000 keys and 16 MiB of answers. */
  public MemoryCallStore() {
    this(ENTRIES, BYTES, Clock.systemUTC());
  }

  /**
   * Makes a store with bounds of one's own.
   *
   * @param maxEntries the keys that it holds at most, 1 or more
   * @param maxBytes the bytes of answers that it holds at most, 0 or more
   * @param clock tells the time
   * @throws IllegalArgumentException if a bound is too small
   */
  public MemoryCallStore(int maxEntries, long maxBytes, Clock clock) {
    if (maxEntries < 1 || maxBytes < 0) {
      throw new IllegalArgumentException("a store has room for at least one key");
    }
    this.maxEntries = maxEntries;
    this.maxBytes = maxBytes;
    this.clock = clock;
  }

  @Override
  public synchronized Duration take(String key, int permits, Duration per) {
    long now = clock.millis();
    long millis = per.toMillis();
    Window window = windows.get(key);
    // A clock that was set back must keep nobody out for longer than the time itself.
    if (window == null || window.endsAt <= now || window.endsAt - now > millis) {
      if (window == null) {
        makeRoom(now);
      }
      window = new Window(now + millis);
      windows.put(key, window);
    }
    if (window.used >= permits) {
      return Duration.ofMillis(window.endsAt - now);
    }
    window.used++;
    return Duration.ZERO;
  }

  @Override
  public synchronized CallRecord claim(
      String key, String holder, String fingerprint, Duration lease, Duration ttl) {
    long now = clock.millis();
    Call call = calls.get(key);
    if (call != null && call.endsAt > now) {
      return call.answered
          ? CallRecord.answered(call.fingerprint, call.answer)
          : CallRecord.running(call.fingerprint);
    }
    if (call == null) {
      makeRoom(now);
    } else {
      drop(call);
    }
    calls.put(key, new Call(holder, fingerprint, now + Math.max(lease.toMillis(), ttl.toMillis())));
    return CallRecord.claimed();
  }

  @Override
  public synchronized void answered(String key, String holder, byte[] answer, Duration ttl) {
    Call call = heldBy(key, holder);
    if (call == null) {
      return;
    }
    call.answered = true;
    call.endsAt = clock.millis() + ttl.toMillis();
    if (answer != null && answer.length <= maxBytes - bytes) {
      call.answer = answer.clone();
      bytes += answer.length;
    }
    notifyAll();
  }

  @Override
  public synchronized void release(String key, String holder) {
    if (heldBy(key, holder) != null) {
      calls.remove(key);
      notifyAll();
    }
  }

  @Override
  public synchronized void awaitEnd(String key, Duration atMost) throws InterruptedException {
    Call call = calls.get(key);
    if (call != null && !call.answered) {
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, atMost.toNanos()));
    }
  }

  private Call heldBy(String key, String holder) {
    Call call = calls.get(key);
    return call != null && !call.answered && call.holder.equals(holder) ? call : null;
  }

  private void makeRoom(long now) {
    if (windows.size() + calls.size() < maxEntries) {
      return;
    }
    // Also after the clock was set back, or nothing would be found for as long as it was.
    if (sweptAt == Long.MIN_VALUE || now < sweptAt || now - sweptAt >= SWEEP_MILLIS) {
      sweptAt = now;
      sweep(now);
    }
    if (windows.size() + calls.size() >= maxEntries) {
      throw new FullException(maxEntries);
    }
  }

  private void sweep(long now) {
    windows.values().removeIf(window -> window.endsAt <= now);
    for (Iterator<Call> each = calls.values().iterator(); each.hasNext(); ) {
      Call call = each.next();
      if (call.endsAt <= now) {
        drop(call);
        each.remove();
      }
    }
  }

  private void drop(Call call) {
    bytes -= call.answer == null ? 0 : call.answer.length;
  }

  private static final class Window {
    private final long endsAt;
    private int used;

    Window(long endsAt) {
      this.endsAt = endsAt;
    }
  }

  private static final class Call {
    private final String holder;
    private final String fingerprint;
    private long endsAt;
    private boolean answered;

    /** Null while the call runs, and if the answer was not kept. */
    private byte[] answer;

    Call(String holder, String fingerprint, long endsAt) {
      this.holder = holder;
      this.fingerprint = fingerprint;
      this.endsAt = endsAt;
    }
  }

  /** Says that the store holds as many keys as it may. */
  public static final class FullException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    FullException(int entries) {
      super("the store of calls is full: it holds " + entries + " keys that have not expired");
    }
  }
}
