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
   * them.
   */
  public static List<Throwable> of(Throwable thrown) {
    List<Throwable> causes = new ArrayList<>();
    Throwable cause = thrown;
    while (cause != null && causes.size() < MAX_LENGTH) {
      causes.add(cause);
      cause = cause.getCause();
    }
    return causes;
  }

  /**
   * Returns what a {@code CompletionStage} failed with, without the {@code CompletionException}s
   * around it.
   */
  public static Throwable ofStage(Throwable thrown) {
    for (Throwable cause : of(thrown)) {
      if (!(cause instanceof CompletionException) || cause.getCause() == null) {
        return cause;
      }
    }
    return thrown;
  }
}
