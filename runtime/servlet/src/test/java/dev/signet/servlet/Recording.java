package dev.signet.servlet;

import dev.signet.function.Decision;
import dev.signet.function.DecisionLines;
import dev.signet.function.DecisionLog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keeps decision lines. */
final class Recording implements DecisionLog {

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final DecisionLines lines =
      new DecisionLines(
          DecisionLines.Level.ALL, new PrintStream(log, true, StandardCharsets.UTF_8));
  private final List<String> outcomes = new ArrayList<>();

  @Override
  public void record(Decision decision) {
    lines.record(decision);
    synchronized (outcomes) {
      outcomes.add(decision.function() + " " + decision.outcome());
    }
  }

  @Override
  public void failed(String function, String requestId, Throwable thrown) {
    lines.failed(function, requestId, thrown);
  }

  /** Returns the function and the outcome of each decision, such as {@code getOrder OK}. */
  List<String> outcomes() {
    synchronized (outcomes) {
      return List.copyOf(outcomes);
    }
  }

  String lines() {
    return log.toString(StandardCharsets.UTF_8);
  }
}
