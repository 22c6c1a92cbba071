package dev.signet.processor.generate;

import static dev.signet.processor.testing.Functions.user;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests types of any size: each works, or is refused with a cure. */
class LargeSourcesTest {

  @Test
  void readsChecksAndWritesAnObjectWithHundredsOfProperties() {
    String properties =
        each(
            500,
            i ->
                """
                @jakarta.validation.constraints.Size(max = 9) private String p%1$d;
                public String getP%1$d() { return p%1$d; }
                public void setP%1$d(String value) {
                  if (value.equals("bad")) { throw new IllegalArgumentException(); }
                  p%1$d = value;
                }
                public int n%1$d;
                """
                    .formatted(i));
    try (Functions functions = echoing("public static class Data {" + properties + "}")) {
      String sent =
          IntStream.range(0, 500)
              .mapToObj(i -> "\"p%d\":\"%d\",\"n%d\":%d".formatted(i, i, i, i))
              .collect(joining(",", "{", "}"));
      assertThat(echo(functions, sent)).startsWith("OK ").contains("\"p499\":\"499\"");
      assertThat(echo(functions, echo(functions, sent).substring(3)))
          .isEqualTo(echo(functions, sent));
      assertThat(echo(functions, sent.replace("\"499\"", "\"0123456789\"")))
          .startsWith("INVALID_ARGUMENT ")
          .contains("p499");
      assertThat(echo(functions, sent.replace("\"499\"", "\"bad\"")))
          .startsWith("INVALID_ARGUMENT ")
          .contains("p499");
      assertThat(echo(functions, sent.replace("\"n499\":499", "\"other\":{\"a\":[1]}")))
          .startsWith("INVALID_ARGUMENT ")
          .contains("n499");
    }
  }

  @Test
  void readsARecordWithAsManyComponentsAsJavaAllows() {
    String components = IntStream.range(0, 254).mapToObj(i -> "int p" + i).collect(joining(", "));
    try (Functions functions = echoing("public record Data(" + components + ") {}")) {
      String sent =
          IntStream.range(0, 254)
              .mapToObj(i -> "\"p%d\":%d".formatted(i, i))
              .collect(joining(",", "{", "}"));
      assertThat(echo(functions, sent)).isEqualTo("OK " + sent);
    }
  }

  @Test
  void readsManyLongEnums() {
    String constants = IntStream.range(0, 100).mapToObj(i -> "CONSTANT_" + i).collect(joining(","));
    String enums = each(60, i -> "public enum E%d {%s}\n".formatted(i, constants));
    String fields = each(60, i -> "public E%1$d p%1$d;\n".formatted(i));
    try (Functions functions = echoing(enums + "public static class Data {" + fields + "}")) {
      assertThat(echo(functions, "{\"p59\":\"CONSTANT_99\"}")).contains("\"p59\":\"CONSTANT_99\"");
    }
  }

  @Test
  void readsAPropertyWithVeryManyAliases() {
    String aliases = IntStream.range(0, 1500).mapToObj(i -> "\"a" + i + "\"").collect(joining(","));
    String data =
        "public record Data(@com.fasterxml.jackson.annotation.JsonAlias({%s}) String name) {}";
    try (Functions functions = echoing(data.formatted(aliases))) {
      assertThat(echo(functions, "{\"a1499\":\"x\"}")).isEqualTo("OK {\"name\":\"x\"}");
    }
  }

  @Test
  void readsManyClassesOfASealedType() {
    String types =
        IntStream.range(0, 250)
            .mapToObj(i -> "@JsonSubTypes.Type(value = V%1$d.class, name = \"v%1$d\")".formatted(i))
            .collect(joining(","));
    String classes = each(250, i -> "public record V%d(int a) implements Data {}\n".formatted(i));
    String data =
        "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = \"type\") @JsonSubTypes({%s})"
            + " public sealed interface Data {} %s";
    try (Functions functions = echoing(data.formatted(types, classes))) {
      String sent = "{\"type\":\"v249\",\"a\":1}";
      assertThat(echo(functions, sent)).isEqualTo("OK " + sent);
    }
  }

  @Test
  void refusesMoreNamesThanAClassFileHolds() {
    refused("public static class Data {" + each(2001, i -> "public int p%d;\n".formatted(i)) + "}")
        .saying("Data (data)");
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 800, 2000})
  void refusesChainsOfRecordsThatAreDeeperThanJson(int length) {
    String chain = each(length, i -> "public record R%d(R%d next) {}\n".formatted(i, i + 1));
    refused("public record Data(R0 first) {} public record R%d(int a) {}".formatted(length) + chain)
        .saying("Send an id there instead");
  }

  @Test
  void takesChainsOfRecordsThatAreAsDeepAsJson() {
    String chain = each(99, i -> "public record R%d(R%d next) {}\n".formatted(i, i + 1));
    try (Functions functions =
        echoing("public record Data(R0 first) {} public record R99(int a) {}" + chain)) {
      assertThat(echo(functions, "{\"first\":{\"next\":{}}}")).startsWith("OK ");
    }
  }

  @Test
  void refusesTypesThatAreNestedDeeperThanJson() {
    String type = "Map<String, ".repeat(300) + "Data" + ">".repeat(300);
    refused("public record Data(" + type + " next) {}");
  }

  @Test
  void refusesUnwrappedObjectsWhoseNamesDoubleAtEachStep() {
    // With all of its 2^60 names, no compilation would end.
    String steps =
        each(
            60,
            i ->
                """
                public record U%1$d(
                    @JsonUnwrapped(prefix = "x") U%2$d a, @JsonUnwrapped(prefix = "y") U%2$d b) {}
                """
                    .formatted(i, i + 1));
    refused("public record Data(@JsonUnwrapped U0 u) {} public record U60(int a) {}" + steps)
        .saying("more than 2,000 names");
  }

  private static Compiled refused(String types) {
    return Compile.sources(source(types))
        .hasErrors(DiagnosticId.TYPE_TOO_LARGE, DiagnosticId.TYPE_TOO_LARGE);
  }

  private static Functions echoing(String types) {
    return Functions.of(Compile.sources(source(types)).isClean());
  }

  private static String echo(Functions functions, String json) {
    return functions.call("echo", user("o-1"), json);
  }

  private static String source(String types) {
    return """
        package demo;
        import com.fasterxml.jackson.annotation.*;
        import dev.signet.*;
        import java.util.*;
        public class Handler {
          @CloudFunction("echo") public Data echo(Data data) { return data; }
          %s
        }
        """
        .formatted(types);
  }

  private static String each(int count, IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(text).collect(joining());
  }
}
