package dev.signet.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Compile;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  private static final String WRONG =
      """
      package demo;
      import dev.signet.*;
      public class Handler {
        @CloudFunction("fn")
        @TimerTrigger(name = "t", cron = /*>*/"0 0 2 ? * * *")
        public void fn() {}
      }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"zh_CN", "zh-CN", "zh"})
  void speaksChineseWhenAsked(String lang) {
    Compile.with("-Asignet.lang=" + lang)
        .compile(WRONG)
        .hasOnlyError(DiagnosticId.CRON_QUESTION_MARK)
        .saying("cron 表达式的“日”字段是“?”");
  }

  @Test
  void speaksEnglishWhenAsked() {
    Compile.with("-Asignet.lang=en")
        .compile(WRONG)
        .hasOnlyError(DiagnosticId.CRON_QUESTION_MARK)
        .saying("The day field of the cron expression");
  }

  @Test
  void speaksChineseToEveryChineseLocaleAndEnglishToOthers() {
    String english = new Messages(Locale.ENGLISH).format(DiagnosticId.APP_IDS_EMPTY);
    String chinese = new Messages(Locale.SIMPLIFIED_CHINESE).format(DiagnosticId.APP_IDS_EMPTY);
    assertThat(english).contains("names no app id");
    assertThat(chinese).contains("没有列出 AppID");
    assertThat(new Messages(Locale.TAIWAN).format(DiagnosticId.APP_IDS_EMPTY)).isEqualTo(chinese);
    assertThat(new Messages(Locale.GERMANY).format(DiagnosticId.APP_IDS_EMPTY)).isEqualTo(english);
  }

  @Test
  void writesNumbersAsTheyAreInSource() {
    Compile.sources(WRONG.replace("(\"fn\")", "(value = \"fn\", timeoutSeconds = 86400)"))
        .saying("A timeout of 86400 seconds");
  }
}
