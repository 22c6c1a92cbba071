package dev.signet.dev.settings;

import dev.signet.host.ConfigurationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks that this is a developer's own machine, where neither a platform's variable nor another
 * ingress is set.
 */
public final class PlatformCheck {

  /** The only value of SIGNET_INGRESS with which a local server starts. */
  public static final String INGRESS = "dev";

  private static final String INGRESS_VARIABLE = "SIGNET_INGRESS";

  /**
   * Variables that WeChat CloudRun, CloudBase, SCF, Kubernetes and Knative set (their
   * documentation).
   */
  private static final Set<String> MARKERS =
      Set.of(
          "CBR_ENV_ID",
          "TENCENTCLOUD_RUNENV",
          "WX_CONTEXT_KEYS",
          "KUBERNETES_SERVICE_HOST",
          "K_SERVICE",
          "K_REVISION",
          "K_CONFIGURATION");

  private static final List<String> MARKER_PREFIXES = List.of("SCF_", "TCB_", "CBR_");

  private PlatformCheck() {}

  /**
   * Refuses to start on a platform or with another ingress.
   *
   * @throws ConfigurationException naming every variable that is a reason for the refusal
   */
  public static void check(Map<String, String> environment, Locale locale) {
    List<String> problems = new ArrayList<>();
    for (String name : markers(environment.keySet())) {
      problems.add(DevMessages.PLATFORM_FOUND.format(locale, name));
    }
    String ingress = environment.getOrDefault(INGRESS_VARIABLE, "");
    if (!ingress.isEmpty() && !ingress.equals(INGRESS)) {
      problems.add(DevMessages.INGRESS_OTHER.format(locale, ingress));
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }

  /** Returns those of these variables that only a platform sets, sorted. */
  public static List<String> markers(Collection<String> variables) {
    List<String> markers = new ArrayList<>();
    for (String name : new TreeSet<>(variables)) {
      if (isMarker(name)) {
        markers.add(name);
      }
    }
    return markers;
  }

  private static boolean isMarker(String name) {
    return MARKERS.contains(name) || MARKER_PREFIXES.stream().anyMatch(name::startsWith);
  }
}
