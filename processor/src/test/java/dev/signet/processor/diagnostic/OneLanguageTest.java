package dev.signet.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Compile;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Checks that a message is in one language, whatever its arguments are. The messages here are those
 * that no wrong example of docs/diagnostics.md shows.
 */
class OneLanguageTest {

  /** Two English words in a row; a name, a version or a piece of code has no space. */
  private static final String ENGLISH = "[A-Za-z]+ [A-Za-z]+";

  private static final String INDEX = "-Asignet.index=demo.SignetIndex";

  private static final String HANDLER =
      """
      package demo;
      public final class A { @dev.signet.CloudFunction("fun") public String fun() { return "x"; } }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "signet.indx=demo.Index | 未知的选项 signet.indx。是不是想写 signet.index？全部选项见 docs/options.md。"
            + " | The option signet.indx is unknown. Did you mean signet.index?"
            + " docs/options.md lists the known ones.",
        "signet.quite.other=x | 未知的选项 signet.quite.other。全部选项见 docs/options.md。"
            + " | The option signet.quite.other is unknown. docs/options.md lists the known ones.",
        "signet.index=a..b | 选项 signet.index 的值是“a..b”，必须是类的限定名。"
            + " | The option signet.index is 'a..b'; it must be a qualified class name.",
        "signet.index=demo.A | 无法写入 demo.A：该类已存在"
            + " | demo.A could not be written: the class exists",
      })
  void optionsAreRefusedInTheLanguageThatIsAskedFor(String option, String chinese, String english) {
    says("zh_CN", "-A" + option, chinese, HANDLER);
    says("en", "-A" + option, english, HANDLER);
    assertThat(chinese).doesNotContainPattern(ENGLISH);
  }

  @Test
  void aLanguageThatIsNotKnownIsRefusedInThatOfTheCompiler() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
      Compile.with("-Asignet.lang=de")
          .compile(HANDLER)
          .saying("选项 signet.lang 的值是“de”，必须是 en 或 zh_CN。");
    } finally {
      Locale.setDefault(before);
    }
    Compile.with("-Asignet.lang=de")
        .compile(HANDLER)
        .saying("The option signet.lang is 'de'; it must be en or zh_CN.");
  }

  @Test
  void aWrapperOfAnotherVersionIsRefusedInTheLanguageThatIsAskedFor() {
    String wrapper =
        """
        package demo;
        public final class A_signet {
          @dev.signet.support.GeneratedFunction(
              name = "fun", method = "demo.A#fun", manifest = "{\\"name\\"")
          public static final class Fun {}
        }
        """;
    says(
        "zh_CN",
        INDEX,
        "Signet 意外失败：第 7 个字符处不是此版本的 schema。" + "这是 Signet 的缺陷；请附上此信息和 demo.SignetIndex 的源代码报告。",
        wrapper);
    says(
        "en",
        INDEX,
        "Signet failed unexpectedly: no schema of this version at character 7."
            + " This is a defect of Signet; please report it with this message and the source of"
            + " demo.SignetIndex.",
        wrapper);
  }

  @Test
  void codecsOfAnotherVersionAreRefusedInTheLanguageThatIsAskedFor() {
    String type = "{\"name\":\"T\",\"longName\":\"DemoT\",\"schema\":{\"type\":\"%s\"}}";
    String schema =
        "{\"functions\":[],\"types\":{\"demo.T|in\":%s,\"demo.T|sideways\":%s}}"
            .formatted(type.formatted("string"), type.formatted("integer"));
    String[] sources = {
      """
      package demo;
      public final class A_signet implements dev.signet.function.FunctionGroup {
        @dev.signet.support.GeneratedFunction(name = "fun", method = "demo.A#fun", manifest = "{}")
        public static final class Fun {}
        public java.util.List<dev.signet.function.FunctionHandler> functions(
                dev.signet.function.SharedObjects shared) { return null; }
      }
      """,
      """
      package demo;
      @dev.signet.support.GeneratedSchema("%s")
      final class A_signetCodecs {}
      """
          .formatted(schema.replace("\"", "\\\""))
    };
    says("zh_CN", INDEX, "Signet 意外失败：不是此版本的键：demo.T|sideways。", sources);
    says(
        "en",
        INDEX,
        "Signet failed unexpectedly: no key of this version: demo.T|sideways.",
        sources);
  }

  private static void says(String lang, String option, String text, String... sources) {
    Compile.with("-Asignet.lang=" + lang, option).compile(sources).saying(text);
  }
}
