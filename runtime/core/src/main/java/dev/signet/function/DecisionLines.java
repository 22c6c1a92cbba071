package dev.signet.function;

import dev.signet.error.StackLines;
import dev.signet.error.ThrowableParts;
import dev.signet.identity.ForeignRecordException;
import java.io.PrintStream;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The standard {@link DecisionLog}, which writes one JSON line for each call. It does without
 * java.util.logging, whose initialization would slow down a cold start. An unexpected exception
 * adds a line with its class, its stack and its causes, but never a message, which may hold
 * personal data.
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
  private final Consumer<String> decisions;
  private final Consumer<String> failures;

  /** Makes a log that writes the calls of this level, and their exceptions, to the stream. */
  public DecisionLines(Level level, PrintStream out) {
    this(level, out::println, out::println);
  }

  /**
   * Makes a log that writes the calls of this level. No argument may be null.
   *
   * @param decisions takes the line of a call, without a line end
   * @param failures takes the line of an exception, without a line end
   */
  public DecisionLines(Level level, Consumer<String> decisions, Consumer<String> failures) {
    this.level = Objects.requireNonNull(level, "level");
    this.decisions = Objects.requireNonNull(decisions, "decisions");
    this.failures = Objects.requireNonNull(failures, "failures");
  }

  @Override
  public void record(Decision decision) {
    if (level == Level.NONE || level == Level.REFUSED && decision.isOk()) {
      return;
    }
    LogLine line =
        new LogLine()
            .text("function", decision.function())
            .text("outcome", decision.outcome())
            .text("by", decision.by().orElse(null))
            .text("requestId", decision.requestId())
            .text("source", decision.source().orElse(null))
            .text("caller", decision.caller().orElse(null))
            .number("durationMicros", decision.duration().toNanos() / 1000);
    decisions.accept(line.toString());
  }

  @Override
  public void failed(String function, String requestId, Throwable thrown) {
    if (level == Level.NONE) {
      return;
    }
    StackTraceElement[] stack = ThrowableParts.stack(thrown);
    Throwable cause = ThrowableParts.cause(thrown);
    LogLine line =
        new LogLine()
            .text("function", function)
            .text("requestId", requestId)
            .text("exception", thrown.getClass().getName())
            .text("owner", foreignOwner(thrown))
            .text("at", stack.length == 0 ? null : stack[0].toString())
            .text("cause", cause == null ? null : cause.getClass().getName())
            .texts("stack", StackLines.of(thrown));
    failures.accept(line.toString());
  }

  /** Returns the masked owner of a record that was not the caller's; null for other failures. */
  private static String foreignOwner(Throwable thrown) {
    return thrown instanceof ForeignRecordException
        ? ((ForeignRecordException) thrown).owner()
        : null;
  }
}
