package dev.signet.dev.project;

import dev.signet.dev.settings.DevMessages;
import dev.signet.host.ConfigurationException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;

/**
 * What a build tool says of a project, in a file of properties in UTF-8. A list has a member for
 * each number from 0 on, such as {@code sources.0}; paths are absolute.
 *
 * <ul>
 *   <li>{@code format}: 1
 *   <li>{@code base}: the folder of the project, which paths are shown relative to
 *   <li>{@code work}: a folder that is the local server's own
 *   <li>{@code encoding}: of the sources
 *   <li>{@code parent}: the process with which the server ends; may be absent
 *   <li>{@code sources}: the folders of Java sources, generated ones included
 *   <li>{@code resources.N.directory}, {@code .target}, {@code .includes}, {@code .excludes} and
 *       {@code .filteredTo}: see {@link ResourceFolder}
 *   <li>{@code classpath}: jars and folders to compile with
 *   <li>{@code processorpath}: jars and folders of annotation processors; without one they are
 *       looked for among {@code classpath}
 *   <li>{@code options}: the other options of javac
 *   <li>{@code siblings}: folders of classes that other modules of the build write, which are
 *       loaded anew with the project's own
 *   <li>{@code build}: files that describe the build, whose changes take a new start
 * </ul>
 */
public final class Project {

  private static final String FORMAT = "1";

  private final Path file;
  private final Properties values;
  private final Locale locale;

  private Project(Path file, Properties values, Locale locale) {
    this.file = file;
    this.values = values;
    this.locale = locale;
  }

  /**
   * Reads a description.
   *
   * @param locale of messages
   * @throws ConfigurationException if it cannot be read or was written for another version
   */
  public static Project read(Path file, Locale locale) {
    Properties values = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      values.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigurationException(
          DevMessages.PROJECT_NOT_READ.format(locale, file, e.toString()));
    }
    Project project = new Project(file, values, locale);
    if (!FORMAT.equals(values.getProperty("format"))) {
      throw project.wrong("format");
    }
    return project;
  }

  Path base() {
    return path("base");
  }

  Path work() {
    return path("work");
  }

  Charset encoding() {
    try {
      return Charset.forName(text("encoding"));
    } catch (IllegalArgumentException unknown) {
      throw wrong("encoding");
    }
  }

  /** Runs a task when the process has ended that this one belongs to; never if there is none. */
  public void whenParentEnds(Runnable task) {
    String parent = values.getProperty("parent");
    if (parent == null) {
      return;
    }
    try {
      ProcessHandle.of(Long.parseLong(parent))
          .map(ProcessHandle::onExit)
          .orElseGet(() -> CompletableFuture.completedFuture(null))
          .thenRun(task);
    } catch (NumberFormatException e) {
      throw wrong("parent");
    }
  }

  List<Path> sources() {
    return paths("sources");
  }

  List<Path> classpath() {
    return paths("classpath");
  }

  List<Path> processorpath() {
    return paths("processorpath");
  }

  List<Path> siblings() {
    return paths("siblings");
  }

  List<Path> build() {
    return paths("build");
  }

  List<String> options() {
    return texts("options");
  }

  List<ResourceFolder> resources() {
    List<ResourceFolder> folders = new ArrayList<>();
    for (int i = 0; values.containsKey("resources." + i + ".directory"); i++) {
      String prefix = "resources." + i + ".";
      String filteredTo = values.getProperty(prefix + "filteredTo");
      folders.add(
          new ResourceFolder(
              path(prefix + "directory"),
              values.getProperty(prefix + "target", ""),
              texts(prefix + "includes"),
              texts(prefix + "excludes"),
              filteredTo == null ? null : Path.of(filteredTo)));
    }
    return folders;
  }

  private List<Path> paths(String key) {
    List<Path> paths = new ArrayList<>();
    texts(key).forEach(text -> paths.add(Path.of(text)));
    return paths;
  }

  private List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; values.containsKey(key + "." + i); i++) {
      texts.add(values.getProperty(key + "." + i));
    }
    return texts;
  }

  private Path path(String key) {
    return Path.of(text(key));
  }

  private String text(String key) {
    String text = values.getProperty(key, "");
    if (text.isEmpty()) {
      throw wrong(key);
    }
    return text;
  }

  private ConfigurationException wrong(String key) {
    return new ConfigurationException(DevMessages.PROJECT_WRONG.format(locale, file, key));
  }
}
