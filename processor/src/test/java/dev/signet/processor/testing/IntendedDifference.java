package dev.signet.processor.testing;

import dev.signet.processor.testing.Codecs.Answer;
import java.util.Arrays;

/** Where generated codecs differ from databind on purpose: at most twelve, each with a reason. */
public enum IntendedDifference {
  /** Databind stops at the first; a client wants to know them all, and what else is wrong. */
  ALL_THAT_IS_MISSING(
      "Primitives",
      "{\"b\":1,\"s\":2,\"i\":3,\"l\":4,\"f\":1.5,\"d\":2.5}",
      "z: is required",
      "z: is required; c: is required") {
    @Override
    boolean explains(Answer databind, Answer generated) {
      return databind.text().endsWith(": is required")
          && !databind.accepted()
          && !generated.accepted();
    }
  },
  /** Databind says of an element of a primitive array that it must be an array itself. */
  ELEMENT_OF_PRIMITIVES(
      "Rows",
      "{\"ints\":[1,\"a\"]}",
      "ints[1]: expected an array",
      "ints[1]: expected an integer (32 bit)") {
    @Override
    boolean explains(Answer databind, Answer generated) {
      String path = databind.text().replace(": expected an array", "");
      return !databind.accepted()
          && !generated.accepted()
          && databind.text().matches(".*(\\[\\d+]|[a-z]+): expected an array")
          && generated.text().startsWith(path);
    }
  },
  /** Hash order is nobody's; the order of the document can be relied upon. */
  SET_ORDER("Sets", "{\"set\":[\"b\",\"Z\",\"a\"]}", null, null) {
    @Override
    boolean explains(Answer databind, Answer generated) {
      return databind.accepted()
          && generated.accepted()
          && Arrays.equals(sorted(databind.text()), sorted(generated.text()));
    }
  },
  /** Databind counts the different elements of a set so far; a client counts those it sent. */
  POSITION_AFTER_A_REPETITION(
      "Sets",
      "{\"set\":[\"a\",\"a\",0]}",
      "set[1]: expected a string",
      "set[2]: expected a string") {
    @Override
    boolean explains(Answer databind, Answer generated) {
      String position = "^(set|colors)\\[\\d+]";
      return !databind.accepted()
          && !generated.accepted()
          && databind.text().matches(position + ".*")
          && databind
              .text()
              .replaceFirst(position, "$1")
              .equals(generated.text().replaceFirst(position, "$1"));
    }
  },
  /** A date and time is no time of the day: what is cut off would be lost without a word. */
  TIME_WITH_A_DATE(
      "Times",
      "{\"time\":\"2024-02-29T01:02\"}",
      "{\"instant\":null,\"date\":null,\"time\":\"01:02:00\",\"dateTime\":null}",
      "time: expected an ISO-8601 string (LocalTime)") {
    @Override
    boolean explains(Answer databind, Answer generated) {
      return generated.text().contains("expected an ISO-8601 string (LocalTime)");
    }
  },
  /** As for a double: JSON has no NaN, and a string is no number. */
  OPTIONAL_DOUBLE_FROM_A_STRING(
      "PrimitiveOptionals",
      "{\"d\":\"NaN\"}",
      "{\"i\":null,\"l\":null,\"d\":\"NaN\"}",
      "d: expected a number") {
    @Override
    boolean explains(Answer databind, Answer generated) {
      return databind.text().matches(".*\"d\":\"(NaN|-?Infinity)\".*")
          && generated.text().equals("d: expected a number");
    }
  };

  private final String type;
  private final String document;
  private final String databind;
  private final String generated;

  IntendedDifference(String type, String document, String databind, String generated) {
    this.type = type;
    this.document = document;
    this.databind = databind;
    this.generated = generated;
  }

  abstract boolean explains(Answer databind, Answer generated);

  /** Whether one of them is the reason of a difference. */
  public static boolean knows(Answer databind, Answer generated) {
    return Arrays.stream(values()).anyMatch(d -> d.explains(databind, generated));
  }

  /** A type of the corpus that shows it. */
  public String type() {
    return type;
  }

  /** A document that shows it. */
  public String document() {
    return document;
  }

  /** What databind says to it; null when that varies. */
  public String databind() {
    return databind;
  }

  /** What generated code says to it; null when only what is written differs. */
  public String generated() {
    return generated;
  }

  private static char[] sorted(String text) {
    char[] characters = text.toCharArray();
    Arrays.sort(characters);
    return characters;
  }
}
