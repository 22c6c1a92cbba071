package dev.signet.spring.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.host.ConfigurationException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ControllerMessagesTest {

  @Test
  void bothLanguagesHaveEveryMessageAndNoOther() throws IOException {
    String[] names =
        Arrays.stream(ControllerMessages.values()).map(Enum::name).toArray(String[]::new);

    assertThat(bundle("messages.properties").stringPropertyNames())
        .containsExactlyInAnyOrder(names);
    assertThat(bundle("messages_zh_CN.properties").stringPropertyNames())
        .containsExactlyInAnyOrder(names);
  }

  @ParameterizedTest
  @EnumSource
  void bothLanguagesNameTheSameValues(ControllerMessages message) {
    String english = message.format(Locale.ENGLISH, "<0>", "<1>", "<2>");
    String chinese = message.format(Locale.CHINA, "<0>", "<1>", "<2>");

    assertThat(english).doesNotContain("{", "}", "''").isNotEqualTo(chinese);
    for (String value : new String[] {"<0>", "<1>", "<2>"}) {
      assertThat(chinese.contains(value)).isEqualTo(english.contains(value));
    }
  }

  @Test
  void aReactiveApplicationLearnsWhyItDoesNotStart() {
    assertThatThrownBy(
            () -> ReactiveAutoConfiguration.signetReactiveRefusal().afterSingletonsInstantiated())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("spring-boot-starter-webmvc");
  }

  private static Properties bundle(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            ControllerMessages.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
