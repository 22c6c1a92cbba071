package dev.signet.dev.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DevMessagesTest {

  @Test
  void bothLanguagesHaveEveryMessageAndNoOther() throws IOException {
    String[] names = Arrays.stream(DevMessages.values()).map(Enum::name).toArray(String[]::new);

    for (String file : new String[] {"messages.properties", "messages_zh_CN.properties"}) {
      assertThat(bundle(file).stringPropertyNames()).containsExactlyInAnyOrder(names);
    }
  }

  @ParameterizedTest
  @EnumSource
  void bothLanguagesNameTheSameValues(DevMessages message) throws IOException {
    Set<String> english = placeholders(bundle("messages.properties").getProperty(message.name()));

    assertThat(placeholders(bundle("messages_zh_CN.properties").getProperty(message.name())))
        .isEqualTo(english);
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
      assertThat(message.format(locale, "<0>", "<1>", "<2>", "<3>"))
          .doesNotContainPattern("\\{\\d|''")
          .satisfies(
              text -> english.forEach(number -> assertThat(text).contains("<" + number + ">")));
    }
  }

  private static Set<String> placeholders(String text) {
    Set<String> numbers = new TreeSet<>();
    for (Matcher m = Pattern.compile("\\{(\\d)}").matcher(text); m.find(); ) {
      numbers.add(m.group(1));
    }
    return numbers;
  }

  private static Properties bundle(String file) throws IOException {
    Properties bundle = new Properties();
    try (Reader in =
        new InputStreamReader(
            DevMessages.class.getResourceAsStream("/dev/signet/dev/settings/" + file),
            StandardCharsets.UTF_8)) {
      bundle.load(in);
    }
    return bundle;
  }
}
