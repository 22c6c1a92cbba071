package dev.signet.processor.generate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that a user's message is repeated to the client and never interpreted, whatever it says.
 */
class OwnMessageTest {

  private static final String SHOP =
      """
        public record Strict(int a) {
          public Strict { if (a <= 0) { throw new IllegalArgumentException(); } }
        }
        public record Order(
            @NotNull(message = "MESSAGE") @Valid Strict one,
            List<@NotNull(message = "MESSAGE") @Valid Strict> all,
            @Size(max = 1, message = "MESSAGE") List<@Valid Strict> few) {}
        @CloudFunction("take") public String take(@Valid Order order) { return "ok"; }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"say it", "must not be null", "is required", "is not accepted"})
  void ofNotNullIsToldAsItIsWritten(String message) {
    String source =
        Checked.taking("@NotNull(message = \"MESSAGE\") String v".replace("MESSAGE", message));

    assertThat(Checked.answer(source, "{}")).isEqualTo("v: " + message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"say it", "must not be null", "is required", "is not accepted"})
  void aboutAnObjectChangesNothingThatIsReported(String message) {
    String source = Checked.handler(SHOP.replace("MESSAGE", message));

    assertThat(Checked.answer(source, "{'one':{},'all':[{}],'few':[{},{'a':1}]}"))
        .isEqualTo(
            "all[0].a: is required; few: MESSAGE; few[0].a: is required; one.a: is required"
                .replace("MESSAGE", message));
    assertThat(Checked.answer(source, "{'all':[null],'few':[]}"))
        .isEqualTo("all[0]: must not be null");
    assertThat(Checked.answer(source, "{}")).isEqualTo("one: " + message);
  }

  @Test
  void thatIsTheDefaultsKeyChangesNothingAtAll() {
    String key = "{jakarta.validation.constraints.NotNull.message}";
    String source = Checked.handler(SHOP.replace("MESSAGE", key));

    assertThat(Checked.answer(source, "{'one':{},'all':[{}],'few':[{'a':1}]}"))
        .isEqualTo("all[0].a: is required; one.a: is required");
    assertThat(Checked.answer(source, "{}")).isEqualTo("one: is required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NotNull", "NotBlank"})
  void ofAParameterIsToldWhenItIsAbsent(String constraint) {
    String source =
        Checked.handler(
            """
              @CloudFunction("take") public String take(
                  @%s(message = "say it") String text, @%s String other) { return "ok"; }
            """
                .formatted(constraint, constraint));

    assertThat(Checked.answer(source, "{}")).isEqualTo("other: is required; text: say it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "@Size(min = 2, max = 4, message = \"{min} to {max}\") | 2 to 4",
        "@Size(max = 4, message = \"{min} to {max}\") | 0 to 4",
        "@DecimalMin(value = \"900000\", message = \"{value} {inclusive}\") | 900000 true",
        "@DecimalMin(value = \"900000\", message = \"over ${inclusive == true ? 'or ' : ''}{value}\")"
            + " | over or 900000",
        "@DecimalMin(value = \"900000\", inclusive = false,"
            + " message = \"${inclusive ? 'from' : 'over'} ${value}\") | over 900000",
        "@Pattern(regexp = \"\\\\d{2}\", message = \"like {regexp}\") | like \\\\d{2}",
        "@Pattern(regexp = \"x\", flags = Pattern.Flag.CASE_INSENSITIVE, message = \"{flags}\")"
            + " | [CASE_INSENSITIVE]",
        "@Pattern(regexp = \"[{]max[}]\", message = \"{regexp}\") | [{]max[}]",
        "@Pattern(regexp = \"x\", message = \"use \\\\{braces\\\\} and \\\\$\") | use {braces} and $",
        "@Pattern(regexp = \"x\", message = \"a\\\\\\\\b \\\\$\\\\{x\\\\} $5\") | a\\\\b ${x} $5",
        "@Pattern(regexp = \"x\", message = \"格式应为 {年}-{月}\") | 格式应为 {年}-{月}",
        "@Size(max = 1, message = \"{javax.validation.constraints.Size.message}\")"
            + " | size must be between 0 and 1",
        "@Size(max = 1, message = \"名称{jakarta.validation.constraints.NotBlank.message}\")"
            + " | 名称must not be blank",
        "@Size(min = 9, message = \"\") | size must be at least 9",
      })
  void isFilledInAsBeanValidationDoes(String constraint, String message) {
    assertThat(Checked.answer(Checked.taking(constraint + " String v"), "{'v':'12345'}"))
        .isEqualTo("v: " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "now ${validatedValue} | ${validatedValue} would repeat what the client sent",
        "${formatter.format('%s', validatedValue)} | would repeat what the client sent",
        "${max + 1} | the expression ${max + 1} is not known",
        "{max | a brace has no counterpart",
        "max} | a brace has no counterpart",
        "{a {max}} | a brace has no counterpart",
      })
  void thatCannotBeFilledInIsRefused(String message, String why) {
    String source =
        Checked.taking("/*>*/@Size(max = 3, message = \"%s\") String v".formatted(message));

    Compile.sources(source).hasOnlyError(DiagnosticId.CONSTRAINT_MESSAGE_MALFORMED).saying(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{shop.sku.long} | Write the text itself. | size must be between 0 and 3",
        "at most {maxx} | Did you mean max? | at most {maxx}",
      })
  void thatNamesATextOfAResourceBundleIsWarnedAbout(String message, String cure, String said) {
    String source =
        Checked.taking("/*>*/@Size(max = 3, message = \"%s\") String v".formatted(message));

    Compiled compiled =
        Compile.sources(source).hasOnlyWarning(DiagnosticId.CONSTRAINT_MESSAGE_KEY).saying(cure);

    try (Functions functions = Functions.of(compiled)) {
      assertThat(Checked.answer(functions, "{'v':'12345'}")).isEqualTo("v: " + said);
    }
  }
}
