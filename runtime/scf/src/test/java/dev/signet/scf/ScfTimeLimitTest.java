package dev.signet.scf;

import static dev.signet.scf.ScfHarness.MINI_PROGRAM;
import static dev.signet.scf.ScfHarness.SEEN_SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.Requirement;
import dev.signet.identity.WxContext;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests stages that do not complete, and the platform's time limit. The timeout only ends a test
 * that hangs.
 */
@Timeout(60)
class ScfTimeLimitTest {

  private final CompletableFuture<Object> stage = new CompletableFuture<>();
  private final TestFunction waiting =
      TestFunction.of(Requirement.ANONYMOUS, (caller, payload) -> stage);

  @ParameterizedTest
  @CsvSource({"510,", "500,", "1,", "900000,100", "510,900000", "0,100", "-1,100"})
  void answersBeforeTheShorterOfBothLimits(int limitMillis, String configured) {
    ScfHarness scf =
        ScfHarness.of(
            waiting, SEEN_SOURCE, "SIGNET_TIMEOUT_MS", configured == null ? "" : configured);

    assertThat(scf.call(Map.of(), new FakeContext("request-1", limitMillis)))
        .isEqualTo(
            Map.of(
                "code", "DEADLINE_EXCEEDED",
                "message", "the function did not finish in time",
                "requestId", "request-1"));
  }

  @ParameterizedTest
  @CsvSource({
    "60000,,15000,59500",
    "60000,900000,15000,59500",
    "60000,20000,0,20000",
    "0,,0,15000",
    "0,20000,15000,20000"
  })
  void tellsUserCodeTheShorterOfBothLimits(
      int limitMillis, String configured, long atLeast, long atMost) {
    ScfHarness scf =
        ScfHarness.of(
            new Remaining(),
            SEEN_SOURCE,
            "SIGNET_TIMEOUT_MS",
            configured == null ? "" : configured);

    Object remaining = scf.call(Map.of(), new FakeContext("request-1", limitMillis));

    assertThat((Long) remaining).isBetween(atLeast, atMost);
  }

  @Test
  void waitsForTheConfiguredTimeWithoutAContext() {
    ScfHarness scf = ScfHarness.of(waiting, SEEN_SOURCE, "SIGNET_TIMEOUT_MS", "100");

    assertThat(ScfHarness.outcomeOf(scf.call(Map.of(), null))).isEqualTo("DEADLINE_EXCEEDED");
  }

  @Test
  void dropsALateResult() {
    ScfHarness scf = ScfHarness.of(waiting, SEEN_SOURCE);
    scf.call(Map.of(), new FakeContext("request-1", 510));

    stage.complete("late");

    assertThat(scf.lines().lines()).hasSize(1);
    assertThat(scf.lines()).contains("\"outcome\":\"DEADLINE_EXCEEDED\"");
  }

  @Test
  void writesOneLineForACallWhoseResultIsStillBeingWrittenWhenTimeIsUp() throws Exception {
    CountDownLatch timeIsUp = new CountDownLatch(1);
    Observed observed = new Observed();
    ScfHarness scf =
        ScfHarness.of(
            TestFunction.of(Requirement.ANONYMOUS, (caller, payload) -> observed), SEEN_SOURCE);
    CompletableFuture<Void> writing =
        observed.waitedFor.thenRunAsync(() -> observed.complete(new Slow(timeIsUp)));

    Object answer = scf.call(Map.of(), new FakeContext("request-1", 1_000));
    timeIsUp.countDown();
    writing.get();

    assertThat(ScfHarness.outcomeOf(answer)).isEqualTo("DEADLINE_EXCEEDED");
    assertThat(scf.lines().lines()).hasSize(1);
  }

  @Test
  void waitsForAStageThatAnotherThreadCompletes() {
    TestFunction function =
        TestFunction.of(
            Requirement.ANONYMOUS, (caller, payload) -> CompletableFuture.supplyAsync(() -> 7));

    assertThat(ScfHarness.of(function, SEEN_SOURCE).call(Map.of(), new FakeContext("r", 60_000)))
        .isEqualTo(7);
  }

  @Test
  void answersInternalWhenItIsInterruptedAndKeepsTheInterrupt() {
    ScfHarness scf = ScfHarness.of(waiting, SEEN_SOURCE);
    try {
      Thread.currentThread().interrupt();

      Object answer = scf.call(Map.of(), new FakeContext("request-1", 60_000));

      assertThat(ScfHarness.outcomeOf(answer)).isEqualTo("INTERNAL");
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
      stage.complete("late");
      assertThat(scf.lines().lines()).hasSize(1);
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void answersAResultThatIsThereAlthoughItIsInterrupted() {
    stage.complete("done");
    ScfHarness scf = ScfHarness.of(waiting, SEEN_SOURCE);
    try {
      Thread.currentThread().interrupt();

      assertThat(scf.call(Map.of())).isEqualTo("done");
    } finally {
      Thread.interrupted();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "A-z.0_9", "7a51c3a8-0000-11ec-8d3d-0242ac130003"})
  void takesThePlatformsRequestId(String sent) {
    assertThat(requestIdFor(sent)).isEqualTo(sent);
  }

  @Test
  void takesARequestIdOfSixtyFourCharactersAndNoLongerOne() {
    assertThat(requestIdFor("x".repeat(64))).isEqualTo("x".repeat(64));
    assertThat(requestIdFor("x".repeat(65))).hasSizeLessThan(65);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {" ", "a b", "a\nb", "a\r", "\u001b[0m", "é", "<script>", "a/b", "\"", "\u0130"})
  void makesARequestIdWhereThePlatformsCannotStandInALine(String sent) {
    String made = requestIdFor(sent);

    assertThat(made).matches(Pattern.compile("[A-Za-z0-9._-]{1,64}")).isNotEqualTo(sent);
  }

  private static String requestIdFor(String sent) {
    ScfHarness scf = ScfHarness.of(TestFunction.whoami(Requirement.CALLER), MINI_PROGRAM);
    Map<?, ?> answer = (Map<?, ?>) scf.call(Map.of(), new FakeContext(sent, 3_000));

    assertThat(scf.lines()).contains("\"requestId\":\"" + answer.get("requestId") + "\"");
    assertThat(scf.lines().lines()).hasSize(1);
    return (String) answer.get("requestId");
  }

  /** A stage that tells when somebody waits for it. */
  private static final class Observed extends CompletableFuture<Object> {
    private final CompletableFuture<Void> waitedFor = new CompletableFuture<>();

    @Override
    public <U> CompletableFuture<U> handle(
        BiFunction<? super Object, Throwable, ? extends U> action) {
      CompletableFuture<U> next = super.handle(action);
      waitedFor.complete(null);
      return next;
    }
  }

  /** A result whose getter waits. */
  public static final class Slow {
    private final CountDownLatch gate;

    Slow(CountDownLatch gate) {
      this.gate = gate;
    }

    public String getValue() throws InterruptedException {
      gate.await();
      return "late";
    }
  }

  /** A function that answers the milliseconds that are left. */
  private static final class Remaining implements FunctionHandler {
    @Override
    public FunctionDescriptor descriptor() {
      return FunctionDescriptor.of("remaining", Requirement.ANONYMOUS);
    }

    @Override
    public Object invoke(
        InvocationContext invocation, WxContext caller, Object user, Object payload) {
      return invocation.remaining().toMillis();
    }

    @Override
    public void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException {
      out.writeNumber((Long) result);
    }
  }
}
