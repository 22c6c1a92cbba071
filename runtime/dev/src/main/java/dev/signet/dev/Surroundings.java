package dev.signet.dev;

import dev.signet.dev.call.LocalOpenData;
import dev.signet.dev.call.TraceLog;
import dev.signet.dev.console.LocalGuard;
import dev.signet.dev.settings.DevOptions;
import dev.signet.dev.settings.LocalCallers;
import dev.signet.dev.settings.PlatformCheck;
import dev.signet.host.HostSettings;
import dev.signet.json.wire.JsonLimits;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stays when the functions of a local server are replaced. */
final class Surroundings {

  final DevOptions options;
  final Map<String, String> environment;
  final HostSettings settings;
  final LocalCallers callers;
  final LocalGuard guard = new LocalGuard();
  final LocalOpenData openData = new LocalOpenData();
  final TraceLog traces;
  final PrintStream errors;
  final Runnable onFatal;

  /**
   * Reads the settings and the callers.
   *
   * @param environment the environment, already checked to be a developer's own
   * @param errors receives mistakes in the file of callers and failures of the server itself
   * @throws dev.signet.host.ConfigurationException if one of them is wrong
   */
  Surroundings(
      DevOptions options, Map<String, String> environment, PrintStream errors, Runnable onFatal) {
    this.options = options;
    this.environment = own(environment);
    this.settings =
        HostSettings.read(this.environment, List.of(PlatformCheck.INGRESS), JsonLimits.HTTP_BYTES);
    this.callers = LocalCallers.of(options, errors);
    this.traces = new TraceLog(errors);
    this.errors = errors;
    this.onFatal = onFatal;
  }

  /** Returns the settings that also count here; the port comes from the command line only. */
  private static Map<String, String> own(Map<String, String> environment) {
    Map<String, String> own = new HashMap<>(environment);
    own.remove("PORT");
    own.put("SIGNET_INGRESS", PlatformCheck.INGRESS);
    own.putIfAbsent("SIGNET_LOG", "all");
    return own;
  }
}
