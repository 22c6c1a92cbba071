package dev.signet.processor.validate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Checks cron expressions of CloudBase: seven fields, each a list of values, ranges and steps. It
 * does not compute times, because the platform runs the triggers.
 */
final class CronExpression {

  private CronExpression() {}

  /** The kinds of mistakes in a field. */
  enum Kind {
    MALFORMED,
    BACKWARDS,
    QUESTION_MARK
  }

  /**
   * One mistake.
   *
   * @param text the field, or the range that runs backwards
   */
  record Problem(Kind kind, CronField field, String text) {}

  /** Splits an expression into its fields, however many they are. */
  static List<String> fields(String expression) {
    String trimmed = expression.strip();
    return trimmed.isEmpty() ? List.of() : List.of(trimmed.split(" +"));
  }

  /**
   * Returns the seven fields that were probably meant by those of another dialect: five begin with
   * the minute, six with the second, and neither has a year. Any other number stays as it is.
   */
  static List<String> completed(List<String> fields) {
    List<String> completed = new ArrayList<>(fields);
    if (fields.size() == 5) {
      completed.add(0, "0");
    }
    if (completed.size() == 6) {
      completed.add("*");
    }
    return completed;
  }

  /** Returns the fields without question marks, which mean the same as stars elsewhere. */
  static List<String> withoutQuestionMarks(List<String> fields) {
    return fields.stream().map(field -> field.equals("?") ? "*" : field).toList();
  }

  /** Checks seven fields. Returns every problem, each once. */
  static List<Problem> problems(List<String> fields) {
    Set<Problem> problems = new LinkedHashSet<>();
    for (CronField field : CronField.values()) {
      collect(field, fields.get(field.ordinal()), problems);
    }
    return List.copyOf(problems);
  }

  private static void collect(CronField field, String text, Set<Problem> problems) {
    if (text.equals("?")) {
      problems.add(new Problem(Kind.QUESTION_MARK, field, text));
      return;
    }
    for (String element : text.split(",", -1)) {
      problemOfElement(field, element, text).ifPresent(problems::add);
    }
  }

  private static Optional<Problem> problemOfElement(CronField field, String element, String text) {
    Problem malformed = new Problem(Kind.MALFORMED, field, text);
    int slash = element.indexOf('/');
    String range = slash < 0 ? element : element.substring(0, slash);
    int first = field.min();
    int last = field.max();
    if (!range.equals("*")) {
      int dash = range.indexOf('-');
      OptionalInt from = field.value(dash < 0 ? range : range.substring(0, dash));
      OptionalInt to = dash < 0 ? from : field.value(range.substring(dash + 1));
      if (from.isEmpty() || to.isEmpty()) {
        return Optional.of(malformed);
      }
      if (from.getAsInt() > to.getAsInt()) {
        return Optional.of(new Problem(Kind.BACKWARDS, field, range));
      }
      // "5/10" means "from 5 on, every 10th".
      first = from.getAsInt();
      last = dash < 0 ? last : to.getAsInt();
    }
    boolean stepFits = slash < 0 || isStep(element.substring(slash + 1), last - first);
    return stepFits ? Optional.empty() : Optional.of(malformed);
  }

  private static boolean isStep(String text, int span) {
    OptionalInt step = CronField.number(text);
    return step.isPresent() && step.getAsInt() >= 1 && step.getAsInt() <= Math.max(1, span);
  }
}
