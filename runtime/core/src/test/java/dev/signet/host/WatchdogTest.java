package dev.signet.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WatchdogTest {

  /** A process whose stop never ends. */
  static final class Hanging {

    private Hanging() {}

    public static void main(String[] args) {
      Watchdog watchdog = Watchdog.start(Duration.ofMillis(50));
      CountDownLatch never = new CountDownLatch(1);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    watchdog.stopBegins(143);
                    try {
                      never.await();
                    } catch (InterruptedException e) {
                      throw new AssertionError(e);
                    }
                  }));
      watchdog.stopBegins(3);
      System.exit(0);
    }
  }

  @Test
  void endsAProcessWhoseStopHangsWithTheCodeOfTheFirstStop() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                Hanging.class.getName())
            .redirectErrorStream(true)
            .start();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(3);
  }

  private static String classPath() {
    Set<String> entries = new LinkedHashSet<>();
    for (String property : List.of("jdk.module.path", "java.class.path")) {
      for (String entry : System.getProperty(property, "").split(File.pathSeparator)) {
        entries.add(entry);
      }
    }
    entries.add(Path.of("target", "classes").toAbsolutePath().toString());
    entries.add(Path.of("target", "test-classes").toAbsolutePath().toString());
    return String.join(File.pathSeparator, entries);
  }
}
