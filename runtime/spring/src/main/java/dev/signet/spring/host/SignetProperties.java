package dev.signet.spring.host;

import dev.signet.host.ConfigurationException;
import dev.signet.host.HostSettings;
import dev.signet.host.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The checked properties {@code signet.*} of a Spring application. Each setting of the other hosts
 * is the property of the same name, {@code signet.app-ids} for {@code SIGNET_APP_IDS}, and has the
 * same meaning and the same checks; {@link #path} is this host's own. The port is the server's
 * ({@code server.port}).
 */
public final class SignetProperties {

  private static final String DEFAULT_PATH = "/fn";

  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+");

  private final HostSettings settings;
  private final String path;

  private SignetProperties(HostSettings settings, String path) {
    this.settings = settings;
    this.path = path;
  }

  /**
   * Reads the properties of an application.
   *
   * @throws ConfigurationException naming everything that is wrong at once, each property beside
   *     its variable
   */
  public static SignetProperties read(ConfigurableEnvironment environment) {
    List<String> problems = new ArrayList<>(PropertyCheck.problems(environment));
    Binder binder = Binder.get(environment);
    String path = path(binder, problems);
    HostSettings settings = settings(values(binder), problems);
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return new SignetProperties(settings, path);
  }

  /** Returns the settings that all hosts share. */
  public HostSettings settings() {
    return settings;
  }

  /** Returns the path that functions are mounted below, such as {@code /fn}. */
  public String path() {
    return path;
  }

  private static Map<String, String> values(Binder binder) {
    Map<String, String> values = new HashMap<>();
    for (Setting setting : PropertyNames.settings()) {
      String value = value(binder, setting);
      if (!value.isEmpty()) {
        values.put(setting.name(), value);
      }
    }
    return values;
  }

  private static String value(Binder binder, Setting setting) {
    String name = PropertyNames.of(setting);
    return PropertyNames.isList(setting)
        ? binder
            .bind(name, Bindable.listOf(String.class))
            .map(list -> String.join(",", list))
            .orElse("")
        : binder.bind(name, String.class).orElse("");
  }

  private static String path(Binder binder, List<String> problems) {
    String path = binder.bind(PropertyNames.PATH, String.class).orElse("");
    if (path.isEmpty()) {
      return DEFAULT_PATH;
    }
    if (!PATH.matcher(path).matches()) {
      problems.add(SpringMessages.PATH_MALFORMED.format(path));
    }
    return path;
  }

  private static HostSettings settings(Map<String, String> values, List<String> problems) {
    try {
      return HostSettings.readInServer(values);
    } catch (ConfigurationException e) {
      problems.add(PropertyNames.beside(e.getMessage()));
      return null;
    }
  }
}
