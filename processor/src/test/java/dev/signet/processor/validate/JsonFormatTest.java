package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shows which forms an annotation cannot have, and what is said of classes of the Java library. */
class JsonFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@JsonFormat(pattern = \"yyyy-MM-dd\") Instant t | add timezone",
        "@JsonFormat(pattern = \"yyyy-MM-dd HH:mm\") OffsetDateTime t | such as 2024-12-31 15:04,",
        "@JsonFormat(pattern = \"HH:mm\") LocalDate t | does not fit the type",
        "@JsonFormat(pattern = \"hh:mm\") LocalTime t | such as 03:04,",
        "@JsonFormat(pattern = \"YYYY-MM-dd\") LocalDate t | write yyyy",
        "@JsonFormat(pattern = \"yyyy-MM-dd bad\") LocalDate t | does not fit the type",
        "@JsonFormat(pattern = \"yyyy\", timezone = \"CST8\") Instant t | there is no zone CST8",
        "@JsonFormat(timezone = \"GMT+8\") LocalDateTime t | need a pattern",
        "@JsonFormat(pattern = \"0.00\") BigDecimal t | are for dates and times",
        "@JsonFormat(pattern = \"SECONDS\") Duration t | are for dates and times",
        "@JsonFormat(shape = JsonFormat.Shape.NUMBER) LocalDateTime t | no shape NUMBER",
        "@JsonFormat(shape = JsonFormat.Shape.NUMBER) String t | no shape NUMBER",
        "@JsonFormat(shape = JsonFormat.Shape.OBJECT) RoundingMode t | no shape OBJECT",
        "@JsonFormat(shape = JsonFormat.Shape.STRING) long[] t | declare a List",
        "@JsonFormat(shape = JsonFormat.Shape.STRING) Part t | no number, boolean, enum",
        "@JsonFormat(pattern = \"yyyy\") Map<String, Object> t | no number, boolean, enum",
        "@JsonFormat(with = JsonFormat.Feature.WRITE_DATES_WITH_ZONE_ID) ZonedDateTime t | feature",
      })
  void aFormThatATypeCannotHaveIsAnErrorAtTheAnnotation(String component, String words) {
    String marked = component.replaceFirst("@JsonFormat", Compiled.HERE + "@JsonFormat");

    Compile.sources(handler("public record Req(" + marked + ") {} public record Part(int a) {}"))
        .hasOnlyError(DiagnosticId.JSON_FORMAT_IMPOSSIBLE)
        .saying(words);
  }

  @Test
  void aPayloadThatIsAnArrayInJsonIsAnError() {
    Compile.sources(
            handler("@JsonFormat(shape = JsonFormat.Shape.ARRAY) public record Req(String a) {}"))
        .hasOnlyError(DiagnosticId.TYPE_NOT_DECODABLE)
        .saying("it is an array in JSON, and a payload is an object");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Date t | Instant for a moment, or LocalDateTime",
        "java.sql.Timestamp t | Instant for a moment, or LocalDateTime",
        "Calendar t | Instant for a moment, or LocalDateTime",
        "Vector<String> t | declare List or Set",
        "Hashtable<String, String> t | declare Map",
        "Map<Object, String> t | take String, an enum, UUID, Integer, Long",
        "TreeSet<Part> t | not Comparable",
      })
  void aClassOfTheLibraryIsNamedOnceWithItsPropertyAndWhatToDeclare(
      String component, String words) {
    Compile.sources(handler("public record Req(" + component + ") {} public record Part(int a) {}"))
        .hasOnlyError(DiagnosticId.TYPE_NOT_SUPPORTED)
        .saying("Req.t")
        .saying(words);
  }

  @Test
  void aValueThatNothingTakesIsNotDecodable() {
    Compile.sources(
            handler(
                "public record Req(Code c) {} public static class Code {"
                    + " @JsonValue public String text() { return \"a\"; } }"))
        .hasOnlyError(DiagnosticId.TYPE_NOT_DECODABLE)
        .saying("put @JsonCreator(mode = DELEGATING)");
  }

  private static String handler(String types) {
    return """
        package demo;
        import com.fasterxml.jackson.annotation.*;
        import dev.signet.*;
        import java.math.*;
        import java.time.*;
        import java.util.*;
        public final class Handler {
          %s
          @CloudFunction("save") @AllowAnonymous public Req save(Req p) { return p; }
        }
        """
        .formatted(types);
  }
}
