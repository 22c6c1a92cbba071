package dev.signet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs this module's tests of callers with the oldest JUnit that users may have. */
class OldestJupiterTest {

  private static final Path OLDEST = Path.of("target", "oldest-jupiter");

  @Test
  void onlyWhatConstructorsTakeIsTheClasssOnTheOldestJupiter() throws Exception {
    List<String> output = runOnOldest(WithCallerTest.class, HandlerObjectsTest.class);

    assertThat(output.get(0)).contains("junit-jupiter-api-5.10.");
    assertThat(output).filteredOn(line -> line.startsWith("failed:")).hasSize(2);
    assertThat(output)
        .filteredOn(line -> line.startsWith("failed:"))
        .allMatch(line -> line.startsWith("failed: constructor"));
    assertThat(output).filteredOn(line -> line.startsWith("passed:")).hasSizeGreaterThan(20);
  }

  private static List<String> runOnOldest(Class<?>... tests) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath(), OldestJupiterTest.class.getName()));
    Stream.of(tests).map(Class::getName).forEach(command::add);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output.lines().collect(Collectors.toList());
  }

  private static String classPath() throws Exception {
    try (Stream<Path> old = Files.list(OLDEST)) {
      List<String> entries = old.map(Path::toString).sorted().collect(Collectors.toList());
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .filter(entry -> !entry.contains("junit-jupiter") && !entry.contains("junit-platform"))
          .forEach(entries::add);
      return String.join(File.pathSeparator, entries);
    }
  }

  /** Runs the named test classes with the JUnit of the class path, in a process of its own. */
  public static void main(String[] names) {
    Path jar = Path.of(Test.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    System.out.println(Test.class.getName() + " of " + jar.getFileName());
    Launcher launcher = LauncherFactory.create();
    launcher.execute(
        LauncherDiscoveryRequestBuilder.request()
            .selectors(
                Stream.of(names).map(DiscoverySelectors::selectClass).collect(Collectors.toList()))
            .build(),
        new Printer());
  }

  private static final class Printer implements TestExecutionListener {
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
      if (test.isTest() || !passed) {
        String why = result.getThrowable().map(thrown -> " " + thrown).orElse("");
        System.out.println(
            (passed ? "passed: " : "failed: ") + (test.getDisplayName() + why).replace('\n', ' '));
      }
    }
  }
}
