package dev.signet.http.probe;

import dev.signet.host.HostMessages;
import dev.signet.http.connection.Exchange;
import dev.signet.http.connection.RequestHandler;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Lets no request through to a host before its probe has ended. Requests wait; they are not
 * refused, because the first one is often that of the user for whom the platform has just started
 * the host.
 *
 * <p>The probe begins with the first request, or a second after the host listens. If the first
 * request is a probe of another instance, it begins with the first other one: where a platform
 * starts an instance for each request, probes would otherwise start instances for ever, each of
 * which sends a probe of its own.
 */
public final class ProbeGuard implements AutoCloseable {

  private static final Duration GRACE = Duration.ofSeconds(1);

  /**
   * How many requests may wait, each with its body in memory: as many as a host has workers if
   * nothing else is set, so that few of those that wait are refused afterwards.
   */
  private static final int MAX_HELD = 64;

  private final URI url;
  private final Probe probe;
  private final Consumer<String> out;
  private final Consumer<String> err;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final Queue<Exchange> held = new ArrayDeque<>();
  private Thread watcher;
  private final AtomicBoolean told = new AtomicBoolean();
  private volatile Runnable refused;
  private volatile boolean askedByAnother;
  private volatile boolean ended;

  /**
   * Makes a guard for one start of a host.
   *
   * @param url the public address of the host
   * @param ingress the name of the ingress that the host has declared
   * @param out takes the line that says that the probe has proved the address closed
   * @param err takes the line that says anything else
   */
  public ProbeGuard(URI url, String ingress, Consumer<String> out, Consumer<String> err) {
    this.url = url;
    this.probe = new Probe(url, ingress);
    this.out = out;
    this.err = err;
  }

  /** Returns a handler that passes requests on to this one after the probe has ended. */
  public RequestHandler before(RequestHandler next) {
    return new GuardedHandler(this, probe, next);
  }

  /**
   * Begins to wait for the moment to probe, once the host listens.
   *
   * @param refused called, perhaps more than once, if the host must not serve, before any request
   *     is passed on; the host must then refuse every request
   */
  public void start(Runnable refused) {
    this.refused = refused;
    watcher = new Thread(this::watch, "signet-probe");
    watcher.setDaemon(true);
    watcher.start();
  }

  /** Ends the probe without a verdict, and passes on what waits to a host that stops. */
  @Override
  public void close() {
    if (watcher != null) {
      watcher.interrupt();
    }
    release();
  }

  /** What becomes of a request. */
  enum Admission {
    /** It waits for the end of the probe. */
    HELD,
    /** Too many wait already. */
    FULL,
    /** The probe has ended. */
    PASSED
  }

  /** Keeps a request until the probe has ended, if it has not and there is room. */
  Admission admit(Exchange exchange) {
    if (ended) {
      return Admission.PASSED;
    }
    asked.countDown();
    synchronized (held) {
      if (ended) {
        return Admission.PASSED;
      }
      return held.size() < MAX_HELD && held.add(exchange) ? Admission.HELD : Admission.FULL;
    }
  }

  /**
   * Notes what has arrived of a made-up caller. A request of this host that arrives with something
   * up to a minute after the probe has ended, because a gateway has kept it, still ends the host.
   */
  void arrived(String nonce, List<String> kept) {
    if (!probe.arrived(nonce, kept)) {
      askedByAnother = true;
    } else if (probe.refusesLate(kept)) {
      conclude(probe.kept(kept));
    }
  }

  private void watch() {
    try {
      if (!asked.await(GRACE.toMillis(), TimeUnit.MILLISECONDS) && askedByAnother) {
        asked.await();
      }
      conclude(verdict());
    } catch (InterruptedException stopped) {
      // The host stops, and refuses what is released.
    } finally {
      release();
    }
  }

  private Verdict verdict() throws InterruptedException {
    try {
      return probe.run();
    } catch (RuntimeException | Error e) {
      return Verdict.unproved(
          HostMessages.PROBE_UNPROVED_FAILURE, url, e.getClass().getSimpleName());
    }
  }

  /**
   * Says how the probe ended. A host that must not serve is told even if that cannot be said, and
   * by each thread that finds it out, so that none goes on before the host refuses.
   */
  private void conclude(Verdict verdict) {
    try {
      if (!verdict.isRefused() || told.compareAndSet(false, true)) {
        (verdict.isRemoved() ? out : err).accept(verdict.message());
      }
    } finally {
      if (verdict.isRefused()) {
        refused.run();
      }
    }
  }

  private void release() {
    synchronized (held) {
      ended = true;
      for (Exchange exchange = held.poll(); exchange != null; exchange = held.poll()) {
        exchange.dispatchAgain();
      }
    }
  }
}
