package dev.signet.spring.host;

import dev.signet.host.Setting;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of Signet's properties: those of the settings of every host, and Spring's own. */
final class PropertyNames {

  static final String PREFIX = "signet.";
  static final String PATH = PREFIX + "path";

  /** Properties of Signet's tools for Spring, which check them themselves. */
  static final Set<String> TOOLS = Set.of("dev", "testing");

  private static final Set<Setting> LISTS =
      EnumSet.of(Setting.SIGNET_APP_IDS, Setting.SIGNET_HOSTS);

  private static final Pattern VARIABLE = Pattern.compile("(?<!\\()SIGNET_[A-Z_]*[A-Z]");

  private PropertyNames() {}

  /** Returns the settings that are properties: all but the port, which is the server's. */
  static Set<Setting> settings() {
    return EnumSet.complementOf(EnumSet.of(Setting.PORT));
  }

  /** Returns the property of a setting, such as {@code signet.app-ids} for SIGNET_APP_IDS. */
  static String of(Setting setting) {
    String name = setting.name().substring(PREFIX.length());
    return PREFIX + name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static boolean isList(Setting setting) {
    return LISTS.contains(setting);
  }

  /** Returns every property that Signet reads in an application. */
  static List<String> all() {
    List<String> names = new ArrayList<>();
    for (Setting setting : settings()) {
      names.add(of(setting));
    }
    names.add(PATH);
    return names;
  }

  /** Puts the property before each variable in a message about settings. */
  static String beside(String message) {
    return VARIABLE
        .matcher(message)
        .replaceAll(found -> Matcher.quoteReplacement(beside(found.group(), message)));
  }

  private static String beside(String variable, String message) {
    for (Setting setting : settings()) {
      if (setting.name().equals(variable)) {
        String property = of(setting);
        return message.contains(property) ? variable : property + " (" + variable + ")";
      }
    }
    return variable;
  }
}
