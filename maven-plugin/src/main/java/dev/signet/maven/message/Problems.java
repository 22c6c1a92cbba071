package dev.signet.maven.message;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What keeps a project from being laid out. All of it is told in one run, and once, though two
 * layouts may find it.
 */
public final class Problems {

  private final Locale locale;
  private final Set<String> found = new LinkedHashSet<>();
  private final Set<String> warnings = new LinkedHashSet<>();

  public Problems(Locale locale) {
    this.locale = locale;
  }

  /** Adds a problem: what is wrong, where, and the cure. */
  public void add(PluginMessages message, Object... arguments) {
    found.add(message.format(locale, arguments));
  }

  /** Adds what keeps nothing from being laid out, but should be known. */
  public void warn(PluginMessages message, Object... arguments) {
    warnings.add(message.format(locale, arguments));
  }

  /** Returns the warnings in the order in which they were met. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Returns the texts in the order in which the problems were met. */
  public List<String> texts() {
    return List.copyOf(found);
  }
}
