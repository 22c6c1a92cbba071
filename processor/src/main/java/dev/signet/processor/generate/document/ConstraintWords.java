package dev.signet.processor.generate.document;

import dev.signet.processor.schema.Constraint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Describes constraints in English: each in the words of its violation, with the user's own
 * message.
 */
final class ConstraintWords {

  private static final Map<Integer, String> FLAGS =
      new TreeMap<>(
          Map.of(
              Pattern.UNIX_LINES, "UNIX_LINES",
              Pattern.CASE_INSENSITIVE, "CASE_INSENSITIVE",
              Pattern.COMMENTS, "COMMENTS",
              Pattern.MULTILINE, "MULTILINE",
              Pattern.DOTALL, "DOTALL",
              Pattern.UNICODE_CASE, "UNICODE_CASE",
              Pattern.CANON_EQ, "CANON_EQ"));

  private ConstraintWords() {}

  /** Describes all constraints except those about null, which the form of a property expresses. */
  static String of(List<Constraint> constraints) {
    List<String> all = new ArrayList<>();
    for (Constraint constraint : constraints) {
      if (!(constraint instanceof Constraint.NotNull)) {
        String asked = words(constraint);
        all.add(asked + flags(constraint) + own(constraint.message(), asked));
      }
    }
    return String.join("; ", all);
  }

  /** Returns the user's own message in brackets, unless it says what was said. */
  private static String own(Constraint.Message message, String asked) {
    return message.own() && !message.text().equals(asked) ? " (" + message.text() + ")" : "";
  }

  private static String words(Constraint constraint) {
    if (constraint instanceof Constraint.Null) {
      return "must be null";
    }
    if (constraint instanceof Constraint.NotBlank) {
      return "must not be blank";
    }
    if (constraint instanceof Constraint.NotEmpty) {
      return "must not be empty";
    }
    if (constraint instanceof Constraint.Size size) {
      return size.max() == Integer.MAX_VALUE
          ? "size must be at least " + size.min()
          : "size must be between " + size.min() + " and " + size.max();
    }
    if (constraint instanceof Constraint.Limit limit) {
      String start = "must be " + (limit.lower() ? "greater" : "less") + " than ";
      return start + (limit.inclusive() ? "or equal to " : "") + text(limit.limit());
    }
    if (constraint instanceof Constraint.Digits digits) {
      return "must have at most "
          + (digits.integer() + " digits before and " + digits.fraction() + " after the point");
    }
    return more(constraint);
  }

  private static String more(Constraint constraint) {
    if (constraint instanceof Constraint.Matches matches) {
      return "must match \"" + matches.regexp() + "\"";
    }
    if (constraint instanceof Constraint.Moment moment) {
      String where = moment.past() ? "past" : "future";
      if (!moment.orPresent()) {
        return "must be a " + where + " date";
      }
      return moment.past()
          ? "must be a date in the past or in the present"
          : "must be a date in the present or in the future";
    }
    if (constraint instanceof Constraint.Truth truth) {
      return "must be " + truth.expected();
    }
    return "must be a well-formed email address";
  }

  /** Writes a limit as people do, unless that would be long: 1e1000000000 is a limit too. */
  private static String text(BigDecimal limit) {
    boolean small = Math.abs((long) limit.scale()) <= 30;
    return small ? limit.toPlainString() : limit.toString();
  }

  private static String flags(Constraint constraint) {
    if (!(constraint instanceof Constraint.Matches matches) || matches.flags() == 0) {
      return "";
    }
    List<String> names = new ArrayList<>();
    FLAGS.forEach(
        (flag, name) -> {
          if ((matches.flags() & flag) != 0) {
            names.add(name);
          }
        });
    return " with " + String.join(", ", names);
  }
}
