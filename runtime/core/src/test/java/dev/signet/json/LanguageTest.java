package dev.signet.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "zh-CN",
    "zh",
    "ZH-hans-cn",
    "'zh-CN,zh;q=0.9,en;q=0.8'",
    "'en;q=0.5, zh-CN ; q=0.9'",
    "'fr, zh;q=0.1'",
    "'en;q=0,zh;q=1.000'",
    "'en;q=2,zh'",
  })
  void isChineseWhereTheClientPrefersIt(String header) {
    assertThat(Language.preferred(header)).isEqualTo(Language.CHINESE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "en",
        "en-GB,zh;q=0.9",
        "fr",
        "zh;q=0",
        "zhx",
        "zh_CN",
        "zh;q=x",
        ";",
        ",,",
        "q=1",
        "zh;q=0.9,en"
      })
  void isEnglishOtherwise(String header) {
    assertThat(Language.preferred(header)).isEqualTo(Language.ENGLISH);
  }

  @Test
  void isEnglishWithoutAHeaderOrWithAnEndlessOne() {
    assertThat(Language.preferred(null)).isEqualTo(Language.ENGLISH);
    assertThat(Language.preferred("zh," + "x".repeat(2000))).isEqualTo(Language.ENGLISH);
  }

  @ParameterizedTest
  @EnumSource
  void everyKindIsSaidInChinese(Violation.Kind kind) {
    Violation violation = Violation.of("", kind);

    if (!violation.message().isEmpty() && kind != Violation.Kind.FORM) {
      assertThat(violation.message(Language.CHINESE)).matches(".*\\p{IsHan}.*");
    }
  }

  @Test
  void everyFormIsSaidInChinese() throws IllegalAccessException {
    for (Field form : JsonForms.class.getFields()) {
      String text = (String) form.get(null);
      assertThat(Language.CHINESE.expected(text)).as(text).doesNotContain(text);
    }
    assertThat(Language.CHINESE.expected(JsonForms.oneOf(List.of("A", "B"))))
        .isEqualTo("应为 [A, B] 之一");
    assertThat(Language.CHINESE.expected(JsonForms.time(LocalDate.class)))
        .isEqualTo("应为 ISO-8601 字符串（LocalDate）");
  }

  @Test
  void everythingAboutAWholeBodyIsSaidInChinese() throws Exception {
    try (JsonParser parser = new JsonFactory().createParser("{}")) {
      for (Method method : SyntaxErrors.class.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers())) {
          InvalidPayloadException said =
              (InvalidPayloadException) method.invoke(null, arguments(method, parser));
          assertThat(said.message(Language.CHINESE))
              .as(said.getMessage())
              .doesNotContain("payload")
              .matches(".*\\p{IsHan}.*");
        }
      }
    }
  }

  private static Object[] arguments(Method method, JsonParser parser) {
    Object[] arguments = new Object[method.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      Class<?> type = method.getParameterTypes()[i];
      arguments[i] =
          type == JsonParser.class
              ? parser
              : type == long.class
                  ? (Object) 7L
                  : type == String.class ? "name" : new JsonParseException(parser, "wrong");
    }
    return arguments;
  }

  @Test
  void theApplicationsOwnWordsStayAsTheyAre() {
    Violation own = new Violation("a", "must not be blank");
    Violation signets = Violation.of("b", Violation.Kind.CONSTRAINT, "must not be blank");

    InvalidPayloadException invalid = InvalidPayloadException.of(List.of(own, signets));

    assertThat(invalid).hasMessage("a: must not be blank; b: must not be blank");
    assertThat(invalid.message(Language.CHINESE)).isEqualTo("a: must not be blank; b: 不能为空白");
  }

  @Test
  void whatHasNoTextInChineseStaysEnglish() {
    assertThat(Language.CHINESE.say("something new")).isEqualTo("something new");
    assertThat(Language.CHINESE.expected("a {0} form")).isEqualTo("应为 a {0} form");
  }

  @Test
  void theOffsetIsKept() {
    InvalidPayloadException invalid = SyntaxErrors.notUtf8(3);

    assertThat(invalid.getMessage()).endsWith(" (at offset 3)");
    assertThat(invalid.message(Language.CHINESE)).endsWith("（第 3 字节处）");
  }
}
