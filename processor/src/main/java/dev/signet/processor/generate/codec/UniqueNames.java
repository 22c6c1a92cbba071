package dev.signet.processor.generate.codec;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The names of a file's members. No two are equal when case is ignored, because some file systems
 * would take their class files for one.
 */
final class UniqueNames {

  private final Set<String> taken = new HashSet<>();

  UniqueNames(Collection<String> taken) {
    taken.forEach(name -> this.taken.add(name.toLowerCase(Locale.ROOT)));
  }

  /** Returns the name, followed by a number when it is taken. */
  String of(String wanted) {
    String name = wanted;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = wanted + i;
    }
    return name;
  }
}
