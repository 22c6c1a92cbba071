package dev.signet.maven.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
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

/** Both languages of the goals. */
class PluginMessagesTest {

  @Test
  void bothLanguagesHaveEveryMessageAndNoOther() throws IOException {
    String[] names = Arrays.stream(PluginMessages.values()).map(Enum::name).toArray(String[]::new);
    for (String file : new String[] {"messages.properties", "messages_zh_CN.properties"}) {
      assertThat(bundle(file).stringPropertyNames()).containsExactlyInAnyOrder(names);
    }
  }

  @ParameterizedTest
  @EnumSource
  void bothLanguagesNameTheSameValues(PluginMessages message) throws IOException {
    Set<String> english = placeholders("messages.properties", message);
    assertThat(placeholders("messages_zh_CN.properties", message)).isEqualTo(english);
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
      String text = message.format(locale, "<0>", "<1>", "<2>", "<3>", "<4>");
      // The one message that is about braces shows some.
      assertThat(text.replace("{{", "")).doesNotContain("{", "}", "''");
      for (String number : english) {
        assertThat(text).contains("<" + number + ">");
      }
    }
  }

  private static Set<String> placeholders(String file, PluginMessages message) throws IOException {
    Set<String> found = new TreeSet<>();
    Matcher matcher =
        Pattern.compile("\\{(\\d)}").matcher(bundle(file).getProperty(message.name()));
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Properties bundle(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(PluginMessages.class.getResourceAsStream(name), UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
