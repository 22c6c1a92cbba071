package dev.signet.host;

import dev.signet.function.FunctionGroup;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionIndex;
import dev.signet.function.SharedObjects;
import dev.signet.push.PushType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The closed table of a host's functions by name, with the handler objects behind them. A function
 * that is not in the table cannot be called.
 */
public final class FunctionTable implements AutoCloseable {

  private final Map<String, FunctionHandler> handlers = new TreeMap<>();
  private final Map<PushType, FunctionHandler> pushes = new HashMap<>();
  private final SharedObjects shared;
  private final Map<String, Integer> sources = new TreeMap<>();

  /** What is wrong with objects that the application makes itself, to be said at once. */
  private final List<String> missing = new ArrayList<>();

  /** Told of handler objects that cannot be made; null if one of them ends the start. */
  private final Consumer<String> failures;

  private FunctionTable(SharedObjects shared, Consumer<String> failures) {
    this.shared = shared;
    this.failures = failures;
  }

  /**
   * Returns the class loader of the application: the context class loader of this thread or, if the
   * thread has none, the runtime's own.
   */
  public static ClassLoader contextLoader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context == null ? FunctionTable.class.getClassLoader() : context;
  }

  /**
   * Opens every index that the class loader sees.
   *
   * @throws ConfigurationException if there is no function, two functions or two indexes have one
   *     name, two functions take the same pushed messages, an index is there without being
   *     registered, or an index or a handler object cannot be made; everything that was opened is
   *     closed again
   */
  public static FunctionTable load(ClassLoader loader) {
    return of(indexes(loader));
  }

  /**
   * Opens every index that the class loader sees, without the functions whose handler objects
   * cannot be made, for a tool that runs where the databases of the service are not.
   *
   * @param failures told why a handler object could not be made
   * @throws ConfigurationException as for {@link #load(ClassLoader)}, but for handler objects
   */
  public static FunctionTable loadPossible(ClassLoader loader, Consumer<String> failures) {
    return of(indexes(loader), null, Objects.requireNonNull(failures, "failures"));
  }

  /**
   * Opens every index that the class loader sees, for an application that makes objects itself and
   * that may have no function.
   *
   * @param shared asked for handler objects and policies; closed with the table
   * @throws ConfigurationException as for {@link #load(ClassLoader)}, but for an application
   *     without functions
   */
  public static FunctionTable load(ClassLoader loader, SharedObjects shared) {
    FunctionTable table = new FunctionTable(Objects.requireNonNull(shared, "shared"), null);
    table.openAll(indexes(loader), null);
    return table;
  }

  /**
   * Returns every index that the class loader sees.
   *
   * @throws ConfigurationException as for {@link #load}, as far as it is about indexes
   */
  static List<FunctionIndex> indexes(ClassLoader loader) {
    List<FunctionIndex> indexes = new ArrayList<>();
    IndexSources.refuseClash(loader);
    try {
      for (FunctionIndex index : ServiceLoader.load(FunctionIndex.class, loader)) {
        indexes.add(index);
      }
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new ConfigurationException(HostMessages.SERVICE_NOT_LOADED.format(CauseText.of(e)), e);
    }
    IndexSources.refuseUnregistered(indexes, loader);
    return indexes;
  }

  /**
   * Opens these indexes.
   *
   * @throws ConfigurationException as for {@link #load(ClassLoader)}
   */
  public static FunctionTable of(List<FunctionIndex> indexes) {
    return of(indexes, null, null);
  }

  /**
   * Opens the groups that have a function, and those that do not tell what they have.
   *
   * @param only the name of the function; null to open every group
   * @throws ConfigurationException as for {@link #load}
   */
  static FunctionTable of(List<FunctionIndex> indexes, String only) {
    return of(indexes, only, null);
  }

  private static FunctionTable of(
      List<FunctionIndex> indexes, String only, Consumer<String> failures) {
    FunctionTable table = new FunctionTable(new SharedObjects(), failures);
    table.openAll(indexes, only);
    if (table.handlers.isEmpty() && (failures == null || indexes.isEmpty())) {
      table.close();
      throw new ConfigurationException(HostMessages.NO_FUNCTIONS.format());
    }
    return table;
  }

  /** Opens the groups of these indexes, or closes everything that was opened if one fails. */
  private void openAll(List<FunctionIndex> indexes, String only) {
    try {
      for (FunctionIndex index : indexes) {
        int before = handlers.size();
        int number = 0;
        for (Callable<FunctionGroup> group : index.groups()) {
          String names = only == null ? null : index.functions(number++);
          if (names == null || List.of(names.split(" ")).contains(only)) {
            open(group);
          }
        }
        count(IndexSources.of(index.getClass()), handlers.size() - before);
      }
      if (!missing.isEmpty()) {
        throw new ConfigurationException(missing);
      }
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /** Returns the function of exactly this name, or null. */
  public FunctionHandler find(String name) {
    return handlers.get(name);
  }

  /** Returns the function that takes pushed messages of this kind, or null. */
  public FunctionHandler findPush(PushType type) {
    return pushes.get(type);
  }

  /**
   * Puts another function in the place of each, for a tool that observes or replaces steps.
   *
   * @param tool returns a function with the same descriptor
   */
  public void replaceAll(UnaryOperator<FunctionHandler> tool) {
    handlers.replaceAll((name, function) -> tool.apply(function));
    pushes.replaceAll((type, function) -> handlers.get(function.descriptor().name()));
  }

  /** Returns all functions, in the order of their names. */
  public Collection<FunctionHandler> all() {
    return Collections.unmodifiableCollection(handlers.values());
  }

  /**
   * Returns the jars and folders that the functions come from with their numbers, for people to
   * read: {@code app.jar (2), orders/target/classes (1)}.
   */
  public String sources() {
    StringJoiner text = new StringJoiner(", ");
    for (Map.Entry<String, Integer> source : sources.entrySet()) {
      text.add(source.getKey() + " (" + source.getValue() + ")");
    }
    return text.toString();
  }

  /**
   * Closes the handler objects and policies that Signet made, the last one first. One that fails
   * does not keep the others open.
   */
  @Override
  public void close() {
    shared.close();
  }

  private void open(Callable<FunctionGroup> maker) {
    List<FunctionHandler> functions;
    try {
      functions = maker.call().functions(shared);
    } catch (Exception | LinkageError e) {
      String problem = problem(e);
      if (failures != null) {
        failures.accept(problem);
      } else if (!isOfBean(e)) {
        throw new ConfigurationException(problem, e);
      } else if (!missing.contains(problem)) {
        missing.add(problem);
      }
      return;
    }
    for (FunctionHandler function : functions) {
      add(function);
    }
  }

  private static boolean isOfBean(Throwable thrown) {
    return thrown instanceof SharedObjects.MissingBeanException
        || thrown instanceof SharedObjects.UnusableBeanException;
  }

  private static String problem(Throwable thrown) {
    if (thrown instanceof SharedObjects.MissingBeanException) {
      return HostMessages.BEAN_MISSING.format(
          ((SharedObjects.MissingBeanException) thrown).className());
    }
    return isOfBean(thrown)
        ? thrown.getMessage()
        : HostMessages.HANDLER_NOT_MADE.format(CauseText.of(thrown));
  }

  private void count(String source, int functions) {
    Integer before = sources.get(source);
    sources.put(source, before == null ? functions : before + functions);
  }

  private void add(FunctionHandler handler) {
    String name = handler.descriptor().name();
    FunctionHandler other = handlers.put(name, handler);
    if (other != null) {
      throw new ConfigurationException(
          HostMessages.DUPLICATE_FUNCTION.format(name, named(other), named(handler)));
    }
    for (PushType type : handler.descriptor().pushes()) {
      FunctionHandler taken = pushes.put(type, handler);
      if (taken != null) {
        throw new ConfigurationException(
            HostMessages.DUPLICATE_PUSH.format(type, named(taken), named(handler)));
      }
    }
  }

  private static String named(FunctionHandler handler) {
    Class<?> type = handler.getClass();
    return type.getName() + " (" + IndexSources.of(type) + ")";
  }
}
