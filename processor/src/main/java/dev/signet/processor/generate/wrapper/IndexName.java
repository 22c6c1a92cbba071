package dev.signet.processor.generate.wrapper;

import dev.signet.processor.model.GroupModel;
import dev.signet.processor.names.IndexNames;
import java.util.List;

/** Chooses the name of the index class. */
public final class IndexName {

  private static final String SIMPLE_NAME = "SignetIndex";

  /** The longest name of a file that every file system takes, less the ending. */
  private static final int LONGEST = 200;

  private IndexName() {}

  /**
   * Returns the name that is used without an option: in a named module SignetIndex in the package
   * that all groups share, because a person writes it into module-info; otherwise a name that holds
   * that of the first handler class, so that no two jars have an index of one name. A handler in
   * the unnamed package takes the index there.
   *
   * @param groups the qualified names of the groups, sorted
   */
  public static String of(List<String> groups, boolean namedModule) {
    if (namedModule) {
      return shared(groups);
    }
    // Only a class of the unnamed package can name another one.
    boolean unnamed = groups.stream().anyMatch(group -> packageOf(group).isEmpty());
    return (unnamed ? IndexNames.UNNAMED_PREFIX : IndexNames.PACKAGE + ".")
        + mangled(groups.get(0));
  }

  private static String shared(List<String> groups) {
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

  /** Returns a simple name that no other class gets, as JNI makes one. */
  private static String mangled(String group) {
    String name = GroupModel.topLevelOf(group).replace("_", "_1").replace('.', '_');
    return name.length() <= LONGEST
        ? name
        : name.substring(name.length() - LONGEST) + "_2" + Integer.toHexString(name.hashCode());
  }

  private static String packageOf(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }
}
