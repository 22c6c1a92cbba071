package dev.signet.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * SCF's managed Java as a process of its own: it loads a function's folder and its {@code lib/},
 * finds the handler by reflection, and binds the event by a Jackson of its own, which is older than
 * the function's. Whether that Jackson is before the function's own is not documented, so both are
 * here.
 */
final class ManagedPlatform {

  private static final String SOURCE =
      """
      import com.fasterxml.jackson.databind.ObjectMapper;
      import java.lang.reflect.Method;
      import java.net.URL;
      import java.net.URLClassLoader;
      import java.nio.file.*;
      import java.util.*;
      import java.util.stream.*;

      public final class Platform {
        public static void main(String[] args) throws Exception {
          Path root = Path.of(args[0]);
          List<URL> urls = new ArrayList<>(List.of(root.toUri().toURL()));
          try (Stream<Path> jars = Files.list(root.resolve("lib"))) {
            for (Path jar : jars.sorted().collect(Collectors.toList())) {
              urls.add(jar.toUri().toURL());
            }
          }
          ClassLoader parent = args[3].equals("apart")
              ? ClassLoader.getPlatformClassLoader() : Platform.class.getClassLoader();
          ClassLoader user = new URLClassLoader(urls.toArray(new URL[0]), parent);
          Thread.currentThread().setContextClassLoader(user);
          String[] handler = args[1].split("::");
          Class<?> type = user.loadClass(handler[0]);
          Object instance = type.getConstructor().newInstance();
          for (Method method : type.getMethods()) {
            if (method.getName().equals(handler[1])) {
              ObjectMapper json = new ObjectMapper();
              Class<?> eventType = method.getParameterTypes()[0];
              Object event = json.readValue(Files.readString(Path.of(args[2])), eventType);
              Object answer = method.invoke(instance, event, null);
              System.out.write(("RESULT " + json.writeValueAsString(answer) + "\\n").getBytes("UTF-8"));
              System.out.flush();
            }
          }
        }
      }
      """;

  private final Path directory;
  private final String order;

  private ManagedPlatform(Path directory, String order) {
    this.directory = directory;
    this.order = order;
  }

  /** The result as JSON, a string without its quotes, and all that was written. */
  record Answer(String result, String log) {}

  /** The platform's Jackson is not seen by the functions. */
  static ManagedPlatform apart(Path directory) {
    return new ManagedPlatform(directory, "apart");
  }

  /** The platform's Jackson goes before the functions' own. */
  static ManagedPlatform parentFirst(Path directory) {
    return new ManagedPlatform(directory, "parent-first");
  }

  Answer call(Path function, String handler, String event) throws Exception {
    Path classes = Files.createDirectories(directory.resolve("platform"));
    Path source = Files.writeString(classes.resolve("Platform.java"), SOURCE);
    String jackson = String.join(File.pathSeparator, olderJackson());
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                jackson,
                "-d",
                classes.toString(),
                source.toString());
    assertThat(compiled).isZero();
    Path eventFile = Files.writeString(directory.resolve("event.json"), event);
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dfile.encoding=UTF-8",
            "-cp",
            classes + File.pathSeparator + jackson,
            "Platform",
            function.toString(),
            handler,
            eventFile.toString(),
            order);
    builder.environment().put("SIGNET_INGRESS", "scf-event-mini-program");
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String log = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return new Answer(result(log), log);
  }

  private static String result(String log) {
    String line =
        log.lines()
            .filter(text -> text.startsWith("RESULT "))
            .findFirst()
            .orElseThrow(() -> new AssertionError(log));
    String json = line.substring("RESULT ".length());
    return json.startsWith("\"") ? json.substring(1, json.length() - 1) : json;
  }

  private static List<String> olderJackson() throws IOException {
    List<String> jars = new ArrayList<>();
    try (var files = Files.list(Path.of(System.getProperty("signet.older.jackson")))) {
      files.forEach(file -> jars.add(file.toString()));
    }
    assertThat(jars).hasSize(3);
    return jars;
  }
}
