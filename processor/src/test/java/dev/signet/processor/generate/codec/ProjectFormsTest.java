package dev.signet.processor.generate.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import org.junit.jupiter.api.Test;

/** Shows the forms that a project chooses by options, in both halves of the codecs and outside. */
class ProjectFormsTest {

  private static final String HANDLER =
      """
      package demo;
      import com.fasterxml.jackson.annotation.*;
      import dev.signet.*;
      import java.math.BigInteger;
      import java.time.*;
      import java.util.*;
      public final class Handler {
        public record Ids(long a, Long b, List<Long> c, long[] d, OptionalLong e, BigInteger f, Map<Long, Long> g,
            @JsonFormat(shape = JsonFormat.Shape.NUMBER) long h, int i) {}
        public record Times(Instant a, OffsetDateTime b, LocalDateTime c, LocalTime d, LocalDate e,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant f,
            @JsonFormat(pattern = "dd.MM.yyyy") LocalDate g) {}
        @JsonAutoDetect public record HandedIds(long a, Long b, List<Long> c, long[] d, OptionalLong e, BigInteger f,
            Map<Long, Long> g, @JsonFormat(shape = JsonFormat.Shape.NUMBER) long h, int i) {}
        @JsonAutoDetect public record HandedTimes(Instant a, OffsetDateTime b, LocalDateTime c, LocalTime d, LocalDate e,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant f,
            @JsonFormat(pattern = "dd.MM.yyyy") LocalDate g) {}
        @CloudFunction("ids") @AllowAnonymous public Ids ids(Ids p) { return p; }
        @CloudFunction("times") @AllowAnonymous public Times times(Times p) { return p; }
        @CloudFunction("handedIds") @AllowAnonymous public HandedIds handedIds(HandedIds p) { return p; }
        @CloudFunction("handedTimes") @AllowAnonymous public HandedTimes handedTimes(HandedTimes p) { return p; }
        @CloudFunction("open") @AllowAnonymous public Map<String, Object> open() {
          return new TreeMap<>(Map.of("id", 1L, "at", Instant.EPOCH, "count", 1));
        }
        @CloudFunction("parameter") @AllowAnonymous public long parameter(long id) { return id; }
      }
      """;

  private static final String ID_TEXTS =
      "{\"a\":\"866950870867243009\",\"b\":\"-1\",\"c\":[\"1\"],\"d\":[\"2\"],\"e\":\"3\",\"f\":\"4\","
          + "\"g\":{\"5\":\"6\"},\"h\":7,\"i\":8}";

  @Test
  void integersOf64BitsAreStringsEverywhere() {
    try (Functions functions = functions("-Asignet.int64=string")) {
      assertThat(functions.call("ids", null, ID_TEXTS)).isEqualTo("OK " + ID_TEXTS);
      assertThat(functions.call("handedIds", null, ID_TEXTS)).isEqualTo("OK " + ID_TEXTS);
      assertThat(functions.call("parameter", null, "{\"id\":\"866950870867243009\"}"))
          .isEqualTo("OK \"866950870867243009\"");
      assertThat(functions.call("open", null, ""))
          .isEqualTo("OK {\"at\":\"1970-01-01T00:00:00Z\",\"count\":1,\"id\":\"1\"}");
    }
  }

  @Test
  void aNumberInPlaceOfAStringIsRefusedInTheSameWords() {
    String number = ID_TEXTS.replace("\"-1\"", "-1");
    try (Functions functions = functions("-Asignet.int64=string")) {
      for (String function : new String[] {"ids", "handedIds"}) {
        assertThat(functions.call(function, null, number))
            .contains("\"b: expected an integer (64 bit) as a string\"");
      }
    }
  }

  @Test
  void clientAndDocumentKnowTheStrings() {
    Compiled compiled = compiled("-Asignet.int64=string");

    assertThat(compiled.generated("signet-client.d.ts"))
        .contains("a: string;", "c: string[] | null;", "f: string | null;", "h: number;")
        .contains("parameter(data: ParameterPayload): Promise<string>");
    assertThat(compiled.generated("openapi.json").replaceAll("\\s", ""))
        .contains("\"id\":{\"type\":\"string\",\"format\":\"int64\"");
  }

  @Test
  void momentsAreMilliseconds() {
    String sent =
        "{\"a\":1704164645123,\"b\":1704164645000,\"c\":\"2024-01-02T03:04:05\",\"d\":\"03:04:05\","
            + "\"e\":\"2024-01-02\",\"f\":\"2024-01-02T03:04:05Z\",\"g\":\"02.01.2024\"}";
    try (Functions functions = functions("-Asignet.time=epoch-millis")) {
      assertThat(functions.call("times", null, sent)).isEqualTo("OK " + sent);
      assertThat(functions.call("handedTimes", null, sent)).isEqualTo("OK " + sent);
      assertThat(functions.call("open", null, "")).contains("\"at\":0");
      for (String function : new String[] {"times", "handedTimes"}) {
        assertThat(functions.call(function, null, sent.replace("1704164645000", "\"x\"")))
            .contains("\"b: expected an integer of milliseconds (OffsetDateTime)\"");
      }
    }
  }

  @Test
  void datesAndTimesAreSeparatedByASpaceInTheZoneOfTheProject() {
    String sent =
        "{\"a\":\"2024-01-02 11:04:05\",\"b\":\"2024-01-02 11:04:05\",\"c\":\"2024-01-02 03:04:05\","
            + "\"d\":\"03:04:05\",\"e\":\"2024-01-02\",\"f\":\"2024-01-02T03:04:05Z\","
            + "\"g\":\"02.01.2024\"}";
    try (Functions functions = functions("-Asignet.time=yyyy-MM-dd HH:mm:ss")) {
      assertThat(functions.call("times", null, sent)).isEqualTo("OK " + sent);
      assertThat(functions.call("handedTimes", null, sent)).isEqualTo("OK " + sent);
      assertThat(functions.call("open", null, "")).contains("\"at\":\"1970-01-01 08:00:00\"");
    }
    try (Functions functions =
        functions("-Asignet.time=yyyy-MM-dd HH:mm:ss", "-Asignet.timezone=UTC")) {
      assertThat(functions.call("open", null, "")).contains("\"at\":\"1970-01-01 00:00:00\"");
    }
  }

  @Test
  void aDayThatItsMonthDoesNotHaveIsRefused() {
    try (Functions functions = functions("-Asignet.time=yyyy-MM-dd HH:mm:ss")) {
      for (String function : new String[] {"times", "handedTimes"}) {
        assertThat(functions.call(function, null, "{\"c\":\"2024-02-30 00:00:00\"}"))
            .contains("\"c: expected a string of the form yyyy-MM-dd HH:mm:ss (LocalDateTime)\"");
      }
    }
  }

  private static Compiled compiled(String... options) {
    return Compile.with(options).compile(HANDLER).isCompiled();
  }

  private static Functions functions(String... options) {
    return Functions.of(compiled(options));
  }
}
