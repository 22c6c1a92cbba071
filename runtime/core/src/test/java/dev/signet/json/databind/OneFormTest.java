package dev.signet.json.databind;

import static dev.signet.json.databind.Reading.read;
import static dev.signet.json.databind.Reading.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Checks that types which jackson-databind itself reads in several forms have only the one form
 * that generated codecs and clients know.
 */
class OneFormTest {

  record Forms(
      UUID uuid,
      char[] chars,
      LocalTime time,
      OptionalDouble number,
      Instant instant,
      OffsetDateTime offset,
      Map<String, Integer> counts) {}

  record Renamed(String name, @JsonAlias("q") int qty) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "uuid   | \"l8CQT/ohfjdZjwB9Fg/RaA==\"  | uuid: expected a UUID string",
        "chars  | [\"a\",\"b\"]                 | chars: expected a string",
        "time   | \"2024-02-29T01:02\"          | time: expected an ISO-8601 string (LocalTime)",
        "number | 1e400                         | number: expected a number",
        "number | \"NaN\"                       | number: expected a number",
        "counts | {\"\":\"a\"}                  | counts: expected an integer (32 bit)",
        "counts | {\"[x\":\"a\"}                | counts[x: expected an integer (32 bit)"
      })
  void isTheOnlyOne(String field, String json, String message) throws IOException {
    assertThat(refusal(Forms.class, "{\"" + field + "\":" + json + "}")).isEqualTo(message);
  }

  @Test
  void aMomentMayHaveASmallT() throws IOException {
    Forms forms =
        read(
            Forms.class,
            "{\"instant\":\"2024-02-29t01:02:03z\",\"offset\":\"2024-02-29t01:02:03z\"}");

    assertThat(forms.instant()).isEqualTo(Instant.parse("2024-02-29T01:02:03Z"));
    assertThat(forms.offset().toInstant()).isEqualTo(forms.instant());
  }

  @Test
  void aNameAndItsAliasAreTheClientsMistakeNotOurs() throws IOException {
    assertThat(refusal(Renamed.class, "{\"q\":1,\"name\":\"a\",\"qty\":2}"))
        .isEqualTo("qty: is not accepted");
  }
}
