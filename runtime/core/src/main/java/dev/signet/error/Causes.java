package dev.signet.error;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Walks from an exception to its causes; for Signet's own hosts and tools. */
public final class Causes {

  /** Ends the walk where exceptions are each other's cause. */
  private static final int MAX_LENGTH = 20;

  private Causes() {}

  /**
   * Returns the exception and its causes, the outermost first, at most {@value #MAX_LENGTH} of
   * them. The walk ends where a cause cannot be read.
   */
  public static List<Throwable> of(Throwable thrown) {
    List<Throwable> causes = new ArrayList<>();
    Throwable cause = thrown;
    while (cause != null && causes.size() < MAX_LENGTH) {
      causes.add(cause);
      cause = ThrowableParts.cause(cause);
    }
    return causes;
  }

  /**
   * Returns what a {@code CompletionStage} failed with, without the {@code CompletionException}s
   * around it.
   */
  public static Throwable ofStage(Throwable thrown) {
    List<Throwable> causes = of(thrown);
    for (Throwable cause : causes) {
      if (!(cause instanceof CompletionException)) {
        return cause;
      }
    }
    return causes.get(causes.size() - 1);
  }
}
