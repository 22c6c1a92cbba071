package dev.signet.scf.runtime;

import static dev.signet.scf.runtime.TestPlatform.ERROR;
import static dev.signet.scf.runtime.TestPlatform.NEXT;
import static dev.signet.scf.runtime.TestPlatform.READY;
import static dev.signet.scf.runtime.TestPlatform.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.function.FunctionDescriptor;
import dev.signet.identity.Requirement;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the loop against a platform that loses, cuts and repeats. */
@Timeout(120)
class RuntimeLoopTest {

  private static final String A = "{\"name\":\"a\"}";
  private static final String B = "{\"name\":\"b\"}";

  private final CountedFunction echo =
      new CountedFunction(
          FunctionDescriptor.of("echo", Requirement.ANONYMOUS).withPayload(),
          (invocation, caller, payload) -> payload.get("name"));

  private TestPlatform platform;
  private RunningLoop running;

  @BeforeEach
  void start() throws Exception {
    platform = TestPlatform.start();
  }

  @AfterEach
  void end() throws Exception {
    if (running != null) {
      running.close();
    }
    platform.close();
  }

  private void run(CountedFunction function) {
    running = new RunningLoop(platform.variables(), function);
  }

  @Test
  void saysThatItIsReadyWithASpaceAndAnswersOneEventAfterTheOther() throws Exception {
    platform.event("1", A).event("2", B);
    run(echo);
    assertThat(platform.outcome("2")).isEqualTo("response \"b\"");
    platform.awaitRequests(NEXT, 3);

    assertThat(platform.requests())
        .containsExactly(
            "POST " + READY + "  ",
            "GET " + NEXT + " ",
            "POST " + RESPONSE + " \"a\"",
            "GET " + NEXT + " ",
            "POST " + RESPONSE + " \"b\"",
            "GET " + NEXT + " ");
    assertThat(echo.ran()).containsExactly("1", "2");
  }

  @ParameterizedTest
  @EnumSource(names = {"LOST", "IGNORED", "CUT_HEAD", "STATUS_503", "HALF_READ"})
  void saysAgainThatItIsReadyWhenThatWasLost(Fault fault) throws Exception {
    platform.fault(READY, fault, fault).event("1", A);
    run(echo);
    assertThat(platform.outcome("1")).isEqualTo("response \"a\"");

    assertThat(platform.count(READY)).isEqualTo(3);
  }

  @Test
  void takesARefusedReadyForOneThatCameBefore() throws Exception {
    platform.fault(READY, Fault.LOST, Fault.STATUS_413).event("1", A);
    run(echo);
    assertThat(platform.outcome("1")).isEqualTo("response \"a\"");
  }

  @Test
  void waitsForAPlatformThatListensLater() throws Exception {
    int port;
    RunningLoop loop;
    try (Socket reserved = new Socket()) {
      reserved.setReuseAddress(true);
      reserved.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      port = reserved.getLocalPort();
      loop =
          new RunningLoop(
              Map.of("SCF_RUNTIME_API", "127.0.0.1", "SCF_RUNTIME_API_PORT", String.valueOf(port)),
              echo);
    }
    try (TestPlatform late = TestPlatform.start(port);
        loop) {
      assertThat(late.event("1", A).outcome("1")).isEqualTo("response \"a\"");
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "LOST",
        "IGNORED",
        "CUT_HEAD",
        "CUT_BODY",
        "CUT_CHUNK",
        "UNFRAMED",
        "TWO_LENGTHS",
        "STATUS_503",
        "STATUS_413",
        "NO_ID"
      })
  void anEventThatDoesNotComeWholeNeverRunsAndIsAskedForAgain(Fault fault) throws Exception {
    platform.fault(NEXT, fault, fault, fault).event("1", A).event("2", B);
    run(echo);
    assertThat(platform.outcome("1")).isEqualTo("response \"a\"");
    assertThat(platform.outcome("2")).isEqualTo("response \"b\"");

    assertThat(echo.ran()).containsExactly("1", "2");
    assertThat(platform.count(RESPONSE)).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"CHUNKED", "LAST_OF_CONNECTION"})
  void readsEveryFormThatIsWhole(Fault form) throws Exception {
    platform.fault(NEXT, form, form).fault(RESPONSE, form).event("1", A).event("2", B);
    run(echo);
    assertThat(platform.outcome("1")).isEqualTo("response \"a\"");
    assertThat(platform.outcome("2")).isEqualTo("response \"b\"");

    assertThat(platform.count(NEXT)).isBetween(2, 3);
  }

  @ParameterizedTest
  @EnumSource(names = {"IGNORED", "HALF_READ", "STATUS_503"})
  void anAnswerThatDidNotArriveIsPostedAgainAndNoUserCodeRuns(Fault fault) throws Exception {
    platform.fault(RESPONSE, fault, fault).event("1", A).event("2", B);
    run(echo);
    assertThat(platform.outcome("1")).isEqualTo("response \"a\"");
    assertThat(platform.outcome("2")).isEqualTo("response \"b\"");

    assertThat(echo.ran()).containsExactly("1", "2");
    assertThat(platform.count(RESPONSE)).isEqualTo(4);
    assertThat(platform.strayPosts()).isZero();
  }

  @Test
  void aLargeAnswerThatIsCutOffIsPostedAgainWhole() throws Exception {
    CountedFunction large =
        new CountedFunction(
            FunctionDescriptor.of("large", Requirement.ANONYMOUS),
            (invocation, caller, payload) -> "x".repeat(3_000_000));
    platform.fault(RESPONSE, Fault.HALF_READ).event("1", A);
    run(large);
    assertThat(platform.outcome("1")).hasSize("response ".length() + 3_000_002);

    assertThat(large.ran()).containsExactly("1");
  }

  @ParameterizedTest
  @EnumSource(names = {"LOST", "CUT_HEAD", "CUT_BODY"})
  void anAnswerThatArrivedIsNeverTheAnswerOfTheNextCall(Fault fault) throws Exception {
    platform.fault(RESPONSE, fault, fault).event("1", A).event("2", B).event("3", A);
    run(echo);
    assertThat(platform.outcome("1")).isEqualTo("response \"a\"");
    assertThat(platform.outcome("2")).isEqualTo("response \"b\"");
    assertThat(platform.outcome("3")).isEqualTo("response \"a\"");

    assertThat(echo.ran()).containsExactly("1", "2", "3");
    assertThat(platform.count(RESPONSE)).isEqualTo(3);
    assertThat(platform.strayPosts()).isZero();
  }

  @Test
  void anAnswerThatThePlatformRefusesEndsTheCallAsFailed() throws Exception {
    platform.fault(RESPONSE, Fault.STATUS_413).event("1", A).event("2", B);
    try (RunningLoop said = new RunningLoop(platform.variables(), echo)) {
      assertThat(platform.outcome("1")).startsWith("error {\"code\":\"INTERNAL\"");
      assertThat(platform.outcome("2")).isEqualTo("response \"b\"");
      assertThat(said.lines())
          .singleElement()
          .asString()
          .contains("3 bytes", "status 413")
          .doesNotContain("\"a\"");
    }

    assertThat(echo.ran()).containsExactly("1", "2");
    assertThat(platform.count(ERROR)).isEqualTo(1);
  }

  @Test
  void aPlatformThatDoesNotAnswerAnyMoreEndsTheLoop() throws Exception {
    RunningLoop loop = new RunningLoop(platform.event("1", A).variables(), echo);
    platform.outcome("1");
    platform.close();

    assertThatThrownBy(loop::awaitEnd)
        .hasCauseInstanceOf(ApiLostException.class)
        .cause()
        .satisfies(lost -> assertThat(((ApiLostException) lost).attempts()).isEqualTo(20));
  }

  /** Posted again, it could decide the next call once the platform reads both. */
  @Test
  void anAnswerThatNobodySaysAnythingToEndsTheLoopAndIsNotPostedAgain() throws Exception {
    platform.fault(RESPONSE, Fault.SILENT).event("1", A).event("2", B);
    RunningLoop loop = new RunningLoop(100, platform.variables(), echo);

    assertThatThrownBy(loop::awaitEnd).hasCauseInstanceOf(ApiLostException.class);
    assertThat(platform.count(RESPONSE)).isEqualTo(1);
    assertThat(echo.ran()).containsExactly("1");
  }

  @Test
  void aPlatformThatOnlyFailsEndsTheLoopAfterAsManyRequests() throws Exception {
    for (int i = 0; i < 50; i++) {
      platform.fault(NEXT, Fault.STATUS_503);
    }
    RunningLoop loop = new RunningLoop(platform.variables(), echo);

    assertThatThrownBy(loop::awaitEnd).hasMessageContaining("status 503");
    assertThat(platform.count(NEXT)).isEqualTo(20);
    assertThat(echo.ran()).isEmpty();
  }

  @Test
  void theWaitBetweenTwoAttemptsGrowsToASecondAndNoFurther() throws Exception {
    List<Integer> pauses = new ArrayList<>();
    Attempts attempts = new Attempts(pauses::add, 1_000);
    assertThatThrownBy(
            () -> {
              while (true) {
                attempts.failed("why");
              }
            })
        .isInstanceOf(ApiLostException.class)
        .hasMessage("why");

    assertThat(pauses).hasSize(19).startsWith(10, 20, 40, 80, 160, 320, 640, 1_000, 1_000);
    assertThat(pauses).allSatisfy(pause -> assertThat(pause).isBetween(10, 1_000));
  }

  @Test
  void aStopEndsTheWaitForAnEventAtOnce() throws Exception {
    RunningLoop loop = new RunningLoop(platform.variables(), echo);
    platform.awaitRequests(NEXT, 1);

    loop.stop();

    assertThat(loop.awaitEnd()).isFalse();
    assertThat(platform.count(NEXT)).isEqualTo(1);
  }

  @Test
  void aStopDuringACallEndsTheLoopAfterItsAnswer() throws Exception {
    Gated gated = new Gated();
    platform.event("1", A).event("2", B);
    RunningLoop loop = new RunningLoop(platform.variables(), gated.function);
    gated.begun.await();

    loop.stop();
    assertThat(platform.isDecided("1")).isFalse();
    gated.gate.countDown();

    assertThat(loop.awaitEnd()).isFalse();
    assertThat(platform.outcome("1")).isEqualTo("response \"done\"");
    assertThat(gated.function.ran()).containsExactly("1");
  }

  @ParameterizedTest
  @EnumSource(names = {"IGNORED", "LOST"})
  void aStopWaitsForAnAnswerWhosePostWasLostButRunsNothingMore(Fault fault) throws Exception {
    Gated gated = new Gated();
    platform.fault(RESPONSE, fault).event("1", A).event("2", B);
    RunningLoop loop = new RunningLoop(platform.variables(), gated.function);
    gated.begun.await();
    loop.stop();
    gated.gate.countDown();

    assertThat(loop.awaitEnd()).isFalse();
    assertThat(platform.outcome("1")).isEqualTo("response \"done\"");
    assertThat(gated.function.ran()).containsExactly("1");
    assertThat(platform.isDecided("2")).isFalse();
  }

  @Test
  void aStopEndsAWaitThatNoAnswerWouldEnd() throws Exception {
    Gated gated = new Gated();
    platform.fault(RESPONSE, Fault.LOST).event("1", A);
    RunningLoop loop = new RunningLoop(platform.variables(), gated.function);
    gated.begun.await();
    loop.stop();
    gated.gate.countDown();

    assertThat(loop.awaitEnd()).isFalse();
  }

  @Test
  void afterMemoryRanOutTheCallIsAnsweredAndNoOtherBegins() throws Exception {
    CountedFunction full =
        new CountedFunction(
            FunctionDescriptor.of("full", Requirement.ANONYMOUS),
            (invocation, caller, payload) -> {
              throw new OutOfMemoryError("made by a test");
            });
    platform.event("1", A).event("2", B);
    RunningLoop loop = new RunningLoop(platform.variables(), full);

    assertThat(loop.awaitEnd()).isTrue();
    assertThat(platform.outcome("1"))
        .startsWith("response {\"code\":\"INTERNAL\"")
        .contains("\"requestId\":\"1\"");
    assertThat(full.ran()).containsExactly("1");
    assertThat(platform.count(NEXT)).isEqualTo(1);
  }

  /** A function that waits in user code. */
  private static final class Gated {
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch gate = new CountDownLatch(1);
    final CountedFunction function =
        new CountedFunction(
            FunctionDescriptor.of("gated", Requirement.ANONYMOUS),
            (invocation, caller, payload) -> {
              begun.countDown();
              gate.await();
              return "done";
            });
  }
}
