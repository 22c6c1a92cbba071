package dev.signet.maven.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.maven.project.BuiltProject;
import dev.signet.maven.project.Library;
import dev.signet.maven.tree.OutputTree;
import dev.signet.maven.tree.TreeWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar with its libraries beside it, as a class loader sees them. */
class RunnableAppTest {

  @TempDir Path directory;
  private Path classes;

  @BeforeEach
  void aResourceOfTheApplication() throws IOException {
    classes = Files.createDirectories(directory.resolve("classes"));
    Files.writeString(classes.resolve("own.txt"), "own");
  }

  @Test
  void theJarFindsItsLibrariesInTheirOrder() throws Exception {
    Path first = jar("first 一-1.0.jar", Map.of("which.txt", "first", "a.txt", "a"));
    Path second = jar("second-1.0.jar", Map.of("which.txt", "second", "b.txt", "b"));
    try (URLClassLoader loader = loader(List.of(first, second))) {
      assertThat(text(loader, "own.txt")).isEqualTo("own");
      assertThat(text(loader, "which.txt")).isEqualTo("first");
      assertThat(text(loader, "a.txt")).isEqualTo("a");
      assertThat(text(loader, "b.txt")).isEqualTo("b");
    }
  }

  @Test
  void serviceFilesOfOneNameAreAllSeen() throws Exception {
    Path first = jar("first-1.0.jar", Map.of("META-INF/services/a.B", "a.One"));
    Path second = jar("second-1.0.jar", Map.of("META-INF/services/a.B", "a.Two"));
    try (URLClassLoader loader = loader(List.of(first, second))) {
      assertThat(Collections.list(loader.findResources("META-INF/services/a.B"))).hasSize(2);
    }
  }

  @Test
  void aFolderOfResourcesIsFoundByItsName() throws Exception {
    Files.createDirectories(classes.resolve("db/migration"));
    Files.writeString(classes.resolve("db/migration/V1.sql"), "create");
    try (URLClassLoader loader = loader(List.of())) {
      assertThat(loader.findResource("db/migration")).isNotNull();
      assertThat(loader.findResource("db/migration/")).isNotNull();
      assertThat(text(loader, "db/migration/V1.sql")).isEqualTo("create");
    }
  }

  @Test
  void aMultiReleaseJarStaysOne() throws Exception {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(JarFile.MANIFEST_NAME, "Manifest-Version: 1.0\nMulti-Release: true\n\n");
    entries.put("which.txt", "old");
    entries.put("META-INF/versions/11/which.txt", "new");
    try (URLClassLoader loader = loader(List.of(jar("multi-1.0.jar", entries)))) {
      assertThat(text(loader, "which.txt")).isEqualTo("new");
    }
  }

  @Test
  void aSignedJarIsStillSigned() throws Exception {
    Path jar = jar("signed-1.0.jar", Map.of("a.txt", "a".repeat(1000)));
    sign(jar);
    write(List.of(jar));
    try (JarFile file =
        new JarFile(directory.resolve("out/app/lib/signed-1.0.jar").toFile(), true)) {
      JarEntry entry = file.getJarEntry("a.txt");
      assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
      try (InputStream in = file.getInputStream(entry)) {
        in.readAllBytes();
      }
      assertThat(entry.getCodeSigners()).hasSize(1);
    }
  }

  @Test
  void aJarThatIsNoPlainZipIsCopiedAsItIs() throws Exception {
    Path jar = jar("script-1.0.jar", Map.of("a.txt", "a"));
    byte[] zip = Files.readAllBytes(jar);
    ByteArrayOutputStream script = new ByteArrayOutputStream();
    script.write("#!/bin/sh\nexec java -jar $0\n".getBytes(UTF_8));
    script.write(zip);
    Files.write(jar, script.toByteArray());
    write(List.of(jar));
    assertThat(directory.resolve("out/app/lib/script-1.0.jar")).hasSameBinaryContentAs(jar);
  }

  @Test
  void theJarSaysNothingOfTheTimeAndTheFilesOrder() throws Exception {
    Files.writeString(classes.resolve("z.txt"), "z");
    Files.writeString(classes.resolve("b.txt"), "b");
    write(List.of());
    try (JarFile file = new JarFile(directory.resolve("out/app/app.jar").toFile())) {
      List<JarEntry> entries = Collections.list(file.entries());
      assertThat(entries)
          .extracting(JarEntry::getName)
          .containsExactly(JarFile.MANIFEST_NAME, "b.txt", "own.txt", "z.txt");
      assertThat(entries)
          .extracting(entry -> entry.getTimeLocal().toString())
          .containsOnly("1980-01-01T00:00");
      assertThat(file.getManifest().getMainAttributes().getValue("Main-Class"))
          .isEqualTo("dev.signet.http.SignetHttp");
    }
  }

  private URLClassLoader loader(List<Path> jars) throws Exception {
    write(jars);
    // The originals are gone, so that only the copies can be found.
    for (Path jar : jars) {
      Files.delete(jar);
    }
    URL app = directory.resolve("out/app/app.jar").toUri().toURL();
    return new URLClassLoader(new URL[] {app}, null);
  }

  private void write(List<Path> jars) throws IOException {
    List<Library> libraries =
        jars.stream()
            .map(jar -> new Library("g", jar.getFileName().toString(), "1.0", jar))
            .toList();
    OutputTree tree = new OutputTree();
    RunnableApp.addTo(
        tree, "", new BuiltProject("app", "1", directory, classes, List.of(), libraries));
    TreeWriter.write(directory.resolve("out"), "app", tree);
  }

  private Path jar(String name, Map<String, String> entries) throws IOException {
    Path jar = directory.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return jar;
  }

  private void sign(Path jar) throws Exception {
    Path keys = directory.resolve("keys");
    String bin = Path.of(System.getProperty("java.home"), "bin").toString();
    String common = "-storepass changeit -keystore";
    run(
        bin + "/keytool -genkeypair -alias a -keyalg RSA -dname CN=test " + common,
        keys.toString());
    run(bin + "/jarsigner " + common, keys.toString(), jar.toString(), "a");
  }

  private static void run(String words, String... more) throws Exception {
    List<String> command = new java.util.ArrayList<>(List.of(words.split(" ")));
    command.addAll(List.of(more));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }

  private static String text(URLClassLoader loader, String name) throws IOException {
    try (InputStream in = loader.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
