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

  private static String run(Map<String, String> environment)
      throws IOException, InterruptedException, URISyntaxException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(
            java.toString(),
            "-Duser.language=en",
            "-cp",
            classPath(),
            EntryInAProcess.class.getName());
    builder.environment().keySet().removeIf(name -> name.startsWith("SIGNET_"));
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }

  /** The tests run as a module, whose parts are not all on the class path. */
  private static String classPath() throws URISyntaxException {
    List<String> parts = new ArrayList<>();
    Path here = Path.of(ScfProcessTest.class.getResource("ScfProcessTest.class").toURI());
    parts.add(here.getParent().getParent().getParent().getParent().toString());
    parts.add(System.getProperty("jdk.module.path", ""));
    parts.add(System.getProperty("java.class.path", ""));
    parts.removeIf(String::isEmpty);
    return String.join(File.pathSeparator, parts);
  }
}
