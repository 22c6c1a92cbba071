package dev.signet.error;

/**
 * Reads an exception of anybody's class, for Signet's own hosts and tools. Its methods may be
 * overridden, so whatever they throw counts as absent: what is known of the exception is still
 * told, and the one who asks goes on.
 */
public final class ThrowableParts {

  private static final StackTraceElement[] NONE = {};

  private ThrowableParts() {}

  /** Returns the cause; null if there is none, or none that can be read. */
  public static Throwable cause(Throwable thrown) {
    try {
      return thrown.getCause();
    } catch (Throwable hostile) {
      return null;
    }
  }

  /** Returns the frames, the innermost first; never null and without null. */
  public static StackTraceElement[] stack(Throwable thrown) {
    try {
      StackTraceElement[] stack = thrown.getStackTrace();
      return stack == null || hasNull(stack) ? NONE : stack;
    } catch (Throwable hostile) {
      return NONE;
    }
  }

  /** Returns the message, which may hold personal data; null if there is none that can be read. */
  public static String message(Throwable thrown) {
    try {
      return thrown.getMessage();
    } catch (Throwable hostile) {
      return null;
    }
  }

  /** Returns the exception in its own words, which may hold personal data, else its class. */
  public static String text(Throwable thrown) {
    try {
      String text = thrown.toString();
      return text == null ? thrown.getClass().getName() : text;
    } catch (Throwable hostile) {
      return thrown.getClass().getName();
    }
  }

  private static boolean hasNull(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      if (frame == null) {
        return true;
      }
    }
    return false;
  }
}
