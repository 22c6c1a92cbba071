package dev.signet.scf;

import static dev.signet.scf.ScfHarness.MINI_PROGRAM;
import static dev.signet.scf.ScfHarness.SEEN_SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.signet.error.UnavailableException;
import dev.signet.function.FunctionHandler;
import dev.signet.identity.Requirement;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that no call ends in an exception, and that no failure shows what it must not. */
class ScfFailureTest {

  private static final String SECRET = "jdbc:password=hunter2";
  private static final Map<String, Object> INTERNAL =
      Map.of("code", "INTERNAL", "message", "internal error", "requestId", "request-1");

  static Stream<Arguments> throwables() {
    return Stream.of(
            new RuntimeException(SECRET, new IllegalStateException(SECRET)),
            new Exception(SECRET),
            new CompletionException(SECRET, new Exception(SECRET)),
            new InterruptedException(SECRET),
            new Error(SECRET),
            new AssertionError(SECRET),
            new StackOverflowError(SECRET),
            new OutOfMemoryError(SECRET),
            new NoClassDefFoundError(SECRET),
            new ExceptionInInitializerError(SECRET),
            new Hostile())
        .map(thrown -> arguments(thrown.getClass().getSimpleName(), thrown));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("throwables")
  void answersInternalForWhateverUserCodeThrows(String name, Throwable thrown) {
    assertInternal(
        () -> {
          throw thrown instanceof Exception exception ? exception : sneaky(thrown);
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("throwables")
  void answersInternalForWhateverAStageFailsWith(String name, Throwable thrown) {
    assertInternal(() -> CompletableFuture.failedFuture(thrown));
  }

  @Test
  void answersInternalForARealStackOverflow() {
    assertInternal(ScfFailureTest::recurse);
  }

  @Test
  void answersInternalForAResultThatCannotBeWritten() {
    assertInternal(
        () ->
            new Object() {
              @SuppressWarnings("unused")
              public String getName() {
                throw new IllegalStateException(SECRET);
              }
            });
    assertInternal(Object::new);
  }

  /** The wrapper of a method that returns a stage rejects null before it returns. */
  @Test
  void answersInternalForANullStage() {
    CompletableFuture<Object> none = null;
    assertInternal(() -> Objects.requireNonNull(none, "the method returned no stage"));
  }

  @Test
  void servesNoOneAfterMemoryRanOut() {
    TestFunction function =
        TestFunction.of(
            Requirement.ANONYMOUS,
            (caller, payload) -> {
              throw new OutOfMemoryError();
            });
    ScfHarness scf = ScfHarness.of(function, SEEN_SOURCE);

    assertThat(scf.call(Map.of())).isEqualTo(INTERNAL);
    assertThat(scf.outcome(Map.of())).isEqualTo("UNAVAILABLE");
    assertThat(scf.callText("{}")).contains("\"UNAVAILABLE\"").contains("\"request-1\"");
    assertThat(function.calls()).isEqualTo(1);
  }

  @Test
  void servesOnAfterItCouldNotReachSomething() {
    TestFunction function =
        TestFunction.of(
            Requirement.ANONYMOUS,
            (caller, payload) -> {
              throw new UnavailableException("try again", new IllegalStateException(SECRET));
            });
    ScfHarness scf = ScfHarness.of(function, SEEN_SOURCE);

    assertThat(scf.call(Map.of()))
        .isEqualTo(Map.of("code", "UNAVAILABLE", "message", "try again", "requestId", "request-1"));
    assertThat(scf.callText("{}"))
        .isEqualTo(
            "{\"code\":\"UNAVAILABLE\",\"message\":\"try again\",\"requestId\":\"request-1\"}");
    assertThat(function.calls()).isEqualTo(2);
  }

  @Test
  void servesOnAfterAStackOverflow() {
    TestFunction function = TestFunction.of(Requirement.ANONYMOUS, (caller, payload) -> recurse());
    ScfHarness scf = ScfHarness.of(function, SEEN_SOURCE);

    assertThat(scf.outcome(Map.of())).isEqualTo("INTERNAL");
    assertThat(scf.outcome(Map.of())).isEqualTo("INTERNAL");
    assertThat(function.calls()).isEqualTo(2);
  }

  static Stream<Arguments> brokenMakers() {
    return Stream.<Callable<FunctionHandler>>of(
            () -> {
              throw new IllegalStateException(SECRET, new Exception(SECRET));
            },
            () -> {
              throw new Exception(SECRET);
            },
            () -> {
              throw new ExceptionInInitializerError(new RuntimeException(SECRET));
            },
            () -> {
              throw new StackOverflowError();
            },
            () -> {
              throw new OutOfMemoryError(SECRET);
            },
            () -> {
              throw new Hostile();
            },
            () -> null)
        .map(Arguments::arguments);
  }

  @ParameterizedTest
  @MethodSource("brokenMakers")
  void answersInternalAndTellsTheOperatorOnceWhenTheHandlerCannotBeMade(
      Callable<FunctionHandler> maker) {
    ScfHarness scf = ScfHarness.making(maker, ScfHarness.environment(MINI_PROGRAM));

    assertThat(scf.call(Map.of())).isEqualTo(INTERNAL);
    assertThat(scf.callText("{}")).contains("\"INTERNAL\"");
    assertThat(scf.errors()).containsOnlyOnce("cannot start").doesNotContain(SECRET);
    assertThat(scf.errors()).contains("ScfHarness$Entry");
  }

  @Test
  void namesThePlaceInTheApplicationWhereItFailed() {
    ScfHarness scf =
        ScfHarness.making(
            () -> {
              throw new IllegalStateException(SECRET, parseFailure());
            },
            ScfHarness.environment(MINI_PROGRAM));

    assertThat(scf.errors().lines())
        .hasSize(3)
        .anyMatch(line -> line.matches(".*IllegalStateException at .*ScfFailureTest.*"))
        .anyMatch(line -> line.matches(".*caused by .*NumberFormatException at .*parseFailure.*"));
  }

  @Test
  void namesTheClassThatIsMissing() {
    ScfHarness scf =
        ScfHarness.making(
            () -> {
              throw new NoClassDefFoundError("demo/Missing");
            },
            ScfHarness.environment(MINI_PROGRAM));

    assertThat(scf.outcome(Map.of())).isEqualTo("INTERNAL");
    assertThat(scf.errors()).contains("NoClassDefFoundError: demo/Missing");
  }

  @Test
  void answersInternalAndSaysWhatToSetWhenNothingIsConfigured() {
    TestFunction function = TestFunction.whoami(Requirement.ANONYMOUS);
    ScfHarness scf = ScfHarness.making(() -> function, Map.of());

    assertThat(scf.call(Map.of())).isEqualTo(INTERNAL);
    assertThat(scf.call(Map.of())).isEqualTo(INTERNAL);
    assertThat(scf.errors())
        .containsOnlyOnce("SIGNET_INGRESS")
        .contains(SEEN_SOURCE)
        .contains(MINI_PROGRAM);
    assertThat(function.calls()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"wechat-cloudrun-private", "cloudbase-gateway-only", "dev", "SCF-EVENT"})
  void knowsNoIngressOfAnotherHost(String ingress) {
    TestFunction function = TestFunction.whoami(Requirement.ANONYMOUS);
    ScfHarness scf = ScfHarness.of(function, ingress);

    assertThat(scf.outcome(Map.of())).isEqualTo("INTERNAL");
    assertThat(scf.errors()).contains(ingress);
  }

  @Test
  void makesNoHandlerForAConfigurationThatIsWrong() {
    ScfHarness scf =
        ScfHarness.making(
            () -> {
              throw new AssertionError("made");
            },
            ScfHarness.environment(MINI_PROGRAM, "SIGNET_TIMEOUT_MS", "soon"));

    assertThat(scf.outcome(Map.of())).isEqualTo("INTERNAL");
    assertThat(scf.errors()).contains("SIGNET_TIMEOUT_MS").doesNotContain("AssertionError");
  }

  @Test
  void answersInternalWhenThePlatformsContextThrows() {
    ScfHarness scf = ScfHarness.of(TestFunction.whoami(Requirement.ANONYMOUS), SEEN_SOURCE);

    Object answer = scf.call(Map.of(), new BrokenContext());

    assertThat(answer).isInstanceOf(Map.class).hasFieldOrPropertyWithValue("code", "INTERNAL");
    assertThat(answer.toString()).doesNotContain(BrokenContext.SECRET);
  }

  @Test
  void writesOneMaskedLineForACall() {
    ScfHarness scf = ScfHarness.of(TestFunction.whoami(Requirement.CALLER), MINI_PROGRAM);
    scf.seen("TCB_SOURCE", "wx_client", "WX_API_TOKEN", "5a5a5a");

    scf.call(ScfHarness.eventOf("oAliceAliceAliceAliceAliceA"));

    assertThat(scf.lines().lines()).hasSize(1);
    assertThat(scf.lines())
        .contains("\"outcome\":\"OK\"", "\"source\":\"wx_client\"")
        .doesNotContain("oAliceAliceAliceAliceAliceA", "5a5a5a");
  }

  private static void assertInternal(Callable<Object> userCode) {
    ScfHarness scf =
        ScfHarness.of(
            TestFunction.of(Requirement.ANONYMOUS, (caller, payload) -> userCode.call()),
            SEEN_SOURCE);

    Object answer = scf.call(Map.of());

    assertThat(answer).isEqualTo(INTERNAL);
    assertThat(scf.lines()).contains("\"outcome\":\"INTERNAL\"").doesNotContain(SECRET);
    assertThat(scf.properties).isEmpty();
  }

  private static NumberFormatException parseFailure() {
    try {
      throw new AssertionError(Integer.parseInt("x"));
    } catch (NumberFormatException e) {
      return e;
    }
  }

  @SuppressWarnings("InfiniteRecursion")
  private static Object recurse() {
    return recurse() + "";
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> Exception sneaky(Throwable thrown) throws T {
    throw (T) thrown;
  }

  /** An exception whose every method fails. */
  private static final class Hostile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException(SECRET);
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new IllegalStateException(SECRET);
    }

    @Override
    public synchronized Throwable getCause() {
      return this;
    }

    @Override
    public String toString() {
      throw new IllegalStateException(SECRET);
    }
  }
}
