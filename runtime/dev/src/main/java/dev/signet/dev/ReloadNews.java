package dev.signet.dev;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.dev.call.DevJson;
import dev.signet.dev.project.Problem;
import java.util.List;
import java.util.function.Supplier;

/** What the console shows of reloads. Safe for concurrent use. */
final class ReloadNews implements Supplier<ObjectNode> {

  private int attempts;
  private int served;
  private boolean failed;
  private List<Problem> problems = List.of();

  /** Notes that other functions are served; {@code warnings} keep nothing from it. */
  synchronized void reloaded(List<Problem> warnings) {
    attempts++;
    served = attempts;
    failed = false;
    problems = List.copyOf(warnings);
  }

  /** Notes that the functions of before are served because of these problems. */
  synchronized void failed(List<Problem> causes) {
    attempts++;
    failed = true;
    problems = List.copyOf(causes);
  }

  /**
   * Returns {@code attempts}, which grows with each attempt to reload, {@code served}, the attempt
   * that made the functions that are served, and what is wrong with the last one.
   */
  @Override
  public synchronized ObjectNode get() {
    ObjectNode news =
        DevJson.object()
            .put("reloads", true)
            .put("attempts", attempts)
            .put("served", served)
            .put("failed", failed);
    ArrayNode list = news.putArray("problems");
    problems.forEach(problem -> list.add(problem.json()));
    return news;
  }
}
