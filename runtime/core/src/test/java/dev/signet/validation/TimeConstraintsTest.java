package dev.signet.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimeConstraintsTest {

  /** A moment at which the next day has already begun in Shanghai. */
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2024-02-29T20:00:00Z"), ZoneId.of("Asia/Shanghai"));

  static Stream<Arguments> moments() {
    return Stream.of(
        Arguments.of(Instant.parse("2024-02-29T19:59:59Z"), -1),
        Arguments.of(Instant.parse("2024-02-29T20:00:00Z"), 0),
        Arguments.of(Instant.parse("2024-02-29T20:00:01Z"), 1),
        Arguments.of(LocalDate.parse("2024-02-29"), -1),
        Arguments.of(LocalDate.parse("2024-03-01"), 0),
        Arguments.of(LocalDate.parse("2024-03-02"), 1),
        Arguments.of(LocalDateTime.parse("2024-03-01T03:59:59"), -1),
        Arguments.of(LocalDateTime.parse("2024-03-01T04:00:00"), 0),
        Arguments.of(LocalTime.parse("04:00:00"), 0),
        Arguments.of(LocalTime.parse("04:00:01"), 1),
        Arguments.of(OffsetDateTime.parse("2024-02-29T15:00:00-05:00"), 0),
        Arguments.of(OffsetDateTime.parse("2024-02-29T15:00:01-05:00"), 1),
        Arguments.of(ZonedDateTime.parse("2024-02-29T21:00:00+01:00[Europe/Paris]"), 0),
        Arguments.of(OffsetTime.parse("15:00:00-05:00"), 0),
        Arguments.of(OffsetTime.parse("14:59:59-05:00"), -1),
        Arguments.of(Year.of(2023), -1),
        Arguments.of(Year.of(2024), 0),
        Arguments.of(YearMonth.parse("2024-02"), -1),
        Arguments.of(YearMonth.parse("2024-04"), 1),
        Arguments.of(MonthDay.parse("--03-01"), 0),
        Arguments.of(MonthDay.parse("--03-02"), 1));
  }

  @ParameterizedTest
  @MethodSource("moments")
  void areBeforeAtOrAfterTheClock(TemporalAccessor moment, int order) {
    assertThat(TimeConstraints.past(moment, NOW, false)).isEqualTo(order < 0);
    assertThat(TimeConstraints.past(moment, NOW, true)).isEqualTo(order <= 0);
    assertThat(TimeConstraints.future(moment, NOW, false)).isEqualTo(order > 0);
    assertThat(TimeConstraints.future(moment, NOW, true)).isEqualTo(order >= 0);
  }

  @Test
  void refusesWhatIsNoMoment() {
    assertThatThrownBy(() -> TimeConstraints.past(java.time.DayOfWeek.MONDAY, NOW, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new ViolationCollector(Clock.offset(NOW, Duration.ZERO)).clock().instant())
        .isEqualTo(NOW.instant());
  }
}
