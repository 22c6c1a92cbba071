package dev.signet.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagePartTest {

  @ParameterizedTest
  @EnumSource
  void speaksBothLanguages(MessagePart reason) {
    String english = new Messages(Locale.ENGLISH).format(reason, "name");
    String chinese = new Messages(Locale.SIMPLIFIED_CHINESE).format(reason, "name");

    assertThat(english).isNotBlank().isNotEqualTo(chinese);
    assertThat(chinese).matches(text -> text.codePoints().anyMatch(c -> c > 0x2E80));
  }
}
