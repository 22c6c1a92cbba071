package dev.signet.scf;

import dev.signet.host.ConfigurationException;

/** Tells the operator why a function could not start. */
final class StartFailure {

  private static final int MAX_CAUSES = 8;

  private StartFailure() {}

  /**
   * What failed, where. The text of an application's exception is left out, since it may hold a
   * password; a configuration error and a class that is missing are told in full.
   */
  static String describe(Class<?> entry, Throwable thrown) {
    StringBuilder text = new StringBuilder("Signet: the function ");
    text.append(entry.getName())
        .append(" cannot start and answers INTERNAL until this is put right.");
    if (thrown instanceof ConfigurationException) {
      return text.append(System.lineSeparator()).append(thrown.getMessage()).toString();
    }
    Throwable cause = thrown;
    for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
      append(text.append(System.lineSeparator()), i == 0 ? "  " : "  caused by ", cause);
      cause = cause.getCause();
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String prefix, Throwable thrown) {
    text.append(prefix).append(thrown.getClass().getName());
    if (thrown instanceof NoClassDefFoundError || thrown instanceof ClassNotFoundException) {
      text.append(": ").append(thrown.getMessage());
    }
    StackTraceElement[] stack = thrown.getStackTrace();
    if (stack.length > 0) {
      text.append(" at ").append(stack[0]);
    }
  }
}
