package dev.signet.processor.generate.client;

import java.util.Set;

/** The names of the client's methods: those of the functions, but for two. */
final class MethodNames {

  /**
   * Names that JavaScript calls on an object by itself: {@code await} asks whether there is a
   * method then, and waits for what it never does; {@code JSON.stringify} sends whatever toJSON
   * returns. No function's name has a {@code $}, so that none can be hidden by another.
   */
  private static final Set<String> CALLED_BY_JAVASCRIPT = Set.of("then", "toJSON");

  private MethodNames() {}

  /** Returns the name of the method that calls a function. */
  static String of(String function) {
    return CALLED_BY_JAVASCRIPT.contains(function) ? "$" + function : function;
  }

  /** Returns a sentence about a name that is not the function's own; empty for the rest. */
  static String note(String function) {
    return CALLED_BY_JAVASCRIPT.contains(function)
        ? "Calls the function " + function + ", a name that JavaScript itself looks for on objects."
        : "";
  }
}
