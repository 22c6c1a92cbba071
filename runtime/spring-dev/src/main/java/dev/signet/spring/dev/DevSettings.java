package dev.signet.spring.dev;

import dev.signet.dev.settings.DevOptions;
import dev.signet.host.ConfigurationException;
import dev.signet.host.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The properties {@code signet.dev.*}, checked.
 *
 * @param enabled whether the console starts
 * @param options the rest, which are the options of the local server
 */
record DevSettings(boolean enabled, DevOptions options) {

  private static final String PREFIX = "signet.dev.";
  private static final String ENABLED = PREFIX + "enabled";
  private static final String LANG = PREFIX + "lang";

  /** The properties that are options of the local server, under the same names. */
  private static final List<String> OPTIONS = List.of("port", "address", "callers", "lang");

  private static final Pattern OPTION = Pattern.compile("--(port|address|callers|lang)\\b");

  /**
   * Reads them.
   *
   * @throws ConfigurationException if one is unknown or wrong
   */
  static DevSettings read(ConfigurableEnvironment environment) {
    Locale locale = locale(environment);
    requireKnown(environment, locale);
    List<String> arguments = new ArrayList<>();
    for (String option : OPTIONS) {
      String value = environment.getProperty(PREFIX + option, "");
      if (!value.isEmpty()) {
        arguments.add("--" + option);
        arguments.add(value);
      }
    }
    DevOptions options = named(() -> DevOptions.read(arguments, locale));
    return new DevSettings(enabled(environment, locale), options);
  }

  /** Returns the language of messages, which a message on a wrong property needs too. */
  static Locale locale(ConfigurableEnvironment environment) {
    return DevOptions.language(
        List.of("--lang", environment.getProperty(LANG, "")), Locale.getDefault());
  }

  /**
   * Does what names options in its messages.
   *
   * @throws ConfigurationException as it is thrown, with the names of the properties
   */
  static <T> T named(Supplier<T> work) {
    try {
      return work.get();
    } catch (ConfigurationException wrong) {
      throw new ConfigurationException(
          OPTION.matcher(wrong.getMessage()).replaceAll(PREFIX + "$1"));
    }
  }

  private static boolean enabled(ConfigurableEnvironment environment, Locale locale) {
    String value = environment.getProperty(ENABLED, "true");
    if (!value.equals("true") && !value.equals("false")) {
      throw new ConfigurationException(DevSpringMessages.ENABLED_NOT_LEGAL.format(locale, value));
    }
    return value.equals("true");
  }

  private static void requireKnown(ConfigurableEnvironment environment, Locale locale) {
    List<String> known = new ArrayList<>(List.of(ENABLED));
    OPTIONS.forEach(option -> known.add(PREFIX + option));
    ConfigurationPropertyName ours = ConfigurationPropertyName.of("signet.dev");
    List<String> problems = new ArrayList<>();
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      if (source instanceof IterableConfigurationPropertySource names) {
        names.stream()
            .filter(name -> ours.isAncestorOf(name) && !known.contains(name.toString()))
            .map(name -> unknown(name.toString(), known, locale))
            .forEach(problems::add);
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems.stream().distinct().sorted().toList());
    }
  }

  private static String unknown(String name, List<String> known, Locale locale) {
    return NearestName.of(name, known)
        .map(near -> DevSpringMessages.UNKNOWN_SUGGESTION.format(locale, name, near))
        .orElseGet(() -> DevSpringMessages.UNKNOWN.format(locale, name, String.join(", ", known)));
  }
}
