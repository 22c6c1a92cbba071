package dev.signet.processor.generate.wrapper;

import java.util.List;

/** Chooses the name of the index class. */
public final class IndexName {

  private static final String SIMPLE_NAME = "SignetIndex";

  private IndexName() {}

  /**
   * Returns the option's value or, without one, SignetIndex in the package that all groups share.
   */
  public static String of(String option, List<String> groups) {
    if (!option.isEmpty()) {
      return option;
    }
    String shared = packageOf(groups.get(0));
    for (String group : groups) {
      while (!shared.isEmpty() && !(packageOf(group) + ".").startsWith(shared + ".")) {
        shared = packageOf(shared);
      }
    }
    // A named module has no unnamed package, so groups that share no package get that of the first.
    String chosen = shared.isEmpty() ? packageOf(groups.get(0)) : shared;
    return chosen.isEmpty() ? SIMPLE_NAME : chosen + "." + SIMPLE_NAME;
  }

  private static String packageOf(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }
}
