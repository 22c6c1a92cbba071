package dev.signet.scf;

import static dev.signet.scf.ScfHarness.MINI_PROGRAM;
import static dev.signet.scf.ScfHarness.SEEN_SOURCE;
import static dev.signet.scf.ScfHarness.eventOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.signet.error.FunctionException;
import dev.signet.identity.OpenId;
import dev.signet.identity.Requirement;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests what the platform gets back: a plain tree, or JSON text with the same content. */
class ScfResultTest {

  private static final BigDecimal PRECISE = new BigDecimal("12345678901234567890.123456789012345");
  private static final BigInteger WHOLE = new BigInteger("123456789012345678901234567890");

  @Test
  void keepsNumbersAsPreciseAsTheyAre() {
    Object answer = answer(List.of(PRECISE, WHOLE, Long.MAX_VALUE, 1.5, 1, (short) 2));

    assertThat(answer)
        .isEqualTo(
            Arrays.asList(PRECISE, WHOLE, Long.MAX_VALUE, 1.5, 1, ((List<?>) answer).get(5)));
    assertThat(((Number) ((List<?>) answer).get(5)).intValue()).isEqualTo(2);
  }

  static Stream<Object> results() {
    return Stream.of(
        new Order("A-1", List.of(new Line("sku", 2)), Optional.empty(), Instant.EPOCH),
        Map.of("decimal", PRECISE, "nested", List.of(Map.of("deep", List.of(WHOLE)))),
        new Order[] {new Order("A-2", List.of(), Optional.of("note"), Instant.EPOCH)},
        List.of(UUID.fromString("00000000-0000-0000-0000-000000000001"), Color.RED, 'c'),
        new byte[] {1, 2, 3},
        new int[] {1, 2, 3},
        "text",
        true,
        7);
  }

  @ParameterizedTest
  @MethodSource("results")
  void answersAPlainTreeForEveryResult(Object result) {
    Object answer = answer(result);

    PlainTrees.assertPlain(answer);
    assertThat(ScfHarness.outcomeOf(answer)).isEqualTo("OK");
  }

  @Test
  void answersNullForNoResult() {
    assertThat(answer(null)).isNull();
    assertThat(answer(Optional.empty())).isNull();
    assertThat(answer(CompletableFuture.completedFuture(null))).isNull();
  }

  @Test
  void answersTheSameAsTextWhereTheEventIsText() {
    ScfHarness scf =
        ScfHarness.of(
            TestFunction.of(Requirement.ANONYMOUS, (caller, payload) -> List.of("好", PRECISE)),
            SEEN_SOURCE);

    assertThat(scf.callText("{}")).isEqualTo("[\"好\"," + PRECISE + "]");
    assertThat(scf.callText(null)).isEqualTo("[\"好\"," + PRECISE + "]");
    assertThat(scf.callText("")).isEqualTo("[\"好\"," + PRECISE + "]");
  }

  @Test
  void answersAFailureAsAPlainObject() {
    ScfHarness scf =
        ScfHarness.of(
            TestFunction.of(
                Requirement.ANONYMOUS,
                (caller, payload) -> {
                  throw new FunctionException("OUT_OF_STOCK", "none \"left\"");
                }),
            SEEN_SOURCE);

    assertThat(scf.call(Map.of()))
        .isEqualTo(
            Map.of("code", "OUT_OF_STOCK", "message", "none \"left\"", "requestId", "request-1"));
    assertThat(scf.callText("{}"))
        .isEqualTo(
            "{\"code\":\"OUT_OF_STOCK\",\"message\":\"none \\\"left\\\"\","
                + "\"requestId\":\"request-1\"}");
  }

  @Test
  void namesWhatIsWrongWithAPayload() {
    ScfHarness scf = ScfHarness.of(TestFunction.echo(new TypeReference<Line>() {}), SEEN_SOURCE);

    Object answer = scf.call(Map.of("sku", "s", "qty", "two"));

    PlainTrees.assertPlain(answer);
    assertThat(((Map<?, ?>) answer).get("code")).isEqualTo("INVALID_ARGUMENT");
    assertThat(((List<?>) ((Map<?, ?>) answer).get("violations")))
        .singleElement()
        .extracting(violation -> ((Map<?, ?>) violation).get("path"))
        .isEqualTo("qty");
    assertThat(answer.toString()).doesNotContain("two");
  }

  @Test
  void writesNoOpenIdThatTheFunctionDoesNotReturnOnPurpose() {
    ScfHarness scf =
        ScfHarness.of(
            TestFunction.of(
                Requirement.ANONYMOUS,
                (caller, payload) -> Map.of("owner", OpenId.of("oSomebodyElse"))),
            SEEN_SOURCE);

    Object answer = scf.call(Map.of());

    assertThat(ScfHarness.outcomeOf(answer)).isEqualTo("INTERNAL");
    assertThat(answer.toString() + scf.lines()).doesNotContain("oSomebodyElse");
  }

  @Test
  void writesTheCallersOwnIdentityWhereTheFunctionReturnsItOnPurpose() {
    ScfHarness own =
        ScfHarness.of(
            TestFunction.returningIdentity((caller, payload) -> Map.of("openid", caller.openId())),
            MINI_PROGRAM);
    ScfHarness others =
        ScfHarness.of(
            TestFunction.returningIdentity((caller, payload) -> Map.of("o", OpenId.of("oBob"))),
            MINI_PROGRAM);

    assertThat(own.call(eventOf("oAlice"))).isEqualTo(Map.of("openid", "oAlice"));
    assertThat(others.outcome(eventOf("oAlice"))).isEqualTo("INTERNAL");
  }

  private static Object answer(Object result) {
    List<Object> one = new ArrayList<>();
    one.add(result);
    TestFunction function = TestFunction.of(Requirement.ANONYMOUS, (caller, payload) -> one.get(0));
    return ScfHarness.of(function, SEEN_SOURCE).call(Map.of());
  }

  /** A result. */
  public record Order(String id, List<Line> lines, Optional<String> note, Instant at) {}

  /** A part of the result, and a payload. */
  public record Line(String sku, int qty) {}

  /** An enum. */
  public enum Color {
    RED
  }
}
