package dev.signet.scf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The entry on a class path in a process of its own, as the platform runs it. */
@Timeout(120)
class ScfProcessTest {

  @Test
  void readsTheEnvironmentAndTheSystemPropertiesOfTheProcess() throws Exception {
    List<String> printed =
        run(Map.of("SIGNET_INGRESS", "scf-event", "SIGNET_LOG", "none")).lines().toList();

    assertThat(printed).hasSize(3);
    assertThat(printed.get(0)).contains("openid=oAlice", "source=wx_client");
    assertThat(printed.get(1)).contains("code=IDENTITY_REJECTED");
    assertThat(printed.get(2)).isEqualTo("null");
  }

  @Test
  void saysOnStandardErrorWhatIsNotConfigured() throws Exception {
    String printed = run(Map.of());

    assertThat(printed).containsOnlyOnce("SIGNET_INGRESS is not set").contains("code=INTERNAL");
  }

  @Test
  void answersInternalWhenJacksonIsNotThere() throws Exception {
    String printed =
        run(EntryInAProcess.class, Map.of("SIGNET_INGRESS", "scf-event"), part -> !isJackson(part));

    assertThat(printed)
        .containsOnlyOnce("cannot start")
        .contains("jackson")
        .contains("code=INTERNAL");
  }

  @Test
  void standsBombsInASmallHeap() throws Exception {
    String printed =
        run(
            BombsInAProcess.class,
            Map.of("SIGNET_INGRESS", "scf-event", "SIGNET_LOG", "none"),
            part -> true);

    assertThat(printed.lines())
        .hasSize(BombsInAProcess.COUNT + 1)
        .allSatisfy(line -> assertThat(line).isIn("INVALID_ARGUMENT", "OK"))
        .last()
        .isEqualTo("OK");
  }

  private static boolean isJackson(String part) {
    return part.contains("jackson");
  }

  private static String run(Map<String, String> environment) throws Exception {
    return run(EntryInAProcess.class, environment, part -> true);
  }

  private static String run(Class<?> main, Map<String, String> environment, Predicate<String> parts)
      throws IOException, InterruptedException, URISyntaxException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(
            java.toString(),
            "-Duser.language=en",
            "-Xmx64m",
            "-cp",
            classPath(parts),
            main.getName());
    builder.environment().keySet().removeIf(name -> name.startsWith("SIGNET_"));
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }

  /**
   * Returns the class path with the modules that are wanted. The tests run as a module, so that not
   * all of them are on their own class path.
   */
  private static String classPath(Predicate<String> wanted) throws URISyntaxException {
    List<String> parts = new ArrayList<>();
    Path here = Path.of(ScfProcessTest.class.getResource("ScfProcessTest.class").toURI());
    parts.add(here.getParent().getParent().getParent().getParent().toString());
    for (String property : List.of("jdk.module.path", "java.class.path")) {
      parts.addAll(List.of(System.getProperty(property, "").split(File.pathSeparator)));
    }
    parts.removeIf(part -> part.isEmpty() || !wanted.test(part));
    return String.join(File.pathSeparator, parts);
  }
}
