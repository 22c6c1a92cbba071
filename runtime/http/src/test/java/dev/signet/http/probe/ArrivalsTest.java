package dev.signet.http.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The time in which a request of the probe counts, on a clock that the test turns. */
class ArrivalsTest {

  private static final List<String> OPENID = List.of("X-WX-OPENID");

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1);
  private final Arrivals arrivals = new Arrivals(clock::get);

  @Test
  void aRequestCountsForAMinuteAfterTheEndOfTheProbeAndNeverAgain() {
    arrivals.expect("own");
    pass(600);
    assertThat(arrivals.end()).isEmpty();

    pass(60);
    assertThat(arrivals.add("own", OPENID)).isTrue();

    clock.incrementAndGet();
    assertThat(arrivals.add("own", OPENID)).isFalse();
    assertThat(arrivals.add("own", OPENID)).isFalse();
  }

  @Test
  void theCopiesOfARequestCountTogether() {
    arrivals.expect("own");
    assertThat(arrivals.of("own")).isNull();

    arrivals.add("own", List.of());
    assertThat(arrivals.of("own")).isEmpty();
    arrivals.add("own", OPENID);
    arrivals.add("own", List.of());

    assertThat(arrivals.of("own")).isEqualTo(OPENID);
    assertThat(arrivals.end()).isEqualTo(OPENID);
  }

  @Test
  void theRequestsOfOtherHostsAreNotThoseOfThisOne() {
    assertThat(arrivals.add("foreign", OPENID)).isFalse();
    assertThat(arrivals.end()).isEmpty();
  }

  private void pass(int seconds) {
    clock.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }
}
