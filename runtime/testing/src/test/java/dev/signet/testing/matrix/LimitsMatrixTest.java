package dev.signet.testing.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionRule;
import dev.signet.identity.CallerPolicy;
import dev.signet.identity.Requirement;
import dev.signet.limit.Rate;
import dev.signet.limit.RateLimit;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests what the matrix says of open data, and of limits, which no caller meets or fails. */
class LimitsMatrixTest {

  private static final FunctionRule ADMIN =
      FunctionRule.ofCaller("RequireRole", "RequireRole(ADMIN)", CallerPolicy.class);
  private static final FunctionRule LIMIT =
      FunctionRule.ofPayload("MaxAmount", "MaxAmount(500)", CallerPolicy.class);

  private static final FunctionDescriptor BUY = FunctionDescriptor.of("buy", Requirement.CALLER);
  private static final Rate DAY = Rate.of(1000, 86400, RateLimit.Scope.FUNCTION);

  @TempDir private Path folder;

  @Test
  void openDataThatNobodyVouchesForAreRefused() {
    FunctionDescriptor bind = BUY.withUser(false).withPayload().withOpenData();

    assertThat(matrix(new Stub(bind.withRules(ADMIN, LIMIT))).text().lines())
        .contains(
            "buy | requirement | caller, known user, no shared callers,"
                + " sources wx_client wx_devtools, no chain, RequireRole(ADMIN), MaxAmount(500),"
                + " vouched open data",
            "buy | without vouched open data | OPEN_DATA_UNVERIFIED");
    assertThat(matrix(new Stub(BUY)).text()).doesNotContain("open data");
  }

  @Test
  void openDataThatNeedNoVoucherAreWeakened() {
    FunctionDescriptor bind = BUY.withPayload();
    record(matrix(new Stub(bind.withOpenData())));

    assertThat(Ran.of(matrix(new Stub(bind))).failures().values())
        .hasSize(2)
        .anySatisfy(
            message -> assertThat(message).startsWith("WEAKENED: buy · requirement: caller"))
        .anySatisfy(
            message ->
                assertThat(message)
                    .startsWith("WEAKENED: buy · without vouched open data: refused → nothing"));
  }

  static Stream<Arguments> limits() {
    Rate ten = Rate.of(10, 60, RateLimit.Scope.USER);
    return Stream.of(
        limits("a rate is gone", true, d -> d.withRates(ten), d -> d),
        limits("one of two rates is gone", true, d -> d.withRates(ten, DAY), d -> d.withRates(DAY)),
        limits("more permits", true, d -> d.withRates(ten), d -> d.withRates(rate(11, 60))),
        limits("a shorter time", true, d -> d.withRates(ten), d -> d.withRates(rate(10, 59))),
        limits("per user and no more in all", true, d -> d.withRates(DAY), d -> d.withRates(ten)),
        limits("fewer permits", false, d -> d.withRates(ten), d -> d.withRates(rate(9, 60))),
        limits("a longer time", false, d -> d.withRates(ten), d -> d.withRates(rate(10, 61))),
        limits("one rate more", false, d -> d.withRates(ten), d -> d.withRates(ten, DAY)),
        limits("no key", true, d -> d.withIdempotency(60), d -> d),
        limits("a key for less", true, d -> d.withIdempotency(60), d -> d.withIdempotency(59)),
        limits("a key for longer", false, d -> d.withIdempotency(60), d -> d.withIdempotency(61)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("limits")
  void aLimitThatIsGoneOrLooserIsWeakened(
      String name,
      boolean weakened,
      UnaryOperator<FunctionDescriptor> before,
      UnaryOperator<FunctionDescriptor> after) {
    FunctionDescriptor buy = BUY.withPayload();
    record(matrix(new Stub(before.apply(buy))));

    assertThat(Ran.of(matrix(new Stub(after.apply(buy)))).failures().values())
        .singleElement()
        .asString()
        .startsWith((weakened ? "WEAKENED" : "CHANGED") + ": buy · requirement: caller");
  }

  @Test
  void limitsAreListedAmongTheRequirements() {
    FunctionDescriptor buy = BUY.withPayload();

    assertThat(matrix(new Stub(buy.withRates(rate(10, 60), DAY).withIdempotency(86400))).text())
        .contains(
            "no chain, at most 10 in 60s for each user, at most 1000 in 86400s for each function,"
                + " once for each key in 86400s\n");
  }

  private void record(IdentityMatrix matrix) {
    assertThat(Ran.of(matrix.writing()).failures()).isEmpty();
  }

  private IdentityMatrix matrix(Stub stub) {
    return IdentityMatrix.of(stub).recordedIn(folder.resolve("matrix.txt")).comparing();
  }

  private static Rate rate(int permits, long seconds) {
    return Rate.of(permits, seconds, RateLimit.Scope.USER);
  }

  private static Arguments limits(
      String name,
      boolean weakened,
      UnaryOperator<FunctionDescriptor> before,
      UnaryOperator<FunctionDescriptor> after) {
    return Arguments.of(name, weakened, before, after);
  }
}
