package dev.signet.http;

import static dev.signet.http.TestHost.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every answer says when it was made, in the form of RFC 9110. */
class DateTest {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final SetClock clock = new SetClock();

  @Test
  void theDateIsThatOfTheClockToTheSecond() {
    Random random = new Random(5);
    try (TestHost host = start();
        RawHttp http = host.connect()) {
      for (int i = 0; i < 2_000; i++) {
        clock.millis = (long) (random.nextDouble() * 253_402_300_799_999L);
        assertDate(http);
      }
      for (String edge :
          new String[] {
            "1970-01-01T00:00:00.000Z",
            "1999-12-31T23:59:59.999Z",
            "2000-02-29T12:00:00.001Z",
            "2000-03-01T00:00:00Z",
            "2024-02-29T23:59:59Z",
            "2100-02-28T23:59:59Z",
            "2100-03-01T00:00:00Z",
            "9999-12-31T23:59:59.999Z",
          }) {
        clock.millis = Instant.parse(edge).toEpochMilli();
        assertDate(http);
        clock.millis = clock.millis / 1000 * 1000 + 999;
        assertDate(http);
      }
    }
  }

  @Test
  void everyAnswerHasOne() {
    try (TestHost host = start()) {
      for (String request :
          new String[] {
            post("/nothing", ""), "GET /_healthz HTTP/1.1\r\nHost: h\r\n\r\n", "nonsense\r\n\r\n",
          }) {
        assertThat(host.exchange(request).header("date"))
            .isEqualTo("Thu, 01 Jan 1970 00:00:00 GMT");
      }
    }
  }

  private TestHost start() {
    return TestHost.start(
        TestHost.OPTIONS.withClock(clock),
        TestFunction.anonymous("ping", (caller, payload) -> "pong"));
  }

  private void assertDate(RawHttp http) {
    assertThat(http.send(post("/nothing", "")).read().header("date"))
        .isEqualTo(FORM.format(clock.instant()));
  }

  /** A clock that stands where the test sets it. */
  private static final class SetClock extends Clock {
    private volatile long millis;

    @Override
    public long millis() {
      return millis;
    }

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(millis);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
