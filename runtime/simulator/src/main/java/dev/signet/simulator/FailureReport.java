package dev.signet.simulator;

import dev.signet.error.Causes;
import dev.signet.error.ThrowableParts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a developer wants to know of an exception out of user code: its message, its whole stack and
 * the line of the developer's own. It is for tools on a developer's machine only, because a message
 * may hold personal data.
 */
public final class FailureReport {

  /** What is between a developer's own code and the place where an exception is thrown. */
  private static final List<String> OTHERS =
      List.of(
          "java.",
          "javax.",
          "jdk.",
          "sun.",
          "com.sun.",
          "com.fasterxml.jackson.",
          "io.netty.",
          "org.junit.",
          "dev.signet.dev.call.",
          "dev.signet.error.",
          "dev.signet.function.",
          "dev.signet.host.",
          "dev.signet.http.",
          "dev.signet.identity.",
          "dev.signet.ingress.",
          "dev.signet.json.",
          "dev.signet.scf.",
          "dev.signet.simulator.",
          "dev.signet.support.",
          "dev.signet.validation.");

  private static final String GENERATED = "_Signet";

  private final Throwable thrown;

  private FailureReport(Throwable thrown) {
    this.thrown = thrown;
  }

  /** Returns the report on an exception; not null. */
  public static FailureReport of(Throwable thrown) {
    return new FailureReport(thrown);
  }

  /** Returns the class of the exception. */
  public String exception() {
    return thrown.getClass().getName();
  }

  /** Returns the exception's own text. */
  public Optional<String> message() {
    return Optional.ofNullable(ThrowableParts.message(thrown));
  }

  /** Returns each cause with its text, the outermost first. */
  public List<String> causes() {
    return Causes.of(thrown).stream()
        .skip(1)
        .map(ThrowableParts::text)
        .collect(Collectors.toList());
  }

  /**
   * Returns the developer's own line nearest to where the exception, or else one of its causes, was
   * thrown, such as {@code com.example.Orders.total(Orders.java:31)}.
   */
  public Optional<String> ownLine() {
    for (Throwable cause : Causes.of(thrown)) {
      StackTraceElement[] stack = ThrowableParts.stack(cause);
      Optional<String> own = ownLine(stack, root(stack));
      if (own.isPresent()) {
        return own;
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the exception and its causes with their messages and stacks, as a terminal shows it.
   */
  public String stackTrace() {
    StringBuilder text = new StringBuilder();
    for (Throwable cause : Causes.of(thrown)) {
      text.append(text.length() == 0 ? "" : "Caused by: ").append(ThrowableParts.text(cause));
      text.append(System.lineSeparator());
      for (StackTraceElement frame : ThrowableParts.stack(cause)) {
        text.append("\tat ").append(frame).append(System.lineSeparator());
      }
    }
    return text.toString();
  }

  /**
   * Returns the first frame below this root, else the first that is of no known library. The root
   * keeps the libraries of an application apart from its own code.
   */
  private static Optional<String> ownLine(StackTraceElement[] stack, String root) {
    String first = null;
    for (StackTraceElement frame : stack) {
      String name = frame.getClassName();
      if (!isOthers(name)) {
        if (!root.isEmpty() && name.startsWith(root)) {
          return Optional.of(text(frame));
        }
        first = first == null ? text(frame) : first;
      }
    }
    return Optional.ofNullable(first);
  }

  /**
   * Returns the first two parts of the handler's package, with a dot after them; empty if the stack
   * does not show it.
   */
  private static String root(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      String name = frame.getClassName();
      if (name.contains(GENERATED)) {
        int second = name.indexOf('.', name.indexOf('.') + 1);
        return name.substring(0, (second < 0 ? name.lastIndexOf('.') : second) + 1);
      }
    }
    return "";
  }

  private static boolean isOthers(String className) {
    return className.contains(GENERATED) || OTHERS.stream().anyMatch(className::startsWith);
  }

  /** Returns a frame without the class loader and module that its own text begins with. */
  private static String text(StackTraceElement frame) {
    String file = frame.getFileName() == null ? "Unknown Source" : frame.getFileName();
    String line = frame.getLineNumber() < 0 ? "" : ":" + frame.getLineNumber();
    return frame.getClassName() + "." + frame.getMethodName() + "(" + file + line + ")";
  }
}
