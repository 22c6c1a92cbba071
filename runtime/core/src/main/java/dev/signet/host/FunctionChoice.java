package dev.signet.host;

import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionIndex;
import dev.signet.identity.Requirement;
import dev.signet.ingress.ScfEventIngress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Chooses the one function that an instance of a custom runtime or of an event image runs, and
 * makes the handler objects of its group alone. Such a host is told of no source of a call (SCF
 * documentation, custom runtime and image functions), so a function that could never be reached is
 * refused as well.
 */
public final class FunctionChoice implements AutoCloseable {

  /** The variable with the handler that the console names (SCF documentation, custom runtime). */
  private static final String HANDLER = "_HANDLER";

  private static final String ENTRY = "Scf_";
  private static final String ENTRY_METHOD = "::mainHandler";

  private final FunctionTable functions;
  private final FunctionHandler chosen;

  private FunctionChoice(FunctionTable functions, FunctionHandler chosen) {
    this.functions = functions;
    this.chosen = chosen;
  }

  /**
   * Chooses the function that SIGNET_FUNCTION names; without it the one that {@code _HANDLER} names
   * or whose handler string it is; without that the only one.
   *
   * @param environment the process's own, for {@code _HANDLER}
   * @throws ConfigurationException if none is chosen, or the chosen one could never be reached,
   *     with the names of the functions and what to set; and as for {@link FunctionTable#load}
   */
  public static FunctionChoice load(
      ClassLoader loader, HostSettings settings, Map<String, String> environment) {
    return of(FunctionTable.indexes(loader), settings, environment);
  }

  /** Chooses among the functions of these indexes, as above. */
  public static FunctionChoice of(
      List<FunctionIndex> indexes, HostSettings settings, Map<String, String> environment) {
    Set<String> names = namesOf(indexes);
    FunctionTable all = names == null || names.isEmpty() ? FunctionTable.of(indexes) : null;
    FunctionTable opened = all;
    try {
      Set<String> known = all == null ? names : namesOf(all);
      String handler = environment.getOrDefault(HANDLER, "");
      String name = choose(known, settings.function(), handler);
      opened = all == null ? FunctionTable.of(indexes, name) : all;
      FunctionHandler chosen = opened.find(name);
      if (settings.function().isEmpty() && isEntry(handler) && !handler.equals(entryOf(chosen))) {
        throw new ConfigurationException(
            HostMessages.HANDLER_NOT_FOUND.format(handler, String.join(", ", known)));
      }
      requireReachable(chosen.descriptor(), settings.ingress());
      return new FunctionChoice(opened, chosen);
    } catch (RuntimeException | Error e) {
      if (opened != null) {
        opened.close();
      }
      throw e;
    }
  }

  /** Returns the chosen function. */
  public FunctionHandler function() {
    return chosen;
  }

  /** Returns the functions that were made, which are those of its group. */
  public FunctionTable table() {
    return functions;
  }

  /** Closes the handler objects, as the table does. */
  @Override
  public void close() {
    functions.close();
  }

  private static String choose(Set<String> names, String name, String handler) {
    if (!name.isEmpty()) {
      return found(
          names.contains(name) ? name : null, HostMessages.FUNCTION_NOT_FOUND, name, names);
    }
    if (names.contains(handler)) {
      return handler;
    }
    if (isEntry(handler)) {
      return found(nameOf(handler, names), HostMessages.HANDLER_NOT_FOUND, handler, names);
    }
    if (names.size() == 1) {
      return names.iterator().next();
    }
    throw new ConfigurationException(
        HostMessages.FUNCTION_NOT_CHOSEN.format(String.join(", ", names)));
  }

  private static String found(
      String name, HostMessages otherwise, String sought, Set<String> names) {
    if (name == null) {
      throw new ConfigurationException(otherwise.format(sought, String.join(", ", names)));
    }
    return name;
  }

  /** Returns the name of the function whose entry has this simple name, or null. */
  private static String nameOf(String handler, Set<String> names) {
    String simpleName = handler.substring(handler.lastIndexOf('.') + 1);
    for (String name : names) {
      if (simpleName.equals(simpleEntryOf(name))) {
        return name;
      }
    }
    return null;
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

  /** Returns the handler string that the compiler writes into the manifest. */
  private static String entryOf(FunctionHandler function) {
    String inPackage = function.getClass().getPackageName();
    String entry = simpleEntryOf(function.descriptor().name());
    return inPackage.isEmpty() ? entry : inPackage + "." + entry;
  }

  private static String simpleEntryOf(String name) {
    return ENTRY + name.replace('-', '$') + ENTRY_METHOD;
  }

  /** Returns the names of all functions; null if an index does not tell. */
  private static Set<String> namesOf(List<FunctionIndex> indexes) {
    Set<String> names = new TreeSet<>();
    for (FunctionIndex index : indexes) {
      for (int i = 0; i < index.groups().size(); i++) {
        String group = index.functions(i);
        if (group == null) {
          return null;
        }
        if (!group.isEmpty()) {
          names.addAll(List.of(group.split(" ")));
        }
      }
    }
    return names;
  }

  private static Set<String> namesOf(FunctionTable table) {
    Set<String> names = new TreeSet<>();
    for (FunctionHandler function : table.all()) {
      names.add(function.descriptor().name());
    }
    return names;
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
