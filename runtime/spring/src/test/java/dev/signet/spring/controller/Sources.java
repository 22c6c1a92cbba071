package dev.signet.spring.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Classes that a test compiles itself, to leave the processor out or to keep them apart. */
public final class Sources {

  private static final String HEAD =
      """
      package demo;
      import dev.signet.*;
      import dev.signet.function.*;
      import dev.signet.identity.*;
      import dev.signet.spring.controller.Club;
      import dev.signet.spring.controller.Club.*;
      import dev.signet.spring.guard.*;
      import dev.signet.user.*;
      import java.util.*;
      import org.springframework.stereotype.*;
      import org.springframework.web.bind.annotation.*;
      """;

  private final Path folder;

  /** Puts everything into an empty folder. */
  public Sources(Path folder) {
    this.folder = folder;
  }

  /** Compiles without any processor, and loads the first class, which must be named first. */
  public Class<?> plain(String name, String... sources) throws Exception {
    return compile(List.of("-proc:none"), name, sources);
  }

  /** Compiles with Signet's processor, as above. */
  public Class<?> processed(String name, String... sources) throws Exception {
    return compile(
        List.of(
            "-processor",
            "dev.signet.processor.CloudFunctionProcessor,"
                + "dev.signet.processor.FunctionIndexProcessor"),
        name,
        sources);
  }

  private Class<?> compile(List<String> options, String name, String... sources) throws Exception {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < sources.length; i++) {
      files.add(write(sources[i], i));
    }
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path")));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean done =
          compiler
              .getTask(said, manager, null, all, null, manager.getJavaFileObjectsFromPaths(files))
              .call();
      assertThat(done).as(said.toString()).isTrue();
    }
    return new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, Thread.currentThread().getContextClassLoader())
        .loadClass("demo." + name);
  }

  /** Writes a source into a folder of its own, under the name of its first class. */
  private Path write(String source, int number) throws IOException {
    var matcher =
        java.util.regex.Pattern.compile("(?:class|interface|@interface) (\\w+)").matcher(source);
    assertThat(matcher.find()).isTrue();
    Path file = folder.resolve("src" + number).resolve(matcher.group(1) + ".java");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, HEAD + source);
  }
}
