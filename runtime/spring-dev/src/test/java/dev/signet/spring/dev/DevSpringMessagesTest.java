package dev.signet.spring.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the messages in both languages. */
class DevSpringMessagesTest {

  private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");

  @ParameterizedTest
  @EnumSource(DevSpringMessages.class)
  void everyMessageIsThereInBothLanguages(DevSpringMessages message) {
    Object[] values = {"<a>", "<b>", "<c>", "<d>"};
    String english = message.format(Locale.ENGLISH, values);
    String chinese = message.format(Locale.SIMPLIFIED_CHINESE, values);

    assertThat(english).isNotBlank().doesNotContainPattern(PLACE).matches("\\A\\p{ASCII}*\\z");
    assertThat(chinese).isNotBlank().doesNotContainPattern(PLACE).containsPattern("\\p{IsHan}");
    for (Object value : values) {
      assertThat(chinese.contains(value.toString())).isEqualTo(english.contains(value.toString()));
    }
  }
}
