package dev.signet.spring.host;

import dev.signet.host.NearestName;
import dev.signet.host.Setting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Finds properties that begin with {@code signet.} and that nothing reads. */
final class PropertyCheck {

  private static final String VARIABLE = "SIGNET_";

  /** The names of unknown properties, with a message for each. */
  private final TreeMap<String, String> unknown = new TreeMap<>();

  private final List<ConfigurationPropertyName> known = new ArrayList<>();
  private final List<ConfigurationPropertyName> lists = new ArrayList<>();
  private final Set<String> variables = new LinkedHashSet<>();

  private PropertyCheck() {
    for (String name : PropertyNames.all()) {
      known.add(ConfigurationPropertyName.of(name));
      variables.add(variable(name, "_"));
      variables.add(variable(name, ""));
    }
    for (Setting setting : PropertyNames.settings()) {
      if (PropertyNames.isList(setting)) {
        lists.add(ConfigurationPropertyName.of(PropertyNames.of(setting)));
      }
    }
  }

  /** Returns what is wrong with the names of properties, sorted. */
  static List<String> problems(ConfigurableEnvironment environment) {
    PropertyCheck check = new PropertyCheck();
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      check.look(source);
    }
    return List.copyOf(check.unknown.values());
  }

  private void look(ConfigurationPropertySource source) {
    Object underlying = source.getUnderlyingSource();
    if (underlying instanceof SystemEnvironmentPropertySource variables) {
      lookAtVariables(variables);
    } else if (source instanceof IterableConfigurationPropertySource names) {
      String place = placeOf(underlying);
      boolean shared = place.equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
      for (ConfigurationPropertyName name : names) {
        look(name, place, shared);
      }
    }
  }

  private static String placeOf(Object source) {
    return source instanceof org.springframework.core.env.PropertySource<?> named
        ? named.getName()
        : String.valueOf(source);
  }

  private void look(ConfigurationPropertyName name, String place, boolean shared) {
    if (name.getNumberOfElements() < 2 || !name.getElement(0, Form.UNIFORM).equals("signet")) {
      return;
    }
    if (!isTool(name.getElement(1, Form.UNIFORM)) && !isKnown(name)) {
      Optional<String> near = nearest(name.toString());
      // Build tools pass their own system properties on to tests, and some begin as ours do.
      if (!shared || near.isPresent()) {
        report(name.toString(), place, near);
      }
    }
  }

  private boolean isKnown(ConfigurationPropertyName name) {
    if (name.isLastElementIndexed() && name.isNumericIndex(name.getNumberOfElements() - 1)) {
      return lists.contains(name.getParent());
    }
    return known.contains(name);
  }

  private static boolean isTool(String element) {
    return PropertyNames.TOOLS.contains(element);
  }

  private void lookAtVariables(EnumerablePropertySource<?> source) {
    for (String name : source.getPropertyNames()) {
      String upper = name.toUpperCase(Locale.ROOT);
      if (upper.startsWith(VARIABLE) && !isKnownVariable(upper) && !isForeign(upper)) {
        String property = PropertyNames.PREFIX + upper.substring(VARIABLE.length());
        report(name, source.getName(), nearest(property.toLowerCase(Locale.ROOT)));
      }
    }
  }

  private boolean isKnownVariable(String upper) {
    if (variables.contains(upper)) {
      return true;
    }
    for (ConfigurationPropertyName list : lists) {
      for (String separator : List.of("_", "")) {
        if (upper.matches(variable(list.toString(), separator) + "_\\d{1,4}")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Recognizes the variables of tools, and those of Kubernetes for a service called signet. */
  private static boolean isForeign(String upper) {
    String rest = upper.substring(VARIABLE.length());
    int end = rest.indexOf('_');
    return end > 0 && isTool(rest.substring(0, end).toLowerCase(Locale.ROOT))
        || rest.startsWith("SERVICE_")
        || rest.startsWith("PORT");
  }

  private void report(String name, String place, Optional<String> near) {
    unknown.putIfAbsent(
        name,
        near.map(known -> SpringMessages.UNKNOWN_PROPERTY_SUGGESTION.format(name, place, known))
            .orElseGet(() -> SpringMessages.UNKNOWN_PROPERTY.format(name, place)));
  }

  /** Compares as the names of variables are, whatever stands between the words. */
  private static Optional<String> nearest(String name) {
    List<String> candidates = new ArrayList<>();
    for (String known : PropertyNames.all()) {
      candidates.add(words(known));
    }
    return NearestName.of(words(name), candidates)
        .map(found -> PropertyNames.all().get(candidates.indexOf(found)));
  }

  private static String words(String property) {
    return property
        .substring(PropertyNames.PREFIX.length())
        .replaceAll("\\[.*", "")
        .replaceAll("[.-]", "_");
  }

  private static String variable(String property, String separator) {
    String name = property.substring(PropertyNames.PREFIX.length());
    return VARIABLE + name.replace("-", separator).toUpperCase(Locale.ROOT);
  }
}
