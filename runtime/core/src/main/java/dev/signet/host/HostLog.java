package dev.signet.host;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Where a host's own lines go: decisions to standard output, failures and Signet's own messages to
 * standard error. Safe for concurrent use; a line is passed without its end.
 */
public final class HostLog {

  private final Consumer<String> out;
  private final Consumer<String> err;

  private HostLog(Consumer<String> out, Consumer<String> err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Returns a log that has written a line when it returns. It is for a platform that freezes the
   * process as soon as a call is answered, where a line that still waits might never be written.
   */
  public static HostLog direct() {
    return new HostLog(new Direct(System.out), new Direct(System.err));
  }

  /**
   * Returns a log like {@link #direct}, without the failures, for a tool that shows them itself.
   */
  public static HostLog withoutFailures() {
    return new HostLog(new Direct(System.out), line -> {});
  }

  /**
   * Returns a log that never waits for the reader of a stream. A thread writes the lines; when 256
   * Ki characters wait for it, further lines are dropped, and later a line says how many were.
   */
  public static HostLog queued() {
    return new HostLog(
        new LineQueue(System.out, "signet-log-out"), new LineQueue(System.err, "signet-log-err"));
  }

  /** Returns what writes a line to standard output. */
  public Consumer<String> out() {
    return out;
  }

  /** Returns what writes a line to standard error. */
  public Consumer<String> err() {
    return err;
  }

  /**
   * Waits until the lines have been written. Returns false if some still wait at the end of the
   * time.
   *
   * @param limit for both streams together
   */
  public boolean flush(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    boolean flushed = flush(out, limit);
    return flush(err, Duration.ofNanos(Math.max(0, end - System.nanoTime()))) && flushed;
  }

  private static boolean flush(Consumer<String> lines, Duration limit) {
    return !(lines instanceof LineQueue) || ((LineQueue) lines).flush(limit);
  }

  /** Not a lambda, whose linkage a cold start would pay for. */
  private static final class Direct implements Consumer<String> {
    private final PrintStream stream;

    Direct(PrintStream stream) {
      this.stream = stream;
    }

    @Override
    public void accept(String line) {
      stream.println(line);
    }
  }
}
