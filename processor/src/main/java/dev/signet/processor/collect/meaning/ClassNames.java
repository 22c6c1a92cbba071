package dev.signet.processor.collect.meaning;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Makes the names of nested classes that are generated for methods. */
final class ClassNames {

  private static final int MANY_BYTES = 220;
  private static final int FEW_BYTES = 16;

  private ClassNames() {}

  /**
   * Shortens a name so that its file name, which also has the class around it, keeps within 255
   * bytes.
   */
  static String shortened(String name, String around) {
    int bytes = Math.max(FEW_BYTES, MANY_BYTES - utf8(around));
    int length = name.length();
    while (utf8(name.substring(0, length)) > bytes) {
      length--;
    }
    return name.substring(0, length);
  }

  /**
   * Adds a number to a name that is taken. Names are compared without case, as some file systems
   * do.
   */
  static String unique(String name, Set<String> taken) {
    String candidate = name;
    for (int i = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); i++) {
      candidate = name + "_" + i;
    }
    return candidate;
  }

  static String capitalized(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
