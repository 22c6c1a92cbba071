package dev.signet.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

  private static Properties bundle(String name) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            DiagnosticId.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages.properties", "messages_zh_CN.properties"})
  void aBundleHasATextForEveryIdAndNoOther(String name) throws IOException {
    Set<String> ids =
        Arrays.stream(DiagnosticId.values()).map(Enum::name).collect(Collectors.toSet());
    assertThat(bundle(name).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(ids);
  }

  @ParameterizedTest
  @EnumSource(DiagnosticId.class)
  void bothTextsHaveTheSamePlaceholders(DiagnosticId id) throws IOException {
    String english = bundle("messages.properties").getProperty(id.name());
    String chinese = bundle("messages_zh_CN.properties").getProperty(id.name());
    assertThat(placeholders(chinese)).isEqualTo(placeholders(english));
    assertThat(chinese).isNotEqualTo(english);
  }

  @ParameterizedTest
  @EnumSource(DiagnosticId.class)
  void bothTextsAreReadableFormats(DiagnosticId id) throws IOException {
    for (String name : new String[] {"messages.properties", "messages_zh_CN.properties"}) {
      MessageFormat format = new MessageFormat(bundle(name).getProperty(id.name()));
      assertThat(format.format(new Object[] {0, 0, 0, 0})).doesNotContain("{", "''");
    }
  }

  @Test
  void anIdIsItsConstantsNameInCamelCase() {
    assertThat(DiagnosticId.values())
        .allSatisfy(
            id ->
                assertThat(id.toString().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase())
                    .isEqualTo(id.name()));
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
