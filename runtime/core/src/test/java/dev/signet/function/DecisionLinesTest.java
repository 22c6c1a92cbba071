package dev.signet.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.identity.AppId;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.OpenId;
import dev.signet.identity.Requirement;
import dev.signet.identity.WxContext;
import dev.signet.ingress.IngressDecision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionLinesTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Probe probe = new Probe(FunctionDescriptor.of("f", Requirement.CALLER));

  @Test
  void writesOneJsonLineACallWithAMaskedCaller() throws IOException {
    probe.log = lines(DecisionLines.Level.ALL);

    probe.run();

    assertThat(lines()).hasSize(1);
    JsonNode line = new ObjectMapper().readTree(lines().get(0));
    assertThat(line.fieldNames())
        .toIterable()
        .containsExactly("function", "outcome", "requestId", "source", "caller", "durationMicros");
    assertThat(line.get("function").textValue()).isEqualTo("f");
    assertThat(line.get("outcome").textValue()).isEqualTo("OK");
    assertThat(line.get("requestId").textValue()).isEqualTo("request-1");
    assertThat(line.get("source").textValue()).isEqualTo("wx_client");
    assertThat(line.get("caller").textValue()).isEqualTo("oUse****");
    assertThat(line.get("durationMicros").isIntegralNumber()).isTrue();
    assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContain("oUser_", "wx0123");
  }

  @Test
  void masksASharedCallerToo() {
    probe.identity = IngressDecision.verified(Probe.SHARED);
    probe.log = lines(DecisionLines.Level.ALL);

    probe.run();

    assertThat(lines().get(0))
        .contains("SHARED_CALLER_NOT_ALLOWED", "SharedCaller[oUse**** of wxfe****]")
        .doesNotContain("oUser_", "wxfedc");
  }

  @Test
  void namesTheMaskedOwnerOfARecordThatIsNotTheCallers() throws IOException {
    probe.log = lines(DecisionLines.Level.ALL);
    probe.user = payload -> IdentityGuard.of(Probe.CALLER).own(OpenId.of("oElse_0123456789"));

    probe.run();

    JsonNode line = new ObjectMapper().readTree(lines().get(0));
    assertThat(line.get("exception").textValue())
        .isEqualTo("dev.signet.identity.ForeignRecordException");
    assertThat(line.get("owner").textValue()).isEqualTo("oEls****");
    assertThat(String.join("", lines())).doesNotContain("oElse");
  }

  @ParameterizedTest
  @EnumSource
  void writesTheCallsOfItsLevel(DecisionLines.Level level) {
    probe.log = lines(level);

    probe.run();
    int afterSuccess = lines().size();
    probe.identity = IngressDecision.nobody();
    probe.run();
    int afterRefusal = lines().size();
    probe.identity = IngressDecision.verified(Probe.CALLER);
    probe.user =
        payload -> {
          throw new IllegalStateException();
        };
    probe.run();

    assertThat(List.of(afterSuccess, afterRefusal, lines().size()))
        .isEqualTo(
            switch (level) {
              case ALL -> List.of(1, 2, 4);
              case REFUSED -> List.of(0, 1, 3);
              case NONE -> List.of(0, 0, 0);
            });
  }

  @Test
  void aRefusedIdentityIsNeverNamed() {
    probe.descriptor = FunctionDescriptor.of("f", Requirement.CALLER);
    probe.identity = IngressDecision.nobody();
    probe.log = lines(DecisionLines.Level.ALL);

    probe.run();

    assertThat(lines().get(0)).contains("UNAUTHENTICATED").doesNotContain("caller", "source");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n{\"outcome\":\"OK\"}",
        "\u001b[31m",
        "\u0000",
        "\u0085",
        "\u2028",
        "\u2029",
        "\u202e",
        "\"",
        "\\",
        "\\\"",
        "\u007f",
        "\u009b",
        "\t",
        "</script>",
        "\ud83d\ude00",
        "\ud800",
        "%n%s",
        "${jndi:ldap://x}",
        "\u4e2d\u6587"
      })
  void aNaughtyStringStaysInsideItsOneLine(String naughty) throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      lines(DecisionLines.Level.ALL)
          .record(
              new Decision(naughty, "OK", Stage.ENCODE, naughty, naughty, naughty, naughty, 1500));
    } finally {
      Locale.setDefault(before);
    }

    String text = written.toString(StandardCharsets.UTF_8);
    assertThat(text.strip().chars()).allMatch(c -> c >= ' ' && c < 0x7f);
    assertThat(lines()).hasSize(1);
    JsonNode line = new ObjectMapper().readTree(text);
    assertThat(line.get("function").textValue()).isEqualTo(naughty);
    assertThat(line.get("caller").textValue()).isEqualTo(naughty);
    assertThat(line.get("durationMicros").intValue()).isEqualTo(1);
    assertThat(line.get("outcome").textValue()).isEqualTo("OK");
  }

  @Test
  void anExceptionWithoutAStackOrWithACauseIsOneLineEach() throws IOException {
    DecisionLines log = lines(DecisionLines.Level.REFUSED);
    Exception bare = new Exception("S3CRET", new IOException("S3CRET"));
    bare.setStackTrace(new StackTraceElement[0]);

    log.failed("f", "r", bare);
    log.failed("f", "r", new Exception("S3CRET"));

    assertThat(lines()).hasSize(2).noneMatch(line -> line.contains("S3CRET"));
    JsonNode first = new ObjectMapper().readTree(lines().get(0));
    assertThat(first.get("exception").textValue()).isEqualTo("java.lang.Exception");
    assertThat(first.get("cause").textValue()).isEqualTo("java.io.IOException");
    assertThat(first.has("at")).isFalse();
    assertThat(new ObjectMapper().readTree(lines().get(1)).get("at").textValue())
        .contains("DecisionLinesTest");
  }

  @Test
  void everyCallIsDecidedOnceAndALogThatThrowsChangesNothing() {
    for (Throwable broken : new Throwable[] {new IllegalStateException(), new AssertionError()}) {
      probe.log =
          new DecisionLog() {
            @Override
            public void record(Decision decision) {
              probe.decisions.add(decision);
              sneak(broken);
            }

            @Override
            public void failed(String function, String requestId, Throwable thrown) {
              sneak(broken);
            }
          };
      probe.decisions.clear();
      probe.user = payload -> "done";
      assertThat(probe.run().outcome()).isEqualTo("OK");
      probe.user =
          payload -> {
            throw new IOException();
          };
      assertThat(probe.run().outcome()).isEqualTo("INTERNAL");
      assertThat(probe.decisions).hasSize(2);
    }
  }

  @Test
  void aCallerWithAShortIdentifierIsMaskedToo() {
    probe.identity =
        IngressDecision.verified(WxContext.direct(OpenId.of("o1"), AppId.of("wx1")).build());
    probe.log = lines(DecisionLines.Level.ALL);

    probe.run();

    assertThat(lines().get(0)).contains("\"caller\":\"o****\"").doesNotContain("o1", "wx1");
  }

  private static void sneak(Throwable broken) {
    if (broken instanceof Error) {
      throw (Error) broken;
    }
    throw (RuntimeException) broken;
  }

  private DecisionLines lines(DecisionLines.Level level) {
    return new DecisionLines(level, new PrintStream(written, true, StandardCharsets.UTF_8));
  }

  private List<String> lines() {
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
