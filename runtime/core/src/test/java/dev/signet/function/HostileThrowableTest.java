package dev.signet.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.host.ConfigurationException;
import dev.signet.host.FunctionTable;
import dev.signet.identity.Requirement;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Exceptions whose own methods throw, return null or never end, from every place of user code. */
class HostileThrowableTest {

  private static final FunctionDescriptor PLAIN = FunctionDescriptor.of("f", Requirement.CALLER);

  private static final Map<String, BiConsumer<Probe, Throwable>> PLACES =
      Map.of(
          "the method",
          (probe, thrown) -> probe.user = payload -> sneak(thrown),
          "a stage",
          (probe, thrown) -> probe.user = payload -> CompletableFuture.failedFuture(thrown),
          "a policy",
          (probe, thrown) -> probe.asking(caller -> sneak(thrown)),
          "the payload",
          (probe, thrown) -> {
            probe.descriptor = PLAIN.withPayload();
            probe.decode = in -> sneak(thrown);
          },
          "the owner's lookup",
          (probe, thrown) -> {
            probe.descriptor = PLAIN.withOwnerCheck();
            probe.owner = payload -> sneak(thrown);
          },
          "an interceptor",
          (probe, thrown) ->
              probe.interceptors = List.of((invocation, caller, next) -> sneak(thrown)),
          "the result",
          (probe, thrown) -> probe.user = payload -> new Result(thrown));

  @TestFactory
  List<DynamicTest> isInternalAndLoggedAndNoReasonToStop() {
    return PLACES.keySet().stream()
        .flatMap(
            place ->
                HostileThrowables.all().stream()
                    .map(
                        thrown ->
                            DynamicTest.dynamicTest(
                                place + ": " + thrown.getClass().getName(),
                                () -> assertInternal(PLACES.get(place), thrown))))
        .toList();
  }

  private static void assertInternal(BiConsumer<Probe, Throwable> place, Throwable thrown) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    Probe probe = new Probe(PLAIN);
    probe.log =
        new DecisionLines(
            DecisionLines.Level.ALL, new PrintStream(lines, true, StandardCharsets.UTF_8));
    place.accept(probe, thrown);

    FunctionResult<byte[]> result = probe.run();

    assertThat(result.outcome()).isEqualTo("INTERNAL");
    assertThat(result.isFatal()).isFalse();
    assertThat(lines.toString(StandardCharsets.UTF_8))
        .contains("\"exception\":\"")
        .contains("\"outcome\":\"INTERNAL\"")
        .doesNotContain("S3CRET");
  }

  @Test
  void aStageThatFailsLaterEndsTheCallToo() {
    for (Throwable thrown : HostileThrowables.all()) {
      CompletableFuture<Object> stage = new CompletableFuture<>();
      Probe probe = new Probe(PLAIN);
      probe.user = payload -> stage;
      CompletableFuture<FunctionResult<byte[]>> result = probe.start();
      stage.completeExceptionally(thrown);

      assertThat(result.join().outcome()).isEqualTo("INTERNAL");
      assertThat(probe.failures).hasSize(1);
    }
  }

  @Test
  void keepsAHostFromStartingWithAMessage() {
    for (Throwable thrown : HostileThrowables.all()) {
      if (thrown instanceof Exception) {
        assertThatThrownBy(() -> FunctionTable.of(List.of(() -> List.of(() -> sneak(thrown)))))
            .isInstanceOf(ConfigurationException.class)
            .hasMessageContaining(thrown.getClass().getName());
      }
    }
  }

  /** Throws anything, as user code in another language can. */
  @SuppressWarnings("unchecked")
  private static <T, E extends Throwable> T sneak(Throwable thrown) throws E {
    throw (E) thrown;
  }

  /** A result whose getter throws. */
  public static final class Result {
    private final Throwable thrown;

    Result(Throwable thrown) {
      this.thrown = thrown;
    }

    public String getValue() {
      return sneak(thrown);
    }
  }
}
