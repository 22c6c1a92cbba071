package dev.signet.dev;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Payloads at and over every limit, each with a name and the code that it is to be answered with.
 */
final class HostilePayloads {

  /** The size limit that the list is made for, in bytes. */
  static final int LIMIT = 2_000_000;

  private HostilePayloads() {}

  static Stream<Arguments> all() {
    String ok = "OK";
    String invalid = "INVALID_ARGUMENT";
    String large = "PAYLOAD_TOO_LARGE";
    return Stream.of(
        arguments("nothing", ok, Map.of()),
        arguments("a string that fills the body", ok, of("x".repeat(LIMIT - 8))),
        arguments("one more character", large, of("x".repeat(LIMIT - 7))),
        arguments("thirty megabytes of string", large, of("x".repeat(30_000_000))),
        arguments("characters of two bytes", ok, of("\u00fc".repeat(LIMIT / 2 - 4))),
        arguments("one more of two bytes", large, of("\u00fc".repeat(LIMIT / 2 - 3))),
        arguments("characters of three bytes", large, of("\u5fae".repeat(LIMIT / 3))),
        arguments("characters of four bytes", large, of("\ud83d\ude00".repeat(LIMIT / 4))),
        arguments("escapes", ok, of("\"\\\n\t".repeat(LIMIT / 8 - 1))),
        arguments("one more escape", large, of("\"\\\n\t".repeat(LIMIT / 8 - 1) + "\"")),
        arguments("escapes of six bytes", large, of("\u0001".repeat(LIMIT / 6))),
        arguments("names that fill the body", large, names(LIMIT / 100)),
        arguments("a hundred digits", ok, of(new BigInteger("1".repeat(100)))),
        arguments("a hundred digits below zero", ok, of(new BigInteger("-" + "1".repeat(100)))),
        arguments("a digit more", invalid, of(new BigInteger("1".repeat(101)))),
        arguments("a million digits", invalid, of(BigInteger.ONE.shiftLeft(3_321_928))),
        arguments("a long fraction", ok, of(new BigDecimal("0." + "1".repeat(99)))),
        arguments("a fraction that is longer", invalid, of(new BigDecimal("0." + "1".repeat(100)))),
        arguments("a million digits of fraction", invalid, of(fraction(1_000_000))),
        arguments("a large exponent", ok, of(new BigDecimal("1E+200000000"))),
        arguments("values up to the bound", ok, of(Collections.nCopies(499_995, 0))),
        arguments("a value more", invalid, of(Collections.nCopies(499_996, 0))),
        arguments("three million values", large, of(Collections.nCopies(3_000_000, 0))),
        arguments("empty objects", invalid, of(Collections.nCopies(250_000, Map.of()))),
        arguments("a hundred levels", ok, nested(99)),
        arguments("a level more", invalid, nested(100)),
        arguments("a thousand levels", invalid, nested(1_000)),
        arguments("a long name", ok, Map.of("n".repeat(1_000), 1)),
        arguments("a name that is longer", invalid, Map.of("n".repeat(1_001), 1)),
        arguments("a long name of three bytes", ok, Map.of("\u5fae".repeat(333), 1)),
        arguments("a longer name of three bytes", invalid, Map.of("\u5fae".repeat(334), 1)),
        arguments("a long name in userInfo", invalid, Map.of("userInfo", of("n", 1_001))),
        arguments("a pair of surrogates", ok, of("\ud83d\ude00")),
        arguments("a high surrogate", invalid, of("a\ud83d")),
        arguments("a low surrogate", invalid, of("\ude00a")),
        arguments("a pair the wrong way round", invalid, of("\ude00\ud83d")),
        arguments("two high surrogates", invalid, of("\ud83d\ud83d\ude00")),
        arguments("half of a pair in a list", invalid, of(List.of("a", List.of("\ud800")))),
        arguments("half of a pair in a name", invalid, Map.of("a\udfff", 1)),
        arguments("half of a pair in userInfo", invalid, Map.of("userInfo", of("\ud800"))));
  }

  private static Map<String, Object> of(Object value) {
    return Map.of("a", value);
  }

  private static Map<String, Object> of(String character, int times) {
    return Map.of(character.repeat(times), 1);
  }

  private static Map<String, Object> names(int count) {
    Map<String, Object> names = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      names.put("n".repeat(90) + (10_000 + i), 1);
    }
    return names;
  }

  private static BigDecimal fraction(int digits) {
    return new BigDecimal(BigInteger.ONE.shiftLeft((int) (digits * 3.33)), digits);
  }

  private static Map<String, Object> nested(int levels) {
    Object value = List.of();
    for (int i = 1; i < levels; i++) {
      value = i % 2 == 0 ? List.of(value) : Map.of("m", value);
    }
    return of(value);
  }
}
