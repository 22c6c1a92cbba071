package dev.signet.testing.matrix;

import dev.signet.function.FunctionDescriptor;
import dev.signet.limit.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the limits of a function as demands. They have no case of their own, because they ask how
 * often a call comes, and not who sends it.
 */
final class LimitText {

  private static final Pattern RATE = Pattern.compile("at most (\\d+) in (\\d+)s for each (\\w+)");
  private static final Pattern ONCE = Pattern.compile("once for each key in (\\d+)s");

  private LimitText() {}

  /** Returns parts such as {@code at most 10 in 60s for each user}. */
  static List<String> of(FunctionDescriptor function) {
    List<String> parts = new ArrayList<>();
    for (Rate rate : function.rates()) {
      parts.add(
          "at most "
              + rate.permits()
              + " in "
              + rate.per().getSeconds()
              + "s for each "
              + rate.scope().name().toLowerCase(Locale.ROOT));
    }
    // Each push and payment is told once, whatever the application says of it.
    if (function.isIdempotent() && !function.isCallback()) {
      parts.add("once for each key in " + function.remembered().getSeconds() + "s");
    }
    return parts;
  }

  /** Returns whether a part is at least as strict as a limit; false if the latter is no limit. */
  static boolean keeps(String limit, String part) {
    Matcher once = ONCE.matcher(limit);
    Matcher onceNow = ONCE.matcher(part);
    if (once.matches() && onceNow.matches()) {
      return number(onceNow, 1) >= number(once, 1);
    }
    Matcher rate = RATE.matcher(limit);
    Matcher rateNow = RATE.matcher(part);
    return rate.matches()
        && rateNow.matches()
        && rateNow.group(3).equals(rate.group(3))
        && number(rateNow, 1) <= number(rate, 1)
        && number(rateNow, 2) >= number(rate, 2);
  }

  private static long number(Matcher matcher, int group) {
    return Long.parseLong(matcher.group(group));
  }
}
