package dev.signet.json.databind;

import static dev.signet.json.databind.Reading.read;
import static dev.signet.json.databind.Reading.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.signet.json.databind.Payloads.Times;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "instant        | 2024-02-29T01:02:03.000000004Z",
        "date           | 2024-02-29",
        "time           | 01:02:03",
        "dateTime       | 2024-02-29T01:02:03",
        "offsetDateTime | 2024-02-29T01:02:03+08:00",
        "offsetTime     | 01:02:03+08:00",
        "zoned          | 2024-02-29T01:02:03+08:00",
        "duration       | PT1M30S",
        "period         | P1Y2M3D",
        "year           | 2024",
        "yearMonth      | 2024-02",
        "monthDay       | --02-29",
        "zone           | Asia/Shanghai",
        "offset         | +08:00",
        "day            | MONDAY"
      })
  void readsIso8601AndNothingElse(String field, String iso) throws IOException {
    assertThat(read(Times.class, "{\"" + field + "\":\"" + iso + "\"}").toString()).contains(iso);

    for (String other :
        new String[] {
          "0",
          "1",
          "20240229",
          "1709168523",
          "1.5",
          "1e3",
          "true",
          "{}",
          "[]",
          "[1]",
          "[2024,2,29]",
          "[2024,2,29,1,2,3]",
          "[1,2,3]",
          "{\"year\":2024}",
          "\"\"",
          "\" \"",
          "\"S3CRET\"",
          "\"1.5\"",
          "\"1709168523\"",
          "\"1709168523.5\"",
          "\"2024-02-30T00:00:00Z\"",
          "\"2024-13-01\"",
          "\"25:00\""
        }) {
      String message = refusal(Times.class, "{\"" + field + "\":" + other + "}");
      assertThat(message).as(other).startsWith(field + ": expected ").doesNotContain("S3CRET");
      assertThat(message).contains(field.equals("day") ? "one of [MONDAY" : "ISO-8601");
    }
  }

  @Test
  void keepsTheOffsetThatWasSent() throws IOException {
    Times read =
        read(
            Times.class,
            "{\"offsetDateTime\":\"2024-01-01T00:00:00+08:00\","
                + "\"zoned\":\"2024-01-01T00:00:00+08:00[Asia/Shanghai]\"}");

    assertThat(read.offsetDateTime()).isEqualTo(OffsetDateTime.parse("2024-01-01T00:00:00+08:00"));
    assertThat(read.offsetDateTime().getOffset()).hasToString("+08:00");
    assertThat(read.zoned())
        .isEqualTo(ZonedDateTime.parse("2024-01-01T00:00:00+08:00[Asia/Shanghai]"));
  }

  @Test
  void readsTheSameUnderEveryLocale() throws IOException {
    Locale before = Locale.getDefault();
    try {
      for (String locale : new String[] {"tr", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist"}) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        assertThat(read(Times.class, "{\"date\":\"2024-02-29\"}").date())
            .isEqualTo(LocalDate.of(2024, 2, 29));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void isStrictInListsMapsAndAtTheTop() throws IOException {
    assertThat(read(new TypeReference<Map<String, Duration>>() {}, "{\"a\":\"PT1S\"}"))
        .isEqualTo(Map.of("a", Duration.ofSeconds(1)));
    assertThat(refusal(new TypeReference<Map<String, Duration>>() {}, "{\"a\":1}"))
        .isEqualTo("a: expected an ISO-8601 string (Duration)");
    assertThat(
            refusal(
                new TypeReference<Map<String, List<Instant>>>() {},
                "{\"a\":[\"2024-01-01T00:00:00Z\",1]}"))
        .isEqualTo("a[1]: expected an ISO-8601 string (Instant)");
  }
}
