package dev.signet.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.error.ErrorCode;
import dev.signet.error.FunctionException;
import dev.signet.identity.OpenId;
import dev.signet.identity.Requirement;
import dev.signet.json.databind.DatabindCodec;
import dev.signet.json.databind.Payloads;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.JsonOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineFailureTest {

  private static final FunctionDescriptor PLAIN = FunctionDescriptor.of("f", Requirement.CALLER);

  static List<Throwable> unexpected() {
    return List.of(
        new IllegalStateException("S3CRET", new IOException("S3CRET cause")),
        new IOException("S3CRET"),
        new AssertionError("S3CRET"),
        new NoClassDefFoundError("S3CRET"),
        new InterruptedException("S3CRET"),
        new CompletionException("S3CRET", new IOException("S3CRET")),
        new StackOverflowError("S3CRET"));
  }

  @ParameterizedTest
  @MethodSource("unexpected")
  void anUnexpectedExceptionIsInternalAndItsTextStaysInside(Throwable thrown) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    Probe probe = throwing(thrown);
    probe.log =
        new DecisionLines(
            DecisionLines.Level.ALL, new PrintStream(lines, true, StandardCharsets.UTF_8));

    FunctionResult<byte[]> result = probe.run();

    assertThat(result.outcome()).isEqualTo("INTERNAL");
    assertThat(result.isFatal()).isFalse();
    assertThat(Probe.text(result))
        .isEqualTo(
            "{\"code\":\"INTERNAL\",\"message\":\"internal error\",\"requestId\":\"request-1\"}");
    assertThat(lines.toString(StandardCharsets.UTF_8))
        .contains(thrown.getClass().getName(), "request-1")
        .doesNotContain("S3CRET", Probe.USER.value());
  }

  @Test
  void noSubclassOfAnErrorForTheClientCanHideItsMessage() throws NoSuchMethodException {
    int modifiers = FunctionException.class.getMethod("getMessage").getModifiers();

    assertThat(Modifier.isFinal(modifiers)).isTrue();
  }

  @Test
  void anUnexpectedExceptionIsHandedToTheLogOnce() {
    Throwable thrown = new IllegalStateException("S3CRET");
    Probe probe = throwing(thrown);

    probe.run();

    assertThat(probe.failures).containsExactly(thrown);
    assertThat(probe.decisions).hasSize(1);
  }

  @Test
  void memoryThatRanOutIsFatalHoweverItIsWrapped() {
    OutOfMemoryError error = new OutOfMemoryError("S3CRET");
    for (Throwable thrown :
        new Throwable[] {
          error, new ExecutionException(error), new IllegalStateException(new IOException(error))
        }) {
      FunctionResult<byte[]> result = throwing(thrown).run();
      assertThat(result.outcome()).isEqualTo("INTERNAL");
      assertThat(result.isFatal()).isTrue();
    }
  }

  @Test
  void aCauseThatIsItsOwnCauseEndsTheSearch() {
    Exception first = new Exception();
    first.initCause(new Exception(first));

    assertThat(throwing(first).run().isFatal()).isFalse();
  }

  @Test
  void aBusinessErrorIsShownAsItIs() {
    Probe probe = throwing(new FunctionException("OUT_OF_STOCK", "none left \"\n<b>", 410));

    FunctionResult<byte[]> result = probe.run();

    assertThat(result.outcome()).isEqualTo("OUT_OF_STOCK");
    assertThat(result.httpStatus()).isEqualTo(410);
    assertThat(Probe.text(result))
        .isEqualTo(
            "{\"code\":\"OUT_OF_STOCK\",\"message\":\"none left \\\"\\n<b>\","
                + "\"requestId\":\"request-1\"}");
    assertThat(probe.failures).isEmpty();
    assertThat(throwing(new FunctionException("ABC", "m")).run().httpStatus()).isEqualTo(409);
  }

  @Test
  void aBusinessErrorWithHalfASurrogatePairIsStillAnswered() {
    Probe probe = throwing(new FunctionException("ABC", "no \ud800 here"));

    assertThat(probe.run().outcome()).isEqualTo("ABC");
    assertThat(probe.start("r", JsonOutput.tree()).join().outcome()).isEqualTo("ABC");
  }

  @Test
  void aConstructorsBusinessErrorAndErrorOfThePayloadKeepTheirKind() {
    Probe probe = new Probe(PLAIN.withPayload());
    probe.decode =
        in -> {
          throw new FunctionException("BAD_SKU", "no such sku");
        };
    assertThat(probe.run().outcome()).isEqualTo("BAD_SKU");
    probe.decode =
        in -> {
          throw new OutOfMemoryError();
        };
    assertThat(probe.run().isFatal()).isTrue();
    probe.decode =
        in -> {
          throw new IllegalStateException("S3CRET");
        };
    assertThat(probe.run().outcome()).isEqualTo("INTERNAL");
    assertThat(probe.steps).doesNotContain("user");
  }

  @Test
  void anInvalidPayloadNamesItsViolations() {
    Probe probe = new Probe(PLAIN.withPayload());
    probe.decode = DatabindCodec.of(Payloads.Order.class)::read;
    probe.body = "{\"items\":[{\"qty\":\"S3CRET\"}]}";

    assertThat(Probe.text(probe.run()))
        .isEqualTo(
            "{\"code\":\"INVALID_ARGUMENT\","
                + "\"message\":\"items[0].qty: expected an integer (32 bit)\","
                + "\"requestId\":\"request-1\",\"violations\":[{\"path\":\"items[0].qty\","
                + "\"message\":\"expected an integer (32 bit)\"}]}");
  }

  @Test
  void anAnswerThatFailsHalfwayIsACleanInternalOne() {
    Probe probe = new Probe(PLAIN);
    probe.user = payload -> Arrays.asList("S3CRET", new Unwritable());

    FunctionResult<byte[]> result = probe.run();

    assertThat(Probe.text(result))
        .isEqualTo(
            "{\"code\":\"INTERNAL\",\"message\":\"internal error\",\"requestId\":\"request-1\"}");
    assertThat(probe.start("r", JsonOutput.tree()).join().body())
        .isEqualTo(Map.of("code", "INTERNAL", "message", "internal error", "requestId", "r"));
  }

  @Test
  void anotherUsersIdentityNeverLeaves() {
    OpenId other = OpenId.of("oOther_987654321");
    for (FunctionDescriptor descriptor :
        new FunctionDescriptor[] {PLAIN, PLAIN.withCallerIdentityInResult()}) {
      Probe probe = new Probe(descriptor);
      probe.user = payload -> List.of("first", other);
      assertThat(Probe.text(probe.run())).contains("INTERNAL").doesNotContain("oOther", "first");
    }
    Probe own = new Probe(PLAIN);
    own.user = payload -> Probe.USER;
    assertThat(own.run().outcome()).isEqualTo("INTERNAL");
    own.descriptor = PLAIN.withCallerIdentityInResult();
    assertThat(Probe.text(own.run())).isEqualTo("\"oUser_0123456789\"");
  }

  @Test
  void aHostsOwnRefusalHasTheSameForm() {
    Probe probe = new Probe(PLAIN);
    Pipeline pipeline = new Pipeline(List.of(), probe, new PayloadReader(JsonLimits.defaults()));

    FunctionResult<byte[]> result =
        pipeline.refuse("-", "r-1", Failure.of(ErrorCode.NOT_FOUND), JsonOutput.bytes());

    assertThat(result.httpStatus()).isEqualTo(404);
    assertThat(Probe.text(result))
        .isEqualTo(
            "{\"code\":\"NOT_FOUND\",\"message\":\"there is no such function\","
                + "\"requestId\":\"r-1\"}");
    assertThat(probe.decisions).extracting(Decision::function).containsExactly("-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ABC", "A_1", "OUT_OF_STOCK", "Z99", "A234567890123456789012345678901234567890"})
  void takesACodeOfTheApplicationsOwn(String code) {
    assertThat(new FunctionException(code, "").code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "AB",
        "abc",
        "Abc",
        "_AB",
        "1AB",
        "A-B",
        "A B",
        "ABC\n",
        "\u00c4BC",
        "INTERNAL",
        "PERMISSION_DENIED",
        "UNAUTHENTICATED",
        "A2345678901234567890123456789012345678901"
      })
  void refusesAnyOtherCode(String code) {
    assertThatThrownBy(() -> new FunctionException(code, "m"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAStatusThatIsNoClientError() {
    for (int status : new int[] {Integer.MIN_VALUE, 0, 200, 399, 500, 503}) {
      assertThatThrownBy(() -> new FunctionException("ABC", "m", status))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(new FunctionException("ABC", "m", 400).httpStatus()).isEqualTo(400);
    assertThat(new FunctionException("ABC", "m", 499).httpStatus()).isEqualTo(499);
    assertThatThrownBy(() -> new FunctionException("ABC", null))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> new FunctionException(null, "m"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  public static final class Unwritable {
    public Unwritable() {}

    public String getValue() {
      throw new IllegalStateException("S3CRET");
    }
  }

  private static Probe throwing(Throwable thrown) {
    Probe probe = new Probe(PLAIN);
    probe.user =
        payload -> {
          if (thrown instanceof Error) {
            throw (Error) thrown;
          }
          throw (Exception) thrown;
        };
    return probe;
  }
}
