package dev.signet.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.Setting;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  private static final String HANDLER =
      """
      package demo;
      public final class A { @dev.signet.CloudFunction("fun") public String fun() { return "x"; } }
      """;

  @Test
  void theIndexHasTheNameThatIsAskedFor() {
    Compiled compiled =
        Compile.with("-Asignet.index=other.place.MyIndex").compile(HANDLER).isClean();
    assertThat(compiled.generated("META-INF/services/dev.signet.function.FunctionIndex"))
        .isEqualTo("other.place.MyIndex\n# demo.A_Signet\n");
    try (Functions functions = Functions.of(compiled)) {
      assertThat(functions.call("fun", Functions.user("o"), "")).isEqualTo("OK \"x\"");
    }
  }

  @Test
  void anUnknownOptionGetsADidYouMean() {
    Compile.with("-Asignet.indx=demo.Index")
        .compile(HANDLER)
        .hasOnlyError(DiagnosticId.UNKNOWN_OPTION)
        .saying("signet.index");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "signet.lang=de",
        "signet.documents=no",
        "signet.time=yyyy",
        "signet.timezone=Peking",
        "signet.int64=text",
        "signet.index=a..b",
        "signet.index=1a",
        "signet.index=a b",
        "signet.index=a.class"
      })
  void aBadValueIsRefused(String option) {
    Compile.with("-A" + option).compile(HANDLER).hasOnlyError(DiagnosticId.BAD_OPTION_VALUE);
  }

  @Test
  void messagesComeInTheLanguageThatIsAskedFor() {
    String malformed = HANDLER.replace("\"fun\"", "\"f n\"");
    Compile.with("-Asignet.lang=zh_CN").compile(malformed).saying("不是合法的 CloudBase 函数名");
    Compile.with("-Asignet.lang=en").compile(malformed).saying("is no CloudBase function name");
  }

  @ParameterizedTest
  @EnumSource(ProcessorOption.class)
  void everyOptionIsDocumented(ProcessorOption option) throws IOException {
    assertThat(Files.readString(Path.of("..", "docs", "options.md")))
        .contains("`" + option.key() + "`");
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void everyEnvironmentVariableIsDocumented(Setting setting) throws IOException {
    assertThat(Files.readString(Path.of("..", "docs", "options.md"))).contains("## " + setting);
  }
}
