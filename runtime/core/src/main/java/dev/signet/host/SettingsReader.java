package dev.signet.host;

import dev.signet.function.DecisionLines;
import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.ingress.CloudbaseGatewayIngress;
import dev.signet.ingress.IngressSettings;
import dev.signet.json.Language;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads environment variables and collects everything that is wrong with them. */
final class SettingsReader {

  private static final String PREFIX = "SIGNET_";
  private static final int MAX_DIGITS = 9;

  private final Map<String, String> environment;
  private final List<String> problems = new ArrayList<>();

  SettingsReader(Map<String, String> environment) {
    this.environment = environment;
    checkNames();
  }

  void throwIfWrong() {
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }

  void problem(String problem) {
    problems.add(problem);
  }

  String ingress(List<String> legal) {
    String value = value(Setting.SIGNET_INGRESS);
    if (value.isEmpty()) {
      problems.add(HostMessages.INGRESS_MISSING.format(String.join(", ", legal)));
      return value;
    }
    return oneOf(Setting.SIGNET_INGRESS, legal);
  }

  /** Returns the variable's value, which must be one of these; empty if the variable is not set. */
  String optional(Setting setting, List<String> legal) {
    return value(setting).isEmpty() ? "" : oneOf(setting, legal);
  }

  /** Returns the variable's value as it is; empty if the variable is not set. */
  String text(Setting setting) {
    return value(setting);
  }

  private String oneOf(Setting setting, List<String> legal) {
    String value = value(setting);
    if (!legal.contains(value)) {
      problems.add(
          HostMessages.VALUE_NOT_LEGAL.format(setting.name(), value, String.join(", ", legal)));
    }
    return value;
  }

  int number(Setting setting, int whenUnset, int min, int max) {
    String value = value(setting);
    if (value.isEmpty()) {
      return whenUnset;
    }
    if (isDigits(value)) {
      int number = Integer.parseInt(value);
      if (number >= min && number <= max) {
        return number;
      }
    }
    problems.add(
        HostMessages.NUMBER_OUT_OF_RANGE.format(
            setting.name(), value, String.valueOf(min), String.valueOf(max)));
    return whenUnset;
  }

  /**
   * Accepts only plain digits, few enough for an int: parseInt alone also takes a plus sign and the
   * digits of other scripts.
   */
  private static boolean isDigits(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return value.length() <= MAX_DIGITS;
  }

  DecisionLines.Level logLevel() {
    String value = optional(Setting.SIGNET_LOG, List.of("all", "refused", "none"));
    return value.equals("all")
        ? DecisionLines.Level.ALL
        : value.equals("none") ? DecisionLines.Level.NONE : DecisionLines.Level.REFUSED;
  }

  /** Returns the language that is set; null if none is. */
  Language language() {
    String value = optional(Setting.SIGNET_LANG, List.of("en", "zh_CN"));
    if (value.isEmpty()) {
      return null;
    }
    return value.equals("zh_CN") ? Language.CHINESE : Language.ENGLISH;
  }

  IngressSettings callers() {
    IngressSettings settings =
        IngressSettings.none().withAppIds(appIds()).withHosts(list(Setting.SIGNET_HOSTS, true));
    String envId = value(Setting.SIGNET_ENV_ID);
    return envId.isEmpty() ? settings : settings.withEnvId(envId);
  }

  /**
   * Returns the address to probe; null if the variable is not set. The value is not repeated in a
   * problem, because a user or a query in it may be a secret.
   */
  URI probeUrl(String ingress) {
    String value = value(Setting.SIGNET_PROBE_URL);
    if (value.isEmpty()) {
      return null;
    }
    if (!ingress.equals(CloudRunPrivateIngress.NAME)
        && !ingress.equals(CloudbaseGatewayIngress.NAME)) {
      problems.add(
          HostMessages.PROBE_NOT_HERE.format(
              ingress, CloudRunPrivateIngress.NAME, CloudbaseGatewayIngress.NAME));
      return null;
    }
    URI url = ProbeUrl.of(value);
    if (url == null) {
      problems.add(HostMessages.PROBE_URL_NOT_LEGAL.format());
    }
    return url;
  }

  private Set<String> appIds() {
    Set<String> appIds = list(Setting.SIGNET_APP_IDS, false);
    for (String appId : appIds) {
      if (!isAppId(appId)) {
        problems.add(HostMessages.APP_ID_MALFORMED.format(Setting.SIGNET_APP_IDS.name(), appId));
      }
    }
    return appIds;
  }

  private static boolean isAppId(String text) {
    if (text.length() != 18 || !text.startsWith("wx")) {
      return false;
    }
    for (int i = 2; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
        return false;
      }
    }
    return true;
  }

  private Set<String> list(Setting setting, boolean lowerCase) {
    Set<String> elements = new LinkedHashSet<>();
    for (String element : value(setting).split(",")) {
      String trimmed = element.trim();
      if (!trimmed.isEmpty()) {
        elements.add(lowerCase ? trimmed.toLowerCase(Locale.ROOT) : trimmed);
      }
    }
    return elements;
  }

  private String value(Setting setting) {
    return environment.getOrDefault(setting.name(), "");
  }

  private void checkNames() {
    List<String> known = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      if (setting.name().startsWith(PREFIX)) {
        known.add(setting.name().substring(PREFIX.length()));
      }
    }
    for (String name : new TreeSet<>(environment.keySet())) {
      if (name.startsWith(PREFIX) && !writtenByKubernetes(name)) {
        checkName(name, known);
      }
    }
  }

  private void checkName(String name, List<String> known) {
    String rest = name.substring(PREFIX.length());
    if (!known.contains(rest)) {
      problems.add(
          NearestName.of(rest, known)
              .map(near -> HostMessages.UNKNOWN_VARIABLE_SUGGESTION.format(name, PREFIX + near))
              .orElseGet(() -> HostMessages.UNKNOWN_VARIABLE.format(name)));
    }
  }

  /** Recognizes the variables that Kubernetes writes for a service that is called signet. */
  private static boolean writtenByKubernetes(String name) {
    return name.startsWith("SIGNET_SERVICE_") || name.startsWith("SIGNET_PORT");
  }
}
