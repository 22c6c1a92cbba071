package dev.signet.maven.dev;

import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The configuration with which maven-compiler-plugin compiles the module's own classes. */
public final class CompilerConfiguration {

  /** The coordinates of the plugin without its version. */
  public static final String PLUGIN = "org.apache.maven.plugins:maven-compiler-plugin";

  private static final String USUAL = "default-compile";

  private final Xpp3Dom given;
  private final Function<String, String> properties;

  private CompilerConfiguration(Xpp3Dom given, Function<String, String> properties) {
    this.given = given;
    this.properties = properties;
  }

  /**
   * Finds the execution that compiles the classes.
   *
   * @param plugin the plugin of the effective pom; null if it has none
   * @param project the properties of the pom
   * @param user the properties of the command line, which count first
   * @param problems receives more than one execution, of which one would have to be chosen
   */
  public static CompilerConfiguration of(
      Plugin plugin, Properties project, Properties user, Problems problems) {
    Function<String, String> properties = name -> user.getProperty(name, project.getProperty(name));
    Xpp3Dom own = plugin == null ? null : (Xpp3Dom) plugin.getConfiguration();
    List<PluginExecution> compiling = plugin == null ? List.of() : compiling(plugin);
    if (compiling.size() > 1) {
      String ids = compiling.stream().map(PluginExecution::getId).collect(Collectors.joining(", "));
      problems.add(PluginMessages.COMPILED_TWICE, ids);
    } else if (compiling.size() == 1) {
      // Its configuration holds that of the plugin already.
      Xpp3Dom of = (Xpp3Dom) compiling.get(0).getConfiguration();
      own = of == null ? own : of;
    }
    return new CompilerConfiguration(own == null ? new Xpp3Dom("configuration") : own, properties);
  }

  private static List<PluginExecution> compiling(Plugin plugin) {
    List<PluginExecution> compiling = new ArrayList<>();
    for (PluginExecution each : plugin.getExecutions()) {
      boolean compiles = each.getGoals().contains("compile") || each.getId().equals(USUAL);
      if (compiles && !"none".equals(each.getPhase())) {
        compiling.add(each);
      }
    }
    return compiling;
  }

  /** Returns the elements that are there, in their order. */
  List<Xpp3Dom> elements() {
    return List.of(given.getChildren());
  }

  /** Returns the text of an element or else of a property; null if both are absent or empty. */
  String text(String element, String... orProperties) {
    Xpp3Dom child = given.getChild(element);
    return Stream.concat(
            Stream.of(child == null ? "" : child.getValue() == null ? "" : child.getValue()),
            Stream.of(orProperties).map(name -> orEmpty(properties.apply(name))))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  /** Returns the flag of an element or else of a property. */
  boolean flag(boolean usual, String element, String property) {
    String text = text(element, property);
    return text == null ? usual : Boolean.parseBoolean(text);
  }

  /** Returns the texts of the children of an element; none without it. */
  List<String> texts(String element) {
    return children(element).stream()
        .map(child -> orEmpty(child.getValue()).strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  List<Xpp3Dom> children(String element) {
    Xpp3Dom child = given.getChild(element);
    return child == null ? List.of() : List.of(child.getChildren());
  }
}
