package dev.signet.scf.call;

import dev.signet.error.Causes;
import dev.signet.error.ThrowableParts;
import dev.signet.host.ConfigurationException;
import java.io.PrintStream;
import java.util.List;

/** Tells the operator why a function could not start. */
public final class StartFailure {

  private static final int MAX_CAUSES = 8;

  private StartFailure() {}

  /**
   * Writes the reason; throws nothing.
   *
   * @param what what cannot start, and what comes of it
   */
  public static void tell(PrintStream errors, String what, Throwable thrown) {
    try {
      errors.println(describe(what, thrown));
    } catch (Throwable hostile) {
      errors.println(what + " " + thrown.getClass().getName());
    }
  }

  /**
   * Describes what failed, and where. The text of an application's exception is left out, since it
   * may hold a password; a configuration error and a missing class are reported in full.
   */
  private static String describe(String what, Throwable thrown) {
    StringBuilder text = new StringBuilder(what);
    if (thrown instanceof ConfigurationException) {
      return text.append(System.lineSeparator()).append(thrown.getMessage()).toString();
    }
    List<Throwable> causes = Causes.of(thrown);
    for (int i = 0; i < causes.size() && i < MAX_CAUSES; i++) {
      append(text.append(System.lineSeparator()), i == 0 ? "  " : "  caused by ", causes.get(i));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String prefix, Throwable thrown) {
    text.append(prefix).append(thrown.getClass().getName());
    if (thrown instanceof NoClassDefFoundError || thrown instanceof ClassNotFoundException) {
      text.append(": ").append(ThrowableParts.message(thrown));
    }
    StackTraceElement[] stack = ThrowableParts.stack(thrown);
    if (stack.length > 0) {
      text.append(" at ").append(place(stack));
    }
  }

  /** Returns the innermost frame that does not belong to the JDK. */
  private static StackTraceElement place(StackTraceElement[] stack) {
    for (StackTraceElement element : stack) {
      String name = element.getClassName();
      if (!name.startsWith("java.") && !name.startsWith("jdk.")) {
        return element;
      }
    }
    return stack[0];
  }
}
