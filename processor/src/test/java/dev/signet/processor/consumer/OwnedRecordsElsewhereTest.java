package dev.signet.processor.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records with an owner that other processors complete, or that come in class files. */
class OwnedRecordsElsewhereTest {

  private static final String HANDLER =
      """
      package demo.app;
      import demo.*;
      import dev.signet.*;
      import dev.signet.identity.*;
      import java.util.*;
      public final class Notes {
        @CloudFunction("notes") public List<Note> notes() { return List.of(); }
      }
      """;

  @TempDir Path folder;

  @Test
  void areComparedWhereLombokWritesTheirGetters() {
    Project project =
        project(
                "lombok",
                "@lombok.Data public class Note { @Owner private OpenId owner; private String text; }")
            .source("demo/app/Notes.java", HANDLER)
            .withLombok()
            .withSignet();

    assertThat(project.compile().text()).doesNotContain("error:");
    assertComparedAndLeftOut(project);
  }

  @Test
  void areComparedWhereLombokBuildsThem() {
    Project project =
        project(
                "builder",
                "@lombok.Value @lombok.Builder public class Note { @Owner OpenId owner; String text; }")
            .source("demo/app/Notes.java", HANDLER)
            .withLombok()
            .withSignet();

    assertThat(project.compile().text()).doesNotContain("error:");
    assertComparedAndLeftOut(project);
  }

  @Test
  void areComparedWhereTheyComeInClassFiles() {
    assertComparedFromJar("record", "public record Note(@Owner OpenId owner, String text) {}");
    assertComparedFromJar(
        "heir",
        "public class Note extends Base { public String getText() { return null; } }"
            + " abstract class Base { @Owner private OpenId owner;"
            + " public OpenId getOwner() { return owner; } }");
  }

  @Test
  void areRefusedWhereAClassFileHidesTheirOwner() {
    Project model =
        project("hidden", "public class Note { @Owner OpenId owner; public String text; }");
    assertThat(model.compile()).isEqualTo(new Project.Output(0, ""));
    Project app =
        new Project(folder.resolve("hidden-app"))
            .source("demo/app/Notes.java", HANDLER)
            .withSignet()
            .against(model.classes());

    assertThat(app.compile().text()).contains("[signet:" + DiagnosticId.OWNER_NOT_READABLE + "]");
  }

  private void assertComparedFromJar(String name, String type) {
    Project model = project(name, type);
    assertThat(model.compile()).isEqualTo(new Project.Output(0, ""));
    Project app =
        new Project(folder.resolve(name + "-app"))
            .source("demo/app/Notes.java", HANDLER)
            .withSignet()
            .against(model.classes());

    assertThat(app.compile()).isEqualTo(new Project.Output(0, ""));
    assertComparedAndLeftOut(app);
  }

  private static void assertComparedAndLeftOut(Project project) {
    String api = new String(project.file("META-INF/signet/openapi.json"));
    assertThat(api).contains("\"x-signet-records\": \"own\"", "\"text\"");
    assertThat(api).doesNotContain("\"owner\"");
  }

  private Project project(String name, String type) {
    return new Project(folder.resolve(name))
        .source(
            "demo/Note.java",
            "package demo; import dev.signet.identity.*; import dev.signet.user.*; " + type);
  }
}
