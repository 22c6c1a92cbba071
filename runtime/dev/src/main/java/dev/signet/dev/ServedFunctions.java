package dev.signet.dev;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.dev.call.CallRunner;
import dev.signet.dev.call.EventCallRunner;
import dev.signet.dev.call.HttpCallRunner;
import dev.signet.dev.console.ConsoleApi;
import dev.signet.dev.console.FunctionCatalogue;
import dev.signet.dev.console.MatrixApi;
import dev.signet.dev.settings.DevMessages;
import dev.signet.function.FunctionHandler;
import dev.signet.function.Pipeline;
import dev.signet.host.ConfigurationException;
import dev.signet.host.FunctionTable;
import dev.signet.host.HostLog;
import dev.signet.host.HostPipeline;
import dev.signet.http.LocalFunctions;
import dev.signet.simulator.StandInHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The functions that one class loader finds, with all that the local server makes for them. */
final class ServedFunctions {

  /**
   * The time for an answer beyond the function's own: an instance starts, its answer is read, and
   * the machine may be busy. Only a policy or an interceptor that hangs uses it up.
   */
  private static final Duration OWN_WORK = Duration.ofSeconds(30);

  /** An event function may wait for the platform's limit less this. */
  private static final int EVENT_RESERVE_MILLIS = 500;

  private final FunctionTable functions;
  private final FunctionCatalogue catalogue;
  private final LocalFunctions local;

  private ServedFunctions(
      FunctionTable functions, FunctionCatalogue catalogue, LocalFunctions local) {
    this.functions = functions;
    this.catalogue = catalogue;
    this.local = local;
  }

  /**
   * Starts the functions.
   *
   * @param reloads says what the console shows of the reloads
   * @param afterClose run once the functions have been closed; not run if they cannot start
   * @throws ConfigurationException if they cannot start, after everything has been closed again
   */
  static ServedFunctions start(
      ClassLoader loader, Surroundings around, Supplier<ObjectNode> reloads, Runnable afterClose) {
    Pipeline pipeline =
        HostPipeline.createObserved(
            around.settings, loader, HostLog.withoutFailures(), around.traces);
    FunctionTable functions = load(loader, pipeline);
    try {
      functions.replaceAll(function -> StandInHandler.of(function, around.openData));
      HostPipeline.open(pipeline, functions.all());
      FunctionCatalogue catalogue = catalogue(functions, loader, around.options.locale());
      EventCallRunner events = events(loader, around);
      DevTool tool = tool(functions, pipeline, catalogue, events, around, reloads);
      Runnable end =
          () -> {
            events.close();
            afterClose.run();
          };
      return new ServedFunctions(
          functions, catalogue, new LocalFunctions(functions, pipeline, tool, loader, end));
    } catch (RuntimeException | Error e) {
      functions.close();
      pipeline.close();
      throw e;
    }
  }

  private static FunctionTable load(ClassLoader loader, Pipeline pipeline) {
    try {
      return FunctionTable.load(loader);
    } catch (RuntimeException | Error e) {
      pipeline.close();
      throw e;
    }
  }

  private static DevTool tool(
      FunctionTable functions,
      Pipeline pipeline,
      FunctionCatalogue catalogue,
      EventCallRunner events,
      Surroundings around,
      Supplier<ObjectNode> reloads) {
    Duration timeout = around.settings.timeout();
    HttpCallRunner http = new HttpCallRunner(pipeline, timeout, around.onFatal);
    CallRunner calls =
        new CallRunner(functions, around.settings.callers(), http, events, around.traces);
    ConsoleApi api =
        new ConsoleApi(
            catalogue.toJson(),
            around.callers,
            calls,
            new MatrixApi(byName(functions), calls),
            reloads,
            around.errors);
    return new DevTool(around.guard, functions, around.callers, calls, api, timeout.plus(OWN_WORK));
  }

  private static Map<String, FunctionHandler> byName(FunctionTable functions) {
    Map<String, FunctionHandler> named = new LinkedHashMap<>();
    functions.all().forEach(function -> named.put(function.descriptor().name(), function));
    return named;
  }

  private static EventCallRunner events(ClassLoader loader, Surroundings around) {
    int limit = (int) around.settings.timeout().toMillis() + EVENT_RESERVE_MILLIS;
    return new EventCallRunner(around.environment, loader, around.errors, limit, around.traces);
  }

  private static FunctionCatalogue catalogue(
      FunctionTable functions, ClassLoader loader, Locale locale) {
    try {
      return FunctionCatalogue.read(functions, loader);
    } catch (IOException e) {
      throw new ConfigurationException(DevMessages.MANIFEST_NOT_READ.format(locale, e.toString()));
    }
  }

  LocalFunctions local() {
    return local;
  }

  FunctionCatalogue catalogue() {
    return catalogue;
  }

  /** Returns the names of the functions. */
  Set<String> names() {
    return functions.all().stream()
        .map(function -> function.descriptor().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the jars and folders that the functions come from, for people to read. */
  String sources() {
    return functions.sources();
  }
}
