package dev.signet.function;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * All cloud functions of one compilation. The compiler writes the index and registers it as a
 * service, so that hosts find it.
 */
public interface FunctionIndex {

  /**
   * Returns one factory for each group. A host calls each factory once, before the first call, and
   * does not start if one of them throws.
   */
  List<Callable<FunctionGroup>> groups();

  /**
   * Returns the names of a group's functions, for a host that runs one of them and makes no other
   * group: separated by spaces, which no name has. Null if the index does not tell.
   *
   * @param group the group's place in {@link #groups}
   */
  default String functions(int group) {
    return null;
  }

  /**
   * Returns the class names of the indexes that the compiler saw in other jars. A host refuses to
   * start when the class of one is there and is not registered as a service, because its functions
   * would be missing.
   */
  default List<String> others() {
    return List.of();
  }
}
