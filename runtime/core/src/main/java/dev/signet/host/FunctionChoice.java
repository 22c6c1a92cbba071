package dev.signet.host;

import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.identity.Requirement;
import dev.signet.ingress.ScfEventIngress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Chooses the one function that an instance of a custom runtime or of an event image runs. Such a
 * host is told of no source of a call (SCF documentation, custom runtime and image functions), so a
 * function that could never be reached is refused as well.
 */
public final class FunctionChoice {

  /** The variable with the handler that the console names (SCF documentation, custom runtime). */
  private static final String HANDLER = "_HANDLER";

  private static final String ENTRY = "Scf_";
  private static final String ENTRY_METHOD = "::mainHandler";

  private final FunctionTable functions;

  private FunctionChoice(FunctionTable functions) {
    this.functions = functions;
  }

  /**
   * Returns the function that SIGNET_FUNCTION names; without it the one that {@code _HANDLER} names
   * or whose handler string it is; without that the only one.
   *
   * @param environment the process's own, for {@code _HANDLER}
   * @throws ConfigurationException if none is chosen, or the chosen one could never be reached,
   *     with the names of the functions and what to set
   */
  public static FunctionHandler choose(
      FunctionTable functions, HostSettings settings, Map<String, String> environment) {
    String handler = environment.getOrDefault(HANDLER, "");
    FunctionHandler chosen = new FunctionChoice(functions).choose(settings.function(), handler);
    requireReachable(chosen.descriptor(), settings.ingress());
    return chosen;
  }

  private FunctionHandler choose(String name, String handler) {
    if (!name.isEmpty()) {
      return found(functions.find(name), HostMessages.FUNCTION_NOT_FOUND, name);
    }
    FunctionHandler named = named(handler);
    if (named != null) {
      return named;
    }
    if (isEntry(handler)) {
      return found(null, HostMessages.HANDLER_NOT_FOUND, handler);
    }
    if (functions.all().size() == 1) {
      return functions.all().iterator().next();
    }
    throw new ConfigurationException(HostMessages.FUNCTION_NOT_CHOSEN.format(names()));
  }

  private FunctionHandler named(String handler) {
    for (FunctionHandler function : functions.all()) {
      if (handler.equals(entryOf(function))) {
        return function;
      }
    }
    return functions.find(handler);
  }

  /** Returns the handler string that the compiler writes into the manifest. */
  private static String entryOf(FunctionHandler function) {
    String inPackage = function.getClass().getPackageName();
    String entry = ENTRY + function.descriptor().name().replace('-', '$') + ENTRY_METHOD;
    return inPackage.isEmpty() ? entry : inPackage + "." + entry;
  }

  /**
   * Returns whether a handler is a generated entry. One that names no function was meant for
   * another program, and no other function may run in its place; a word of the console's own says
   * nothing.
   */
  private static boolean isEntry(String handler) {
    int simpleName = handler.lastIndexOf('.') + 1;
    return handler.endsWith(ENTRY_METHOD) && handler.startsWith(ENTRY, simpleName);
  }

  private FunctionHandler found(FunctionHandler function, HostMessages otherwise, String sought) {
    if (function == null) {
      throw new ConfigurationException(otherwise.format(sought, names()));
    }
    return function;
  }

  private String names() {
    List<String> names = new ArrayList<>();
    for (FunctionHandler function : functions.all()) {
      names.add(function.descriptor().name());
    }
    return String.join(", ", names);
  }

  private static void requireReachable(FunctionDescriptor function, String ingress) {
    Requirement requirement = function.requirement();
    if (function.isTimer() || requirement.isAnonymous() && !function.isCallback()) {
      return;
    }
    if (function.isCallback()
        || requirement.namesSources()
        || requirement.needsUnionId()
        || !requirement.allowsDirectCaller()) {
      throw new ConfigurationException(HostMessages.CONTEXT_NEEDED.format(function.name()));
    }
    if (ingress.equals(ScfEventIngress.NAME)) {
      throw new ConfigurationException(HostMessages.SOURCE_NEVER_SEEN.format(function.name()));
    }
  }
}
