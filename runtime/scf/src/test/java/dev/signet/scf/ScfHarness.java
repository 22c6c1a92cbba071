package dev.signet.scf;

import com.qcloud.scf.runtime.Context;
import dev.signet.function.FunctionHandler;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** An instance of one function, with an environment and system properties of its own. */
final class ScfHarness {

  static final String SEEN_SOURCE = "scf-event";
  static final String MINI_PROGRAM = "scf-event-mini-program";
  static final String APP = "wx0000000000000001";

  final Properties properties = new Properties();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final ScfFunction entry;

  private ScfHarness(
      Callable<FunctionHandler> handler,
      Map<String, String> environment,
      Supplier<Properties> unusual) {
    PrintStream standardOutput = System.out;
    // The standard decision log keeps the stream that was standard output when it was made.
    System.setOut(new PrintStream(lines, true, StandardCharsets.UTF_8));
    try {
      entry =
          new Entry(
              handler,
              environment,
              unusual == null ? () -> properties : unusual,
              new PrintStream(errors, true, StandardCharsets.UTF_8));
    } finally {
      System.setOut(standardOutput);
    }
  }

  /** Starts an instance with this ingress and with other variables, given as names and values. */
  static ScfHarness of(FunctionHandler handler, String ingress, String... environment) {
    return new ScfHarness(() -> handler, environment(ingress, environment), null);
  }

  /** Starts an instance whose handler may not be made. */
  static ScfHarness making(Callable<FunctionHandler> handler, Map<String, String> environment) {
    return new ScfHarness(handler, environment, null);
  }

  /** Starts an instance whose system properties behave unusually. */
  static ScfHarness over(Supplier<Properties> properties, FunctionHandler handler, String ingress) {
    return new ScfHarness(() -> handler, environment(ingress), properties);
  }

  /** Sets variables for the next call, as the platform does. */
  ScfHarness seen(String... namesAndValues) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      properties.setProperty(namesAndValues[i], namesAndValues[i + 1]);
    }
    return this;
  }

  Object call(Map<String, Object> event) {
    return call(event, FakeContext.USUAL);
  }

  Object call(Map<String, Object> event, Context context) {
    return entry.mainHandler(event, context);
  }

  String callText(String event) {
    return entry.mainHandlerText(event, FakeContext.USUAL);
  }

  /** Returns the outcome of a call: its failure's code, or OK. */
  String outcome(Map<String, Object> event) {
    return outcomeOf(call(event));
  }

  static String outcomeOf(Object answer) {
    return answer instanceof Map<?, ?> map && map.containsKey("requestId")
        ? (String) map.get("code")
        : "OK";
  }

  /** Returns what was written to standard error. */
  String errors() {
    return errors.toString(StandardCharsets.UTF_8);
  }

  /** Returns the decision lines. */
  String lines() {
    return lines.toString(StandardCharsets.UTF_8);
  }

  static Map<String, String> environment(String ingress, String... more) {
    Map<String, String> environment = new HashMap<>();
    environment.put("SIGNET_INGRESS", ingress);
    environment.put("SIGNET_LOG", "all");
    for (int i = 0; i < more.length; i += 2) {
      environment.put(more[i], more[i + 1]);
    }
    return environment;
  }

  /** Returns an event of this user, as the platform makes it. */
  static Map<String, Object> eventOf(String openId) {
    return Map.of("userInfo", Map.of("openId", openId, "appId", APP));
  }

  private static final class Entry extends ScfFunction {
    Entry(
        Callable<FunctionHandler> handler,
        Map<String, String> environment,
        Supplier<Properties> properties,
        PrintStream errors) {
      super(handler, environment, properties, Entry.class.getClassLoader(), errors);
    }
  }
}
