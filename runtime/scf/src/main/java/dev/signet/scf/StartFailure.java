package dev.signet.scf;

import dev.signet.error.Causes;
import dev.signet.error.ThrowableParts;
import dev.signet.host.ConfigurationException;
import java.io.PrintStream;
import java.util.List;

/** Tells the operator why a function could not start. */
final class StartFailure {

  private static final String PREFIX = "Signet: the function ";
  private static final String SUFFIX =
      " cannot start and answers INTERNAL until this is put right.";
  private static final int MAX_CAUSES = 8;

  private StartFailure() {}

  /** Writes the reason; throws nothing. */
  static void tell(PrintStream errors, Class<?> entry, Throwable thrown) {
    try {
      errors.println(describe(entry, thrown));
    } catch (Throwable hostile) {
      errors.println(PREFIX + entry.getName() + SUFFIX + " " + thrown.getClass().getName());
    }
  }

  /**
   * Describes what failed, and where. The text of an application's exception is left out, since it
   * may hold a password; a configuration error and a missing class are reported in full.
   */
  private static String describe(Class<?> entry, Throwable thrown) {
    StringBuilder text = new StringBuilder(PREFIX);
    text.append(entry.getName()).append(SUFFIX);
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
