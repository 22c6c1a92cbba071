package dev.signet.maven.app;

import dev.signet.maven.project.BuiltProject;
import dev.signet.maven.tree.OutputTree;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.stream.Collectors;

/**
 * The application as a jar that {@code java -jar} runs, with its libraries beside it. The libraries
 * stay jars of their own, so that signatures, versions of classes for newer JVMs, service files and
 * licences stay right, and a change of code changes one small file. None is compressed: it starts
 * as fast as one jar of everything.
 */
public final class RunnableApp {

  /** The jar's name. */
  public static final String JAR = "app.jar";

  /** The HTTP host's main class. */
  private static final String MAIN = "dev.signet.http.SignetHttp";

  private RunnableApp() {}

  /**
   * Adds {@code app.jar} and {@code lib/} to a folder.
   *
   * @param folder the folder's path, empty or ending in {@code /}
   */
  public static void addTo(OutputTree tree, String folder, BuiltProject project)
      throws IOException {
    LibraryFiles libraries = LibraryFiles.of(project.libraries());
    Map<Attributes.Name, String> main = new LinkedHashMap<>();
    main.put(Attributes.Name.MAIN_CLASS, MAIN);
    main.put(Attributes.Name.CLASS_PATH, classPath(libraries.names()));
    tree.bytes(folder + JAR, JarWriter.ofFolder(project.classes(), main));
    libraries.addStoredTo(tree, folder);
  }

  /** The entries of a Class-Path are URLs. */
  private static String classPath(List<String> names) {
    return names.stream()
        .map(name -> LibraryFiles.FOLDER + encoded(name))
        .collect(Collectors.joining(" "));
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
