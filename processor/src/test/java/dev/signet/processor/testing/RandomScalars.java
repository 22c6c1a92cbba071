package dev.signet.processor.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;

/** Generates JSON texts of single values, at the limits of what their types hold and beyond. */
final class RandomScalars {

  private static final String[] INTEGERS =
      ("0 -0 1 -1 7 127 128 -128 -129 255 256 32767 32768 -32768 -32769 "
              + "16777217 2147483647 2147483648 -2147483648 -2147483649 9007199254740993 "
              + "9223372036854775807 9223372036854775808 -9223372036854775808 "
              + "-9223372036854775809 123456789012345678901234567890")
          .split(" ");
  private static final String[] FRACTIONS =
      ("0.0 -0.0 1.0 1.00 1.5 -1.5 1e2 1E+2 1e-2 10e-1 0.1 0.10 1e308 1e309 "
              + "1e400 -1e400 1e-400 3.4028235e38 3.4028236e38 1.4e-45 4.9e-324 "
              + "0.30000000000000004 123456789.123456789123456789 1e999999999 "
              + "1e99999999999 100e0 2147483648.0 0.000000000000000000000000000001")
          .split(" ");
  private static final String[] TEXTS = {
    "",
    " ",
    "a",
    "b",
    "ab",
    "A",
    "1",
    "-1",
    "1.5",
    "true",
    "null",
    "NaN",
    "Infinity",
    "-Infinity",
    "RED",
    " RED ",
    "red",
    "green-ish",
    "GREEN",
    "navy",
    "0",
    "中",
    "é",
    "😀",
    "a😀b",
    "\"",
    "\\",
    "/",
    "\u0000",
    "\n\t",
    "\u2028",
    "\ufeff",
    "\u007f",
    "AQI=",
    "1-1-1-1-1"
  };
  private static final String[] ESCAPED = {
    "\"\\u0041\"", "\"\\ud83d\\ude00\"", "\"\\u4E2D\"", "\"\\/\"", "\"\\b\\f\\r\"", "\"\\u0000\""
  };
  private static final String[] ZONES =
      ("Z UTC GMT +08:00 -11:30 +08 +0800 +8 GMT+8 UTC+08:00 UT Asia/Shanghai "
              + "asia/shanghai Europe/Berlin CST PRC +18:00 +18:01 +01:02:03 "
              + "Nowhere/None z America/St_Johns")
          .split(" ");
  private static final String[] SPANS =
      ("PT0S PT1M PT1.5S PT-1.5S -PT1H P1D P1DT1H P1Y2M3D P2W -P1D P-1Y pt1s P "
              + "PT P1Y1DT1H PT0.000000001S PT9223372036854775807S "
              + "PT9223372036854775808S P2147483648D +P1D PT36H")
          .split(" ");

  private final Random random;

  RandomScalars(Random random) {
    this.random = random;
  }

  <T> T one(T[] of) {
    return of[random.nextInt(of.length)];
  }

  String integer() {
    return switch (random.nextInt(6)) {
      case 0 -> one(INTEGERS);
      case 1 -> Long.toString(random.nextLong());
      case 2 -> Integer.toString(random.nextInt());
      default -> Integer.toString(random.nextInt(200) - 40);
    };
  }

  String fraction() {
    return switch (random.nextInt(5)) {
      case 0, 1 -> one(FRACTIONS);
      case 2 -> random.nextInt(1000) + "." + random.nextInt(1_000_000);
      case 3 -> Double.toString(Double.longBitsToDouble(random.nextLong() & ~(1L << 62)));
      default -> Float.toString(random.nextFloat());
    };
  }

  String text() {
    return switch (random.nextInt(40)) {
      case 0 -> one(ESCAPED);
      case 1 -> quoted(one(TEXTS).repeat(1 + random.nextInt(3_000)));
      case 2, 3, 4 -> quoted(unicode(random.nextInt(12)));
      default -> quoted(one(TEXTS));
    };
  }

  String character() {
    return random.nextInt(8) == 0 ? text() : quoted(unicode(1));
  }

  String uuid() {
    String text = new UUID(random.nextLong(), random.nextLong()).toString();
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return quoted(
        switch (random.nextInt(12)) {
          case 0 -> text.toUpperCase(java.util.Locale.ROOT);
          case 1 -> " " + text + " ";
          case 2 -> text.replace("-", "");
          case 3 -> "{" + text + "}";
          case 4 -> Base64.getEncoder().encodeToString(bytes);
          case 5 -> text.substring(1);
          case 6 -> text.replace('-', 'a');
          case 7 -> new UUID(0, 0).toString();
          case 8 -> "1-1-1-1-1";
          default -> text;
        });
  }

  String base64() {
    byte[] bytes = new byte[random.nextInt(10)];
    random.nextBytes(bytes);
    String text = Base64.getEncoder().encodeToString(bytes);
    return quoted(
        switch (random.nextInt(10)) {
          case 0 -> text.replace("=", "");
          case 1 -> Base64.getUrlEncoder().encodeToString(bytes);
          case 2 -> text + "=";
          case 3 -> " " + text;
          case 4 -> text + "\n" + text;
          case 5 -> "*" + text;
          default -> text;
        });
  }

  /** Returns a text of a type of java.time, by its simple name. */
  String time(String type) {
    String text = random.nextInt(15) == 0 ? timeOfAnyType() : timeText(type);
    return quoted(
        switch (random.nextInt(30)) {
          case 0 -> " " + text + " ";
          case 1 -> text.toLowerCase(java.util.Locale.ROOT);
          case 2 -> text.isEmpty() ? text : text.substring(0, text.length() - 1);
          case 3 -> text.replace('T', ' ');
          case 4 -> text + "[Asia/Shanghai]";
          default -> text;
        });
  }

  private String timeOfAnyType() {
    return timeText(
        one(
            new String[] {
              "Instant",
              "LocalDate",
              "LocalTime",
              "LocalDateTime",
              "OffsetDateTime",
              "Year",
              "ZoneId"
            }));
  }

  private String timeText(String type) {
    return switch (type) {
      case "Instant" -> instant();
      case "LocalDate" -> date();
      case "LocalTime" -> timeOfDay();
      case "LocalDateTime" -> date() + "T" + timeOfDay();
      case "OffsetTime" -> timeOfDay() + offset();
      case "OffsetDateTime" -> date() + "T" + timeOfDay() + offset();
      case "ZonedDateTime" -> zoned();
      case "Duration", "Period" -> one(SPANS);
      case "Year" -> one(new String[] {"2024", "0", "-1", "9999", "+10000", "99", "02024"});
      case "YearMonth" -> one(new String[] {"2024-02", "2024-13", "-0001-01", "+10000-01", "24-1"});
      case "MonthDay" -> one(new String[] {"--02-29", "--02-30", "--12-31", "02-29"});
      case "ZoneOffset" -> random.nextInt(3) == 0 ? one(ZONES) : offset();
      default -> one(ZONES);
    };
  }

  private String zoned() {
    String zone = random.nextBoolean() ? "[" + one(ZONES) + "]" : "";
    return date() + "T" + timeOfDay() + offset() + zone;
  }

  private String instant() {
    if (random.nextInt(4) == 0) {
      return date() + "T" + timeOfDay() + offset();
    }
    return Instant.ofEpochSecond(random.nextInt(), fractionOfSecond()).toString();
  }

  private int fractionOfSecond() {
    int[] digits = {1_000_000_000, 1_000_000, 1_000, 1};
    int unit = digits[random.nextInt(digits.length)];
    return unit == 1_000_000_000 ? 0 : random.nextInt(1_000_000_000 / unit) * unit;
  }

  private String date() {
    return random.nextInt(4) == 0
        ? one(
            new String[] {
              "2024-02-30",
              "2023-02-29",
              "+10000-01-01",
              "-0001-12-31",
              "0000-01-01",
              "2024-2-9",
              "20240229",
              "+999999999-12-31",
              "2024-060",
              "2024-W01-1",
              "1969-12-31"
            })
        : LocalDate.ofEpochDay(random.nextInt(40_000) - 10_000).toString();
  }

  private String timeOfDay() {
    return random.nextInt(5) == 0
        ? one(
            new String[] {
              "24:00",
              "23:59:60",
              "00:00",
              "01",
              "1:02",
              "01:02:03.",
              "01:02:03,5",
              "01:02:03.1234567891",
              "00:00:00",
              "12:00:00.000",
              "12:00:00.100"
            })
        : LocalTime.ofSecondOfDay(random.nextInt(86_400)).withNano(fractionOfSecond()).toString();
  }

  private String offset() {
    return random.nextInt(3) == 0
        ? one(
            new String[] {
              "Z",
              "z",
              "+08",
              "+0800",
              "+00:00",
              "-00:00",
              "+00",
              "+0000",
              "-00",
              "-0000",
              "",
              "+080001",
              "+24:00",
              "+01:02:03"
            })
        : ZoneOffset.ofTotalSeconds((random.nextInt(73) - 36) * 1_800).toString();
  }

  private String unicode(int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      int point = random.nextInt(random.nextBoolean() ? 0x80 : 0x11000);
      if (point < 0xd800 || point > 0xdfff) {
        text.appendCodePoint(point);
      }
    }
    return text.toString();
  }

  /** Returns a text as a JSON string, with as few escapes as JSON allows. */
  static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  /** Returns a value of a type of java.time, for results. */
  Object timeValue(Class<?> type) {
    LocalDateTime local =
        LocalDateTime.ofEpochSecond(
            random.nextInt() * 8L, random.nextBoolean() ? 0 : fractionOfSecond(), ZoneOffset.UTC);
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(random.nextInt(129_601) - 64_800);
    ZoneId zone =
        ZoneId.of(one(new String[] {"Z", "Asia/Shanghai", "Europe/Berlin", "+08:00", "UTC"}));
    return switch (type.getSimpleName()) {
      case "Instant" -> local.toInstant(ZoneOffset.UTC);
      case "LocalDate" -> local.toLocalDate();
      case "LocalTime" -> random.nextInt(5) == 0 ? LocalTime.MIDNIGHT : local.toLocalTime();
      case "LocalDateTime" -> local;
      case "OffsetTime" -> local.toLocalTime().atOffset(offset);
      case "OffsetDateTime" -> local.atOffset(offset);
      case "ZonedDateTime" -> local.atZone(zone);
      case "Duration" -> java.time.Duration.ofSeconds(random.nextLong() >> 12, fractionOfSecond());
      case "Period" ->
          java.time.Period.of(random.nextInt(9) - 4, random.nextInt(20), random.nextInt());
      case "Year" -> java.time.Year.of(random.nextInt(20_000) - 5_000);
      case "YearMonth" -> java.time.YearMonth.of(random.nextInt(20_000) - 5_000, 2);
      case "MonthDay" -> java.time.MonthDay.of(2, 1 + random.nextInt(29));
      case "ZoneOffset" -> offset;
      default -> random.nextBoolean() ? zone : offset;
    };
  }
}
