package dev.signet.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.signet.function.DecisionLog;
import dev.signet.function.Interceptor;
import dev.signet.function.Pipeline;
import dev.signet.limit.CallStore;
import dev.signet.limit.MemoryCallStore;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what can be observed only from outside a process. */
class OwnProcessTest {

  @TempDir Path directory;

  @Test
  void startsAndAnswersWithoutJavaUtilLogging() throws Exception {
    Path classes = directory.resolve("classes.txt");

    List<String> lines =
        run(List.of("-Xlog:class+load:file=" + classes.getFileName()), "{\"numbers\":[1,2.50]}");

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).contains("\"outcome\":\"OK\"");
    assertThat(lines.get(1)).isEqualTo("OK [1,2.50]");
    assertThat(Files.readString(classes))
        .contains("dev.signet.function.Pipeline")
        .doesNotContain("java.util.logging.LogManager", "java.util.logging.Logger ");
  }

  @Test
  void bombsAreHarmlessWith64MegabytesOfMemory() throws Exception {
    List<String> lines =
        run(
            List.of("-Xmx64m", "-XX:+ExitOnOutOfMemoryError"),
            "[*4000000",
            "1*4000000",
            "0.1*1000000",
            "1e*1000000",
            "{\"a\":*1000000",
            "{\"numbers\":[1e1000000000,-1e-1000000000,1E+2147483647]}",
            "{\"numbers\":[1e99999999999]}",
            "{\"numbers\":[]}");

    assertThat(lines.stream().filter(line -> !line.startsWith("{")))
        .satisfiesExactly(
            refused -> assertThat(refused).startsWith("INVALID_ARGUMENT"),
            refused -> assertThat(refused).startsWith("INVALID_ARGUMENT"),
            refused -> assertThat(refused).startsWith("INVALID_ARGUMENT"),
            refused -> assertThat(refused).startsWith("INVALID_ARGUMENT"),
            refused -> assertThat(refused).startsWith("INVALID_ARGUMENT"),
            taken -> assertThat(taken).isEqualTo("OK [1E+1000000000,-1E-1000000000,1E+2147483647]"),
            refused -> assertThat(refused).startsWith("INVALID_ARGUMENT"),
            taken -> assertThat(taken).isEqualTo("OK []"));
  }

  @Test
  void theApplicationsServicesTakePart() throws Exception {
    provide(Interceptor.class, Services.Inner.class, Services.ARound.class);
    provide(DecisionLog.class, Services.Log.class);

    assertThat(run(List.of(), "{\"numbers\":[1]}"))
        .containsExactly("outer", "inner", "own log OK", "OK [1]");
  }

  @Test
  void anInterceptorWithDependenciesComesFromItsFactory() throws Exception {
    provide(Interceptor.class, Services.Inner.class);
    provide(Interceptor.Factory.class, Services.Tracing.class);

    assertThat(run(List.of(), "{\"numbers\":[1]}"))
        .contains("inner", "traced by a tracer")
        .endsWith("OK [1]");
  }

  @Test
  void aFactoryThatMakesNothingRefusesTheStartAndNamesItself() throws Exception {
    provide(Interceptor.Factory.class, Services.NoTracing.class);

    assertThat(run(List.of("-Duser.language=en"), "{\"numbers\":[1]}"))
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("A service could not be loaded: ")
        .contains(Services.NoTracing.class.getName());
  }

  @Test
  void aServiceThatCannotBeMadeRefusesTheStartAndSaysWhy() throws Exception {
    provide(Interceptor.class, Services.Broken.class);

    assertThat(run(List.of("-Duser.language=en"), "{\"numbers\":[1]}"))
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("A service could not be loaded: ")
        .contains(Services.Broken.class.getName(), "no tracer");
  }

  @Test
  void aStoreOfCallsIsMadeAtTheStartOfAHostWhoseFunctionsNeedIt() throws Exception {
    provide(CallStore.Factory.class, Services.Stores.class);

    assertThat(run(List.of("-D" + OneCall.LIMITED + "=true"), "{\"numbers\":[1]}", "{}"))
        .filteredOn(line -> !line.startsWith("{"))
        .satisfiesExactly(
            made -> assertThat(made).isEqualTo("a store was made"),
            first -> assertThat(first).isEqualTo("OK [1]"),
            second -> assertThat(second).startsWith("RESOURCE_EXHAUSTED"));
    assertThat(run(List.of(), "{\"numbers\":[1]}")).doesNotContain("a store was made");
  }

  @Test
  void aStoreThatCannotBeMadeRefusesTheStartAndSaysWhy() throws Exception {
    provide(CallStore.Factory.class, Services.NoStores.class);

    assertThat(
            run(
                List.of("-Duser.language=en", "-D" + OneCall.LIMITED + "=true"),
                "{\"numbers\":[1]}"))
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("A service could not be loaded: ")
        .contains("no database");
  }

  @Test
  void twoStoresRefuseTheStart() throws Exception {
    provide(CallStore.class, MemoryCallStore.class);
    provide(CallStore.Factory.class, Services.Stores.class);

    assertThat(
            run(
                List.of("-Duser.language=en", "-D" + OneCall.LIMITED + "=true"),
                "{\"numbers\":[1]}"))
        .last(InstanceOfAssertFactories.STRING)
        .contains("two stores of calls are registered");
  }

  @Test
  void withoutALimitNoClassOfTheStoreIsLoaded() throws Exception {
    assertThat(run(List.of("-verbose:class"), "{\"numbers\":[1]}"))
        .contains("OK [1]")
        .noneMatch(line -> line.contains("dev.signet.limit."));
  }

  @Test
  void everyClassRunsOnJava11() throws Exception {
    List<Path> classes;
    try (Stream<Path> files = Files.walk(location(Pipeline.class))) {
      classes = files.filter(file -> file.toString().endsWith(".class")).toList();
    }

    assertThat(classes).hasSizeGreaterThan(50);
    for (Path file : classes) {
      byte[] bytes = Files.readAllBytes(file);
      assertThat(bytes[6] << 8 | bytes[7]).as(file.toString()).isEqualTo(55);
    }
  }

  private void provide(Class<?> service, Class<?>... providers) throws IOException {
    Path services = Files.createDirectories(directory.resolve("META-INF/services"));
    Files.write(
        services.resolve(service.getName()), Stream.of(providers).map(Class::getName).toList());
  }

  private List<String> run(List<String> options, String... bodies) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), OneCall.class.getName()));
    command.addAll(List.of(bodies));
    Path output = directory.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ended in time").isTrue();
    } finally {
      process.destroyForcibly();
    }
    String text = Files.readString(output);
    assertThat(process.exitValue()).as(text).isZero();
    return text.lines().toList();
  }

  private String classPath() throws URISyntaxException {
    List<String> entries = new ArrayList<>();
    for (Class<?> type :
        new Class<?>[] {
          Pipeline.class,
          ObjectMapper.class,
          JsonFactory.class,
          JsonProperty.class,
          Jdk8Module.class,
          JavaTimeModule.class
        }) {
      entries.add(location(type).toString());
    }
    entries.add(directory.toString());
    entries.add(location(Pipeline.class).resolveSibling("test-classes").toString());
    return String.join(File.pathSeparator, entries);
  }

  private static Path location(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
