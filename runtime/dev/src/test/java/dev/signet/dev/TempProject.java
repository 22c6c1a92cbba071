package dev.signet.dev;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import javax.tools.ToolProvider;

/**
 * The sources of a project whose functions are written as the compiler would write them, in a
 * folder whose name has a space and Chinese characters.
 */
final class TempProject {

  private static final String INDEX =
      """
      package app;

      import dev.signet.function.FunctionGroup;
      import dev.signet.function.FunctionHandler;
      import dev.signet.function.FunctionIndex;
      import dev.signet.function.SharedObjects;
      import java.util.List;
      import java.util.concurrent.Callable;

      public final class Index implements FunctionIndex {
        public List<Callable<FunctionGroup>> groups() {
          return List.of(Group::new);
        }

        private static final class Group implements FunctionGroup {
          public List<FunctionHandler> functions(SharedObjects shared) {
            return Functions.all();
          }
        }
      }
      """;

  private static final String SAYING =
      """
      package app;

      import com.fasterxml.jackson.core.JsonGenerator;
      import com.fasterxml.jackson.core.JsonParser;
      import dev.signet.function.FunctionDescriptor;
      import dev.signet.function.FunctionHandler;
      import dev.signet.function.InvocationContext;
      import dev.signet.identity.IdentityGuard;
      import dev.signet.identity.Requirement;
      import dev.signet.identity.WxContext;
      import dev.signet.json.databind.DatabindCodec;
      import java.io.IOException;

      /** Answers a bean, which is left to jackson, and leaves something in the thread. */
      final class Saying implements FunctionHandler {
        private static final DatabindCodec<Bean> BEAN = DatabindCodec.of(Bean.class);
        private static final ThreadLocal<Bean> LEFT = new ThreadLocal<>();
        private final FunctionDescriptor descriptor;
        private final String text;

        Saying(String name, String text) {
          descriptor = FunctionDescriptor.of(name, Requirement.ANONYMOUS);
          this.text = text;
        }

        public FunctionDescriptor descriptor() {
          return descriptor;
        }

        public Object invoke(InvocationContext call, WxContext caller, Object user, Object in) {
          Bean bean = new Bean();
          bean.says = text;
          LEFT.set(bean);
          return bean;
        }

        public void encode(Object result, JsonGenerator out, IdentityGuard guard)
            throws IOException {
          BEAN.write((Bean) result, out, guard);
        }

        static final class Bean {
          public String says;
        }
      }
      """;

  private final Path base;
  private final Properties described = new Properties();
  private int classPathLength;

  private TempProject(Path base) {
    this.base = base;
  }

  /** Writes a project with the function {@code say}. */
  static TempProject in(Path folder) {
    TempProject project = new TempProject(folder.resolve("my 项目"));
    project.resource("META-INF/services/dev.signet.function.FunctionIndex", "app.Index\n");
    project.source("Index", INDEX);
    project.source("Saying", SAYING);
    project.functions("say", "\"one\"");
    project.describe("format", "1");
    project.describe("base", project.base.toString());
    project.describe("work", project.path("target/signet/dev"));
    project.describe("encoding", "UTF-8");
    project.describe("sources.0", project.path("src/main/java"));
    project.describe("sources.1", project.path("target/generated-sources/absent"));
    project.describe("resources.0.directory", project.path("src/main/resources"));
    project.describe("options.0", "-Xlint:all,-processing,-path");
    project.describe("options.1", "-g");
    String[] path = System.getProperty("java.class.path").split(File.pathSeparator);
    for (int i = 0; i < path.length; i++) {
      project.describe("classpath." + i, path[i]);
    }
    project.classPathLength = path.length;
    return project;
  }

  String path(String name) {
    return base.resolve(name).toString();
  }

  TempProject describe(String key, String value) {
    described.setProperty(key, value);
    return this;
  }

  /** Writes the description, and returns its file. */
  String file() {
    StringWriter text = new StringWriter();
    try {
      described.store(text, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return write("project.properties", text.toString()).toString();
  }

  /** Saves the list of functions, each of which says the value of an expression. */
  void functions(String... namesAndTexts) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      list.append(i == 0 ? "" : ",\n        ")
          .append("new Saying(\"%s\", %s)".formatted(namesAndTexts[i], namesAndTexts[i + 1]));
    }
    source(
        "Functions",
        """
        package app;

        import dev.signet.function.FunctionHandler;
        import java.util.List;

        final class Functions {
          static List<FunctionHandler> all() {
            return List.of(
                %s);
          }
        }
        """
            .formatted(list));
  }

  /** Saves a class of the package app. */
  void source(String name, String text) {
    write("src/main/java/app/" + name + ".java", text);
  }

  void resource(String name, String text) {
    write("src/main/resources/" + name, text);
  }

  void delete(String name) {
    try {
      Files.delete(base.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Saves as many editors do: into another file, which then takes the place of the old one. */
  Path write(String name, String text) {
    Path file = base.resolve(name);
    Path beside = file.resolveSibling(file.getFileName() + "~");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(beside, text, StandardCharsets.UTF_8);
      return Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles a class of another module of the build, which the project depends on. */
  void compileSibling(String text) throws IOException {
    Path source = write("sibling/src/Text.java", text);
    Path classes = Files.createDirectories(base.resolve("sibling/classes"));
    describe("siblings.0", classes.toString());
    describe("classpath." + classPathLength, classes.toString());
    ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-d", classes.toString(), source.toString());
  }

  /** Returns what the local server has written for the project and not removed. */
  List<String> written() throws IOException {
    try (var all = Files.walk(base.resolve("target"))) {
      return all.filter(Files::isRegularFile).map(Path::toString).toList();
    }
  }
}
