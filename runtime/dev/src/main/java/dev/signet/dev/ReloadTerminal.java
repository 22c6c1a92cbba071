package dev.signet.dev;

import dev.signet.dev.project.Problem;
import dev.signet.dev.settings.DevMessages;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Tells the person at the terminal what becomes of each change. */
final class ReloadTerminal {

  private final Locale locale;
  private final PrintStream out;
  private final PrintStream errors;
  private Set<String> warned = Set.of();
  private List<String> told = List.of();

  ReloadTerminal(Locale locale, PrintStream out, PrintStream errors) {
    this.locale = locale;
    this.out = out;
    this.errors = errors;
  }

  void say(DevMessages message, Object... arguments) {
    out.println(message.format(locale, arguments));
  }

  /** Tells of a reload, and which functions it brought and took. */
  void reloaded(long millis, Set<String> before, Set<String> now) {
    say(DevMessages.RELOADED, String.valueOf(millis), String.valueOf(now.size()));
    tell(DevMessages.FUNCTIONS_ADDED, now, before);
    tell(DevMessages.FUNCTIONS_GONE, before, now);
  }

  private void tell(DevMessages message, Set<String> those, Set<String> without) {
    Set<String> rest = new TreeSet<>(those);
    rest.removeAll(without);
    if (!rest.isEmpty()) {
      say(message, String.join(", ", rest));
    }
  }

  /** Tells why there was no reload, and what becomes of calls. */
  void failed(DevMessages why, List<Problem> problems, boolean serving) {
    errors.println(why.format(locale, String.valueOf(count(problems))));
    for (Problem problem : problems) {
      errors.println(text(problem));
    }
    errors.println((serving ? DevMessages.BEFORE_SERVES : DevMessages.WAITING).format(locale));
  }

  private static long count(List<Problem> problems) {
    return problems.stream().filter(Problem::isError).count();
  }

  /** Prints the warnings that the build before did not have. */
  void warn(List<Problem> warnings) {
    Set<String> now = new TreeSet<>();
    for (Problem warning : warnings) {
      String text = text(warning);
      if (now.add(text) && !warned.contains(text)) {
        errors.println(text);
      }
    }
    warned = now;
  }

  /** Prints what only a new start takes notice of, once. */
  void needsNewStart(List<String> reasons) {
    for (String reason : reasons) {
      if (!told.contains(reason)) {
        errors.println(reason);
      }
    }
    told = reasons;
  }

  private String text(Problem problem) {
    DevMessages kind = problem.isError() ? DevMessages.ERROR : DevMessages.WARNING;
    return problem.text(message -> kind.format(locale, message));
  }
}
