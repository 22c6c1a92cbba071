package dev.signet.processor.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.KotlinProject;
import dev.signet.processor.testing.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles handlers that are written in Kotlin. */
class KotlinTest {

  @TempDir Path folder;

  @Test
  void aClassThatCannotBeMadeIsToldACureThatKotlinHas() {
    Project.Output output =
        new KotlinProject(folder)
            .source(
                "shop/Shop.kt",
                """
                package shop
                import dev.signet.CloudFunction
                data class Note(val text: String, val size: Int = 1)
                class Shop {
                  @CloudFunction("note") fun note(note: Note): String = note.text
                }
                """)
            .generate();
    assertThat(output.exitCode()).isNotZero();
    assertThat(output.text())
        .containsOnlyOnce("error: [")
        .contains("[signet:" + DiagnosticId.TYPE_NOT_DECODABLE + "]")
        .contains(
            "class Note @JsonCreator constructor(@param:JsonProperty(\"text\") val text: …,"
                + " @param:JsonProperty(\"size\") val size: …)")
        .doesNotContain("record", DiagnosticId.DEFAULT_NEVER_APPLIES.toString());
  }

  @Test
  void classesWrittenAsToldAreMadeAndGiveNoWarning() {
    KotlinProject project =
        new KotlinProject(folder)
            .source(
                "shop/Shop.kt",
                """
                package shop
                import com.fasterxml.jackson.annotation.*
                import dev.signet.CloudFunction
                data class Note @JsonCreator constructor(
                    @param:JsonProperty("text") val text: String, @param:JsonProperty("size") val size: Int)
                class Bean { var text: String = ""; var size: Int? = null }
                class Shop {
                  @CloudFunction("note") fun note(note: Note): Note = note
                  @CloudFunction("bean") fun bean(bean: Bean): Bean = bean
                }
                """);
    Project.Output output = project.generate();
    assertThat(output.exitCode()).isZero();
    assertThat(output.text()).doesNotContain("signet:", "Shop.kt");
    Project compiled = project.compile(ConsumerProjectsTest.MAIN);
    assertThat(compiled.java("demo.Main", "note", "{\"text\":\"t\",\"size\":2}").text())
        .isEqualToIgnoringNewLines("OK {\"text\":\"t\",\"size\":2}");
    assertThat(compiled.java("demo.Main", "note", "{\"size\":2}").text())
        .contains("INVALID_ARGUMENT", "text: is required");
    assertThat(compiled.java("demo.Main", "bean", "{\"text\":\"t\"}").text())
        .isEqualToIgnoringNewLines("OK {\"text\":\"t\",\"size\":null}");
  }
}
