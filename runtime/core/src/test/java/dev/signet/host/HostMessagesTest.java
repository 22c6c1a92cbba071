package dev.signet.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostMessagesTest {

  @Test
  void bothLanguagesHaveEveryMessageAndNoOther() throws IOException {
    String[] names =
        Arrays.stream(HostMessages.values()).map(HostMessages::name).toArray(String[]::new);

    assertThat(bundle("messages.properties").stringPropertyNames())
        .containsExactlyInAnyOrder(names);
    assertThat(bundle("messages_zh_CN.properties").stringPropertyNames())
        .containsExactlyInAnyOrder(names);
  }

  @ParameterizedTest
  @EnumSource
  void bothLanguagesNameTheSameValues(HostMessages message) throws IOException {
    String english = bundle("messages.properties").getProperty(message.name());
    String chinese = bundle("messages_zh_CN.properties").getProperty(message.name());

    assertThat(placeholders(english)).isEqualTo(placeholders(chinese));
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
      assertThat(message.format(locale, "<0>", "<1>", "<2>", "<3>"))
          .doesNotContain("{", "}", "''")
          .satisfies(
              text ->
                  placeholders(english)
                      .forEach(number -> assertThat(text).contains("<" + number + ">")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "ja", "tr", "ar-SA-u-nu-arab", "und"})
  void speaksEnglishUnlessTheLanguageIsChinese(String tag) {
    assertThat(HostMessages.DUPLICATE_FUNCTION.format(Locale.forLanguageTag(tag), "f", "A", "B"))
        .isEqualTo("The function name 'f' is used twice: by A and by B. Rename one of them.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "zh-CN", "zh-Hans", "zh-Hans-SG", "zh-TW", "zh-Hant-HK"})
  void speaksSimplifiedChineseForEveryChinese(String tag) {
    assertThat(HostMessages.DUPLICATE_FUNCTION.format(Locale.forLanguageTag(tag), "f", "A", "B"))
        .contains("\u51fd\u6570\u540d\u201cf\u201d");
  }

  @Test
  void theLanguageThatIsAskedForWinsOverTheDefault() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
      assertThat(HostMessages.HANDLER_NOT_MADE.format(Locale.ENGLISH, "x"))
          .startsWith("A handler object");
      assertThat(HostMessages.HANDLER_NOT_MADE.format("x")).contains("\u5904\u7406\u5668");
      Locale.setDefault(Locale.GERMANY);
      assertThat(HostMessages.HANDLER_NOT_MADE.format(Locale.CHINA, "x"))
          .contains("\u5904\u7406\u5668");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aValueIsPrintedAsItIs() {
    assertThat(HostMessages.VALUE_NOT_LEGAL.format(Locale.ENGLISH, "A", "it's {0} \u00e9", "x"))
        .isEqualTo("A is 'it's {0} \u00e9', which is not one of: x.");
  }

  private static TreeSet<String> placeholders(String pattern) {
    TreeSet<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{(\\d)}").matcher(pattern);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Properties bundle(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            HostMessages.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
