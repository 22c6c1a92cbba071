package dev.signet.testing.matrix;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.function.FunctionDescriptor;
import dev.signet.identity.Requirement;
import dev.signet.ingress.IngressSettings;
import dev.signet.simulator.CallerProfiles;
import dev.signet.simulator.Entrance;
import dev.signet.simulator.HeaderLines;
import dev.signet.simulator.SimulatedCall;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.AssertionFailedError;

/** Tests that a case which must not get through fails its test if it does. */
class MatrixExpectationsTest {

  private static final MatrixCase.Delivery NOBODY =
      subject -> SimulatedCall.request(Entrance.CLOUDRUN, HeaderLines.none());
  private static final MatrixCase.Delivery GENUINE =
      subject -> HonestCases.deliver(Entrance.CLOUDRUN, subject.user(), subject);
  private static final MatrixCase.Delivery TIMER =
      subject ->
          HonestCases.deliver(Entrance.EVENT, CallerProfiles.builtIn().named("timer"), subject);

  @ParameterizedTest
  @EnumSource(
      value = MatrixCase.Expected.class,
      names = {"NOBODY", "REJECTED", "NO_USER_CALL"})
  void anIdentityThatIsBelievedFailsEvenForAnAnonymousFunction(MatrixCase.Expected expected) {
    for (Requirement requirement : List.of(Requirement.CALLER, Requirement.ANONYMOUS)) {
      assertThatExceptionOfType(AssertionFailedError.class)
          .isThrownBy(() -> run(FunctionDescriptor.of("buy", requirement), expected, GENUINE))
          .withMessageStartingWith("buy · wechat-cloudrun-private · a case: expected ")
          .withMessageContaining("believed as WxContext[oUse**** of wx00****");
    }
  }

  @Test
  void anotherRefusalThanTheExpectedOneFails() {
    FunctionDescriptor function = FunctionDescriptor.of("buy", Requirement.CALLER);

    assertThatExceptionOfType(AssertionFailedError.class)
        .isThrownBy(() -> run(function, MatrixCase.Expected.REJECTED, NOBODY))
        .withMessageContaining("expected IDENTITY_REJECTED, and it was UNAUTHENTICATED");
    assertThatCode(() -> run(function, MatrixCase.Expected.NOBODY, NOBODY))
        .doesNotThrowAnyException();
  }

  @Test
  void nobodyReachesAnAnonymousFunctionAsNobody() {
    FunctionDescriptor function = FunctionDescriptor.of("ping", Requirement.ANONYMOUS);

    assertThatCode(() -> run(function, MatrixCase.Expected.NOBODY, NOBODY))
        .doesNotThrowAnyException();
    assertThatExceptionOfType(AssertionFailedError.class)
        .isThrownBy(() -> run(function, MatrixCase.Expected.REJECTED, NOBODY))
        .withMessageContaining("and it was reached");
  }

  @Test
  void aTimersFunctionThatIsReachedFails() {
    FunctionDescriptor function = FunctionDescriptor.timer("report", "everyNight");

    assertThatExceptionOfType(AssertionFailedError.class)
        .isThrownBy(() -> run(function, MatrixCase.Expected.NOBODY, TIMER))
        .withMessageContaining("expected refused, and it was reached");
  }

  private static void run(
      FunctionDescriptor function, MatrixCase.Expected expected, MatrixCase.Delivery delivery)
      throws Throwable {
    MatrixCase hostile =
        new MatrixCase(Entrance.CLOUDRUN, "a case", expected, IngressSettings.none(), delivery);
    new MatrixExpectations(new MatrixSubject(new Stub(function)), null)
        .test(hostile)
        .getExecutable()
        .execute();
  }
}
