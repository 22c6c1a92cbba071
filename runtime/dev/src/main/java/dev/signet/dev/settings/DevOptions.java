package dev.signet.dev.settings;

import dev.signet.host.ConfigurationException;
import dev.signet.host.NearestName;
import dev.signet.http.LocalHost;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The options of the command line, checked. */
public final class DevOptions {

  private static final String PORT = "--port";
  private static final String CALLERS = "--callers";
  private static final String LANG = "--lang";
  private static final String ADDRESS = "--address";
  private static final String PROJECT = "--project";
  private static final List<String> KNOWN = List.of(PORT, CALLERS, LANG, ADDRESS, PROJECT);

  private final Map<String, String> values;
  private final Locale locale;

  private DevOptions(Map<String, String> values, Locale locale) {
    this.values = values;
    this.locale = locale;
  }

  public static boolean asksForHelp(List<String> arguments) {
    return arguments.contains("--help") || arguments.contains("-h");
  }

  /**
   * Reads the arguments; {@code --option value} and {@code --option=value} are equivalent.
   *
   * @param system the language if the arguments name none
   * @throws ConfigurationException if an option is unknown, lacks its value, or has a wrong one
   */
  public static DevOptions read(List<String> arguments, Locale system) {
    Locale locale = language(arguments, system);
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      requireKnown(name, locale);
      if (equals < 0 && ++i == arguments.size()) {
        throw wrong(DevMessages.OPTION_VALUE_MISSING, locale, name);
      }
      String value = equals < 0 ? arguments.get(i) : argument.substring(equals + 1);
      if (values.put(name, value) != null) {
        throw wrong(DevMessages.OPTION_TWICE, locale, name);
      }
    }
    DevOptions options = new DevOptions(values, locale);
    options.check();
    return options;
  }

  /**
   * Returns the language, which is read first because a message about any wrong option needs it.
   */
  public static Locale language(List<String> arguments, Locale system) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      boolean separate = argument.equals(LANG) && i + 1 < arguments.size();
      String value = separate ? arguments.get(i + 1) : argument;
      if (separate && value.equals("zh") || value.equals(LANG + "=zh")) {
        return Locale.SIMPLIFIED_CHINESE;
      }
      if (separate && value.equals("en") || value.equals(LANG + "=en")) {
        return Locale.ENGLISH;
      }
    }
    return system;
  }

  public Locale locale() {
    return locale;
  }

  /** Returns the port that must be used; empty for the first free one. */
  Optional<Integer> port() {
    return Optional.ofNullable(values.get(PORT)).map(Integer::valueOf);
  }

  /** Returns the file that must be read; empty for the usual one, if it exists. */
  public Optional<Path> callers() {
    return Optional.ofNullable(values.get(CALLERS)).map(Path::of);
  }

  /** Returns the description of the project to reload; empty to serve what is on the class path. */
  public Optional<Path> project() {
    return Optional.ofNullable(values.get(PROJECT)).map(Path::of);
  }

  /** Returns the address to listen on, a loopback literal. */
  public String address() {
    String address = values.getOrDefault(ADDRESS, "127.0.0.1");
    return address.equals("localhost") ? "127.0.0.1" : address;
  }

  private void check() {
    for (String option : List.of(CALLERS, PROJECT)) {
      checkPath(option, values.getOrDefault(option, ""));
    }
    String port = values.getOrDefault(PORT, "0");
    if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
      throw wrong(DevMessages.PORT_NOT_LEGAL, locale, port);
    }
    String language = values.getOrDefault(LANG, "en");
    if (!language.equals("en") && !language.equals("zh")) {
      throw wrong(DevMessages.LANGUAGE_NOT_LEGAL, locale, language);
    }
    if (!LocalHost.isLoopback(address())) {
      throw wrong(DevMessages.ADDRESS_NOT_LOOPBACK, locale, values.get(ADDRESS));
    }
  }

  private void checkPath(String option, String path) {
    try {
      Path.of(path);
    } catch (InvalidPathException wrong) {
      throw wrong(DevMessages.PATH_NOT_LEGAL, locale, option, path);
    }
  }

  private static void requireKnown(String name, Locale locale) {
    if (!KNOWN.contains(name)) {
      throw NearestName.of(name, KNOWN)
          .map(near -> wrong(DevMessages.OPTION_UNKNOWN_SUGGESTION, locale, name, near))
          .orElseGet(
              () -> wrong(DevMessages.OPTION_UNKNOWN, locale, name, String.join(", ", KNOWN)));
    }
  }

  private static ConfigurationException wrong(
      DevMessages message, Locale locale, Object... arguments) {
    return new ConfigurationException(message.format(locale, arguments));
  }
}
