package dev.signet.http;

import static dev.signet.http.TestHost.CALLER;
import static dev.signet.http.TestHost.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.function.FunctionDescriptor;
import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import dev.signet.identity.Requirement;
import dev.signet.limit.Rate;
import dev.signet.limit.RateLimit;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

  private static final TestFunction ONCE_A_DAY =
      new TestFunction(
          FunctionDescriptor.of("daily", Requirement.CALLER)
              .withRates(Rate.of(1, 24 * 60 * 60, RateLimit.Scope.USER)),
          (caller, payload) -> "done");

  @Test
  void aCallTooManySaysInAHeaderWhenToComeAgain() {
    try (TestHost host = TestHost.start(ONCE_A_DAY)) {
      RawHttp.Response first = host.exchange(post("/daily", CALLER));
      RawHttp.Response second = host.exchange(post("/daily", CALLER));

      assertThat(first.header("retry-after")).isNull();
      assertThat(second.code()).isEqualTo("RESOURCE_EXHAUSTED");
      assertThat(Integer.parseInt(second.header("retry-after"))).isBetween(86_000, 86_400);
      assertThat(second.body()).contains("\"retryAfterSeconds\":" + second.header("retry-after"));
    }
  }
}
