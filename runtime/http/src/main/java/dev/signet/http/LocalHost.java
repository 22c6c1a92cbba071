package dev.signet.http;

import dev.signet.host.ConfigurationException;
import dev.signet.http.netty.NettyStart;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A host with a {@link LocalTool}, on loopback only. It can exchange its functions for others while
 * it runs. Safe for concurrent use.
 */
public final class LocalHost implements AutoCloseable {

  /** The loopback addresses as literals, so that no name service is asked. */
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1");

  /** The time for functions that are leaving to close when the host stops. */
  private static final long LEAVING_CLOSE_MILLIS = 1000;

  private final HttpHost host;
  private final LocalSwitch current;
  private final Set<Thread> leaving = ConcurrentHashMap.newKeySet();

  private LocalHost(HttpHost host, LocalSwitch current) {
    this.host = host;
    this.current = current;
  }

  /** Returns true for an address that a host with a tool may listen on: 127.0.0.1 or ::1. */
  public static boolean isLoopback(String address) {
    return LOOPBACK.contains(address);
  }

  /**
   * Starts a host and returns when it listens. Sets up Netty for the whole process to start fast
   * and to log little.
   *
   * @param functions what the host serves first; it closes them when it stops or cannot start
   * @param options the bounds, and a loopback address
   * @param onFatal as in {@link HttpHost#start}
   * @throws IllegalArgumentException if the address is not a loopback literal
   * @throws ConfigurationException if the host cannot listen on it, or Netty is too old
   */
  public static LocalHost start(
      LocalFunctions functions, HttpHostOptions options, Runnable onFatal) {
    if (!isLoopback(options.address())) {
      functions.table().close();
      throw new IllegalArgumentException("a local tool is served on loopback only");
    }
    try {
      NettyStart.prepare(System.err::println, onFatal);
    } catch (ConfigurationException e) {
      functions.table().close();
      throw e;
    }
    LocalSwitch current = new LocalSwitch();
    LocalHost local =
        new LocalHost(HttpHost.startLocal(functions, current, options, onFatal), current);
    local.enter(functions);
    return local;
  }

  /** Returns the port that the host listens on. */
  public int port() {
    return host.port();
  }

  /**
   * Serves other functions from the next request on. A call that has begun ends with the functions
   * that it began with. Those are closed after their last call; what still runs when the time for
   * an answer is over is interrupted before. Returns at once.
   *
   * @param next what to serve; closed at once if the host has stopped
   */
  public synchronized void replace(LocalFunctions next) {
    LocalFunctions before = current.current();
    next.servedBy(host, host.newWorkers());
    if (!host.owns(next.table(), next.pipeline(), next.workers())) {
      next.closeAfterCalls(Duration.ZERO);
      return;
    }
    enter(next);
    current.turn(next);
    Thread thread = new Thread(() -> leave(before), "signet-leaving");
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    leaving.add(thread);
    thread.start();
  }

  /**
   * Makes the loader of these functions the context of the event loops, and so of the threads that
   * they start: code that asks for it expects the application's, as in production.
   */
  private void enter(LocalFunctions functions) {
    host.onLoops(
        () -> Thread.currentThread().setContextClassLoader(functions.context()),
        functions.patience());
  }

  private void leave(LocalFunctions before) {
    try {
      // A request that was handed to these functions has taken its slot when this has run.
      host.onLoops(() -> {}, before.patience());
      before.closeAfterCalls(before.patience());
    } finally {
      leaving.remove(Thread.currentThread());
    }
  }

  /** Stops the host as {@link HttpHost#close} does, and closes the functions that are leaving. */
  @Override
  public void close() {
    host.close();
    current.current().closed();
    leaving.forEach(Thread::interrupt);
    try {
      for (Thread thread : leaving) {
        thread.join(LEAVING_CLOSE_MILLIS);
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
