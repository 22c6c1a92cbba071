package dev.signet.http.probe;

import dev.signet.host.HostMessages;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls the public address once for each form of the made-up caller. A request that arrives at this
 * host tells by itself; one that arrives at another instance is told by its answer.
 */
final class Probe {

  /**
   * The time for one request: a TLS handshake of a cold JVM on a small container takes about one
   * second, and the request may have to wait for another instance to start.
   */
  private static final Duration ATTEMPT = Duration.ofSeconds(3);

  /**
   * The time for everything. Calls wait that long at most, and a Mini Program gives up after 15 s,
   * of which the start of the host takes some too.
   */
  private static final Duration TOTAL = Duration.ofSeconds(6);

  /** The time between two attempts, in which a gateway may learn of a new instance. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  private static final int MAX_ATTEMPTS = 2;

  private final URI url;
  private final String ingress;
  private final ForgedCaller caller;
  private final ProbeAnswer answers;

  private final Arrivals arrivals = new Arrivals(System::nanoTime);
  private volatile Request running;

  Probe(URI url, String ingress) {
    this.url = url;
    this.ingress = ingress;
    this.caller = ForgedCaller.of(ingress);
    this.answers = new ProbeAnswer(url, ingress);
  }

  ForgedCaller caller() {
    return caller;
  }

  ProbeAnswer answers() {
    return answers;
  }

  /**
   * Notes what arrived with a nonce. Returns false if this host has not sent it, or too long ago.
   */
  boolean arrived(String nonce, List<String> kept) {
    return arrivals.add(nonce, kept);
  }

  /**
   * Runs the probe, within six seconds. Called once.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  Verdict run() throws InterruptedException {
    CompletableFuture<Verdict> verdict = new CompletableFuture<>();
    Thread client = new Thread(() -> complete(verdict), "signet-probe-client");
    client.setDaemon(true);
    client.start();
    try {
      return unlessKept(verdict.get(TOTAL.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      return unlessKept(
          Verdict.unproved(
              HostMessages.PROBE_UNPROVED_TIME, url, String.valueOf(TOTAL.toSeconds())));
    } catch (ExecutionException e) {
      return unlessKept(failed(e.getCause()));
    } finally {
      client.interrupt();
      Request last = running;
      if (last != null) {
        last.cancel();
      }
    }
  }

  private void complete(CompletableFuture<Verdict> verdict) {
    try {
      Verdict last = Verdict.removed(url);
      for (int form = 0; form < caller.forms() && last.isRemoved(); form++) {
        last = ask(form);
      }
      verdict.complete(last);
    } catch (Throwable e) {
      verdict.completeExceptionally(e);
    }
  }

  private Verdict ask(int form) throws InterruptedException {
    Verdict last = null;
    for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      String nonce = Nonce.fresh();
      arrivals.expect(nonce);
      Attempt made = attempt(nonce, form);
      List<String> kept = union(arrivals.of(nonce), made.kept);
      if (kept != null) {
        return kept.isEmpty() ? Verdict.removed(url) : kept(kept);
      }
      last = made.problem;
      if (!made.mayBeRepeated || attempt == MAX_ATTEMPTS) {
        return last;
      }
      Thread.sleep(PAUSE.toMillis());
    }
    return last;
  }

  private Attempt attempt(String nonce, int form) {
    try {
      Request request = Request.prepare(url, nonce, caller.headers(nonce, form), ATTEMPT);
      running = request;
      try {
        int status = request.status();
        return status == 200
            ? Attempt.answered(answers.read(nonce, request.body()), stranger())
            : Attempt.failed(
                Verdict.unproved(HostMessages.PROBE_UNPROVED_STATUS, url, String.valueOf(status)),
                status == 502 || status == 503 || status == 504);
      } finally {
        request.cancel();
      }
    } catch (IOException | RuntimeException e) {
      return Attempt.failed(failed(e), true);
    }
  }

  /** Something that has arrived here counts against the address, whatever else is known. */
  private Verdict unlessKept(Verdict verdict) {
    List<String> kept = arrivals.end();
    return kept.isEmpty() ? verdict : kept(kept);
  }

  /**
   * Returns whether headers that have just arrived refuse the host by themselves: what came before
   * the end of the probe is part of its verdict. The platform writes the same source into the call
   * of every user, one of whom may have found the nonce in a log; the source alone tells nothing.
   */
  boolean refusesLate(List<String> kept) {
    return arrivals.isOver() && !kept.isEmpty() && !kept.equals(ForgedCloudRunCaller.SOURCE_ALONE);
  }

  /** Returns the verdict on headers that arrived as they were sent. */
  Verdict kept(List<String> headers) {
    return Verdict.kept(url, ingress, headers);
  }

  /** A request may have arrived here and, as a copy, at the instance that answered. */
  private static List<String> union(List<String> here, List<String> there) {
    if (here == null || there == null) {
      return here == null ? there : here;
    }
    TreeSet<String> both = new TreeSet<>(here);
    both.addAll(there);
    return List.copyOf(both);
  }

  private Verdict stranger() {
    return Verdict.unproved(HostMessages.PROBE_UNPROVED_STRANGER, url);
  }

  /** Names the class alone, since a message could repeat what was sent. */
  private Verdict failed(Throwable e) {
    return Verdict.unproved(HostMessages.PROBE_UNPROVED_FAILURE, url, e.getClass().getSimpleName());
  }

  /** One request and what is known after it. */
  private static final class Attempt {
    final List<String> kept;
    final Verdict problem;
    final boolean mayBeRepeated;

    private Attempt(List<String> kept, Verdict problem, boolean mayBeRepeated) {
      this.kept = kept;
      this.problem = problem;
      this.mayBeRepeated = mayBeRepeated;
    }

    static Attempt answered(List<String> kept, Verdict otherwise) {
      return new Attempt(kept, otherwise, false);
    }

    static Attempt failed(Verdict problem, boolean mayBeRepeated) {
      return new Attempt(null, problem, mayBeRepeated);
    }
  }
}
