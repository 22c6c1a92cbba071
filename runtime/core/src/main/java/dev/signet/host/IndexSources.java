package dev.signet.host;

import dev.signet.function.FunctionIndex;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the indexes of a class path come from, and what keeps one of them from being found. */
final class IndexSources {

  private static final String SERVICE_FILE = "META-INF/services/" + FunctionIndex.class.getName();

  /** The folders into which build tools put classes; the one above is the module's. */
  private static final Set<String> OUTPUT_FOLDERS = Set.of("target", "build", "out", "bin");

  private static final int SEGMENTS = 3;

  private IndexSources() {}

  /**
   * Refuses two indexes of one name, of which a class loader would load only the first.
   *
   * @throws ConfigurationException if two jars or folders register one name
   */
  static void refuseClash(ClassLoader loader) {
    Map<String, URL> files = new HashMap<>();
    try {
      for (URL file : Collections.list(loader.getResources(SERVICE_FILE))) {
        for (String name : names(file)) {
          URL other = files.putIfAbsent(name, file);
          if (other != null && !other.toString().equals(file.toString())) {
            throw new ConfigurationException(
                HostMessages.INDEX_TWICE.format(name, place(other), place(file)));
          }
        }
      }
    } catch (IOException e) {
      throw new ConfigurationException(HostMessages.SERVICE_NOT_LOADED.format(CauseText.of(e)));
    }
  }

  /**
   * Refuses an index that is there, as another one knows, but is registered no longer, because one
   * jar was made of several.
   */
  static void refuseUnregistered(List<FunctionIndex> found, ClassLoader loader) {
    for (FunctionIndex index : found) {
      for (String other : index.others()) {
        if (!isAmong(found, other)
            && loader.getResource(other.replace('.', '/') + ".class") != null) {
          throw new ConfigurationException(
              HostMessages.INDEX_NOT_REGISTERED.format(other, index.getClass().getName()));
        }
      }
    }
  }

  /**
   * Returns a short name of the jar or folder that a class comes from, such as {@code orders.jar}
   * or {@code orders/target/classes}; the name of the class if nothing is known.
   */
  static String of(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    return location == null ? type.getName() : shortName(path(location));
  }

  private static boolean isAmong(List<FunctionIndex> found, String name) {
    for (FunctionIndex index : found) {
      if (index.getClass().getName().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> names(URL file) throws IOException {
    URLConnection connection = file.openConnection();
    // A cached jar would stay open, and locked on Windows.
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream();
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> names = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int comment = line.indexOf('#');
        String name = (comment < 0 ? line : line.substring(0, comment)).strip();
        if (!name.isEmpty()) {
          names.add(name);
        }
      }
      return names;
    }
  }

  private static String place(URL file) {
    String path = path(file);
    return path.endsWith(SERVICE_FILE)
        ? shortName(path.substring(0, path.length() - SERVICE_FILE.length()))
        : path;
  }

  private static String path(URL location) {
    String text = location.toString();
    try {
      String decoded = URI.create(text).getSchemeSpecificPart();
      return decoded == null ? text : decoded;
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static String shortName(String path) {
    List<String> segments = Arrays.asList(path.replace("!/", "/").split("/"));
    int last = segments.size() - 1;
    if (last < 0 || segments.get(last).endsWith(".jar")) {
      return last < 0 ? path : segments.get(last);
    }
    int start = Math.max(0, last + 1 - SEGMENTS);
    for (int i = last; i > 0; i--) {
      if (OUTPUT_FOLDERS.contains(segments.get(i))) {
        start = i - 1;
        break;
      }
    }
    return String.join("/", segments.subList(start, last + 1));
  }
}
