package dev.signet.scf;

import static dev.signet.scf.ScfHarness.SEEN_SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.error.FunctionException;
import dev.signet.error.UnavailableException;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A timer's run that fails: nobody reads its answer, and the platform repeats what ended in an
 * exception.
 */
class ScfTimerFailureTest {

  private static final String SECRET = "jdbc:password=hunter2";
  private static final FunctionDescriptor NIGHTLY =
      FunctionDescriptor.timer("nightly", "everyNight");
  private static final Map<String, Object> EVENT =
      Map.of("Type", "Timer", "TriggerName", "everyNight", "Time", "2026-01-01T00:00:00Z");
  private static final String TEXT =
      "{\"Type\":\"Timer\",\"TriggerName\":\"everyNight\",\"Time\":\"2026-01-01T00:00:00Z\"}";

  static Stream<Throwable> failures() {
    return Stream.of(
        new UnavailableException("try again", new IllegalStateException(SECRET)),
        new IllegalStateException(SECRET),
        new FunctionException("BUSY", "busy"),
        new StackOverflowError(SECRET));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void endsInAnExceptionThatShowsNoMoreThanTheCode(Throwable thrown) {
    ScfHarness scf = ScfHarness.of(failing(thrown), SEEN_SOURCE);
    String code =
        thrown instanceof UnavailableException
            ? "UNAVAILABLE"
            : thrown instanceof FunctionException ? "BUSY" : "INTERNAL";
    String message = "a timer's run ended in " + code + ", request request-1";

    assertFails(() -> scf.call(EVENT), message);
    assertFails(() -> scf.callText(TEXT), message);
  }

  @Test
  void endsInAnExceptionForAStageToo() {
    ScfHarness scf =
        ScfHarness.of(
            TestFunction.of(
                NIGHTLY,
                (caller, payload) ->
                    CompletableFuture.failedFuture(new IllegalStateException(SECRET))),
            SEEN_SOURCE);

    assertFails(() -> scf.call(EVENT), "a timer's run ended in INTERNAL, request request-1");
  }

  @Test
  void carriesTheAnswerForTools() {
    ScfHarness scf = ScfHarness.of(failing(new IllegalStateException(SECRET)), SEEN_SOURCE);

    assertThatThrownBy(() -> scf.call(EVENT))
        .isInstanceOfSatisfying(
            TimerFailedException.class,
            failed ->
                assertThat(failed.answer())
                    .isEqualTo(
                        Map.of(
                            "code", "INTERNAL",
                            "message", "internal error",
                            "requestId", "request-1")));
  }

  @Test
  void whatWasNoRunIsAnswered() {
    ScfHarness scf = ScfHarness.of(failing(new IllegalStateException(SECRET)), SEEN_SOURCE);
    Map<String, Object> another = new HashMap<>(EVENT);
    another.put("TriggerName", "everyDay");

    assertThat(scf.outcome(another)).isEqualTo("SOURCE_NOT_ALLOWED");
    assertThat(scf.outcome(Map.of())).isEqualTo("SOURCE_NOT_ALLOWED");
    assertThat(scf.callText("{")).contains("\"INVALID_ARGUMENT\"");
    assertThat(scf.seen("TCB_SOURCE", "wx_client").outcome(EVENT)).isEqualTo("SOURCE_NOT_ALLOWED");
  }

  @Test
  void anInstanceThatRanOutOfMemoryFailsEveryRun() {
    ScfHarness scf = ScfHarness.of(failing(new OutOfMemoryError(SECRET)), SEEN_SOURCE);

    assertFails(() -> scf.call(EVENT), "a timer's run ended in INTERNAL, request request-1");
    assertFails(() -> scf.call(EVENT), "a timer's run ended in UNAVAILABLE, request request-1");
    assertFails(() -> scf.callText(TEXT), "a timer's run ended in UNAVAILABLE, request request-1");
  }

  @Test
  void anInstanceThatCannotStartFailsEveryRun() {
    Entry entry =
        new Entry(
            () -> {
              throw new IllegalStateException(SECRET);
            });

    String message = "a timer's run ended in INTERNAL, request request-1";
    assertFails(() -> entry.mainHandler(EVENT, FakeContext.USUAL), message);
    assertFails(() -> entry.mainHandlerText(TEXT, FakeContext.USUAL), message);
  }

  private static void assertFails(Callable<?> run, String message) {
    assertThatThrownBy(run::call)
        .isInstanceOf(TimerFailedException.class)
        .hasMessage(message)
        .hasNoCause()
        .satisfies(failed -> assertThat(failed.getStackTrace()).isEmpty());
  }

  private static FunctionHandler failing(Throwable thrown) {
    return TestFunction.of(
        NIGHTLY,
        (caller, payload) -> {
          if (thrown instanceof Error) {
            throw (Error) thrown;
          }
          throw (Exception) thrown;
        });
  }

  /** An entry as the compiler writes it for a timer function. */
  private static final class Entry extends ScfFunction {
    Entry(Callable<FunctionHandler> handler) {
      super(handler, EntryKind.TIMER);
    }
  }
}
