package dev.signet.function;

import java.io.PrintStream;
import java.util.Objects;

/**
 * The standard {@link DecisionLog}, which writes one JSON line for each call to a stream. It does
 * without java.util.logging, whose initialization would slow down a cold start. An unexpected
 * exception adds a line with its class and the place where it was thrown, but never its message,
 * which may hold personal data.
 */
public final class DecisionLines implements DecisionLog {

  /** The calls that are written. */
  public enum Level {
    /** Every call. */
    ALL,
    /** Calls that did not succeed. */
    REFUSED,
    /** No calls. */
    NONE
  }

  private final Level level;
  private final PrintStream out;

  /** Makes a log that writes the calls of this level to the stream. */
  public DecisionLines(Level level, PrintStream out) {
    this.level = Objects.requireNonNull(level, "level");
    this.out = Objects.requireNonNull(out, "out");
  }

  @Override
  public void record(Decision decision) {
    if (level == Level.NONE || level == Level.REFUSED && decision.isOk()) {
      return;
    }
    StringBuilder line = new StringBuilder(160);
    append(line, "function", decision.function());
    append(line, "outcome", decision.outcome());
    append(line, "requestId", decision.requestId());
    append(line, "source", decision.source().orElse(null));
    append(line, "caller", decision.caller().orElse(null));
    line.append(",\"durationMicros\":").append(decision.duration().toNanos() / 1000).append('}');
    out.println(line);
  }

  @Override
  public void failed(String function, String requestId, Throwable thrown) {
    if (level == Level.NONE) {
      return;
    }
    StringBuilder line = new StringBuilder(160);
    append(line, "function", function);
    append(line, "requestId", requestId);
    append(line, "exception", thrown.getClass().getName());
    StackTraceElement[] stack = thrown.getStackTrace();
    append(line, "at", stack.length == 0 ? null : stack[0].toString());
    Throwable cause = thrown.getCause();
    append(line, "cause", cause == null ? null : cause.getClass().getName());
    out.println(line.append('}'));
  }

  private static void append(StringBuilder line, String name, String value) {
    if (value == null) {
      return;
    }
    line.append(line.length() == 0 ? '{' : ',').append('"').append(name).append("\":\"");
    for (int i = 0; i < value.length(); i++) {
      appendEscaped(line, value.charAt(i));
    }
    line.append('"');
  }

  private static void appendEscaped(StringBuilder line, char c) {
    if (c == '"' || c == '\\') {
      line.append('\\').append(c);
    } else if (c < ' ' || c > '~') {
      line.append("\\u").append(String.format("%04x", (int) c));
    } else {
      line.append(c);
    }
  }
}
