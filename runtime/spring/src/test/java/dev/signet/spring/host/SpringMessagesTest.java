package dev.signet.spring.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages in both languages. */
class SpringMessagesTest {

  private static final Pattern ARGUMENT = Pattern.compile("<\\d>");
  private static final Object[] ARGUMENTS = {"<0>", "<1>", "<2>"};

  @ParameterizedTest
  @EnumSource
  void everyMessageSaysTheSameInBothLanguages(SpringMessages message) {
    String english = message.format(Locale.ENGLISH, ARGUMENTS);
    String chinese = message.format(Locale.CHINA, ARGUMENTS);

    assertThat(english).isNotEqualTo(chinese).doesNotContain("{", "''");
    assertThat(argumentsOf(chinese)).isEqualTo(argumentsOf(english));
    assertThat(chinese.codePoints().anyMatch(Character::isIdeographic)).isTrue();
  }

  private static TreeSet<String> argumentsOf(String text) {
    TreeSet<String> found = new TreeSet<>();
    ARGUMENT.matcher(text).results().forEach(result -> found.add(result.group()));
    return found;
  }
}
