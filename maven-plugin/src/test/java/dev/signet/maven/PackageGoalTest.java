package dev.signet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code signet:package} does with files of people, and what it says. */
class PackageGoalTest {

  @TempDir Path directory;

  @Test
  void aProjectWithBothHostsGetsBothLayouts() throws Exception {
    Goal goal = Goal.laidOut(notes("p")).run();
    assertThat(directory.resolve("p/target/signet/event/cloudbaserc.json")).isRegularFile();
    assertThat(directory.resolve("p/target/signet/http-function/cloudbaserc.json")).isRegularFile();
    assertThat(goal.warnings).isEmpty();
    assertThat(goal.infos).anyMatch(line -> line.startsWith("Laid out ") && line.contains("files"));
  }

  @Test
  void twoProjectsOfTheSameSourcesGiveIdenticalTrees() throws Exception {
    Goal.laidOut(notes("one")).layouts("event", "http-function", "custom-runtime").run();
    Goal.laidOut(notes("another 项目")).layouts("event", "http-function", "custom-runtime").run();
    Map<String, String> one = tree(directory.resolve("one/target/signet"));
    assertThat(one).isNotEmpty().isEqualTo(tree(directory.resolve("another 项目/target/signet")));
    Goal.laidOut(notes("one")).layouts("event", "http-function", "custom-runtime").run();
    assertThat(tree(directory.resolve("one/target/signet"))).isEqualTo(one);
  }

  @Test
  void anEditedFileIsKeptAndTheDifferenceIsSaid() throws Exception {
    TestProject project = notes("p");
    Goal.laidOut(project).run();
    Path file = directory.resolve("p/target/signet/event/cloudbaserc.json");
    String edited =
        Files.readString(file)
            .replace("\"timeout\" : 20", "\"timeout\" : 60")
            .replace("\"timeout\": 20", "\"timeout\": 60");
    Files.writeString(file, edited);
    Goal again = Goal.laidOut(project).run();
    assertThat(file).hasContent(edited);
    assertThat(again.warnings)
        .singleElement()
        .asString()
        .contains(file.toString(), "+ ", "20", "60");
  }

  @Test
  void aFileOfTheProjectReplacesTheGeneratedOneAndSurvivesACleanBuild() throws Exception {
    TestProject project = notes("p");
    Path own = directory.resolve("p/src/main/signet/http-function/functions/notes/scf_bootstrap");
    Files.createDirectories(own.getParent());
    Files.writeString(own, "#!/bin/bash\nexec my-java\n");
    Goal goal = Goal.laidOut(project).run();
    Path written = directory.resolve("p/target/signet/http-function/functions/notes/scf_bootstrap");
    assertThat(written).hasContent("#!/bin/bash\nexec my-java\n");
    assertThat(goal.infos).anyMatch(line -> line.contains(written + " is taken from " + own));
    assertThat(goal.debugs).anyMatch(line -> line.contains("exec /var/lang/java11/bin/java"));
    assertThat(goal.warnings).isEmpty();
  }

  @Test
  void aFolderOfTheProjectThatBelongsToNoLayoutIsRefused() throws Exception {
    TestProject project = notes("p");
    Files.createDirectories(directory.resolve("p/src/main/signet/events"));
    assertThat(Goal.verified(project).failure())
        .contains(directory.resolve("p/src/main/signet/events").toString(), "http-function");
  }

  @Test
  void verifyWritesNothing() throws Exception {
    Goal.verified(notes("p")).run();
    assertThat(directory.resolve("p/target/signet")).doesNotExist();
  }

  @Test
  void theClientIsCopiedAndAnIdenticalFileIsNotWrittenAgain() throws Exception {
    TestProject project = notes("p");
    Path mini = directory.resolve("mini");
    Goal goal = Goal.laidOut(project);
    goal.mojo.clientDirectory = mini.toFile();
    goal.run();
    assertThat(mini.resolve("signet-client.js")).isRegularFile();
    assertThat(mini.resolve("signet-client.d.ts")).isRegularFile();
    assertThat(mini.resolve("signet-client.ts")).doesNotExist();
    FileTime old = FileTime.fromMillis(0);
    Files.setLastModifiedTime(mini.resolve("signet-client.js"), old);
    Goal again = Goal.laidOut(project);
    again.mojo.clientDirectory = mini.toFile();
    again.run();
    assertThat(Files.getLastModifiedTime(mini.resolve("signet-client.js"))).isEqualTo(old);
  }

  @Test
  void aClientThatTheCompilerDidNotWriteIsSaidToBeMissing() throws Exception {
    TestProject project = notes("p");
    try (var files = Files.list(project.classes.resolve("META-INF/signet/client"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Goal goal = Goal.verified(project);
    goal.mojo.clientDirectory = directory.resolve("mini").toFile();
    assertThat(goal.failure()).contains("<clientDirectory>", "signet.documents");
  }

  @Test
  void messagesAreChineseIfThatIsAskedFor() throws Exception {
    Goal goal = Goal.laidOut(notes("p")).environment(Map.of("A", "[]"));
    goal.mojo.lang = "zh";
    assertThat(goal.failure()).startsWith("signet:package：").contains("请修改该文本", "<environment><A>");
  }

  @Test
  void aParentThatHandsThePluginOnIsLeftOut() throws Exception {
    Goal goal = Goal.laidOut(new TestProject(directory.resolve("p")));
    goal.mojo.project.setPackaging("pom");
    goal.run();
    assertThat(directory.resolve("p/target/signet")).doesNotExist();
  }

  @Test
  void aModuleThatOnlySharesAParentWithFunctionsIsLeftOut() throws Exception {
    Goal goal = Goal.laidOut(new TestProject(directory.resolve("p")).withoutSignet()).run();
    assertThat(directory.resolve("p/target/signet")).doesNotExist();
    assertThat(goal.infos).singleElement().asString().contains("notes");
  }

  @Test
  void noLogShowsTheValueOfAVariable() throws Exception {
    TestProject project = notes("p");
    Goal.laidOut(project).environment(Map.of("TOKEN", "s3cret-1")).run();
    Path deployment = directory.resolve("p/target/signet/event/cloudbaserc.json");
    Files.writeString(deployment, Files.readString(deployment).replace("s3cret-1", "s3cret-2"));
    Path script = directory.resolve("p/target/signet/http-function/functions/notes/scf_bootstrap");
    Files.writeString(script, Files.readString(script) + "export DB='s3cret-3'\n");
    Goal goal = Goal.laidOut(project).environment(Map.of("TOKEN", "s3cret-4")).run();
    assertThat(goal.warnings).hasSize(2);
    assertThat(goal.warnings.toString() + goal.infos + goal.debugs)
        .contains("\"TOKEN\": ...", "export DB=...")
        .doesNotContain("s3cret");
  }

  @Test
  void aSkippedGoalDoesNothing() throws Exception {
    Goal goal = Goal.laidOut(notes("p"));
    goal.mojo.skip = true;
    goal.run();
    assertThat(directory.resolve("p/target/signet")).doesNotExist();
  }

  private TestProject notes(String name) throws Exception {
    return Sources.notes(directory.resolve(name)).compiled(11);
  }

  /** Returns the mode and a digest of each file. */
  private static Map<String, String> tree(Path root) throws Exception {
    Map<String, String> tree = new TreeMap<>();
    try (var all = Files.walk(root)) {
      for (Path file : all.toList()) {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        String content =
            Files.isDirectory(file) ? "" : java.util.Arrays.hashCode(Files.readAllBytes(file)) + "";
        tree.put(root.relativize(file).toString(), mode + " " + content);
      }
    }
    return tree;
  }
}
