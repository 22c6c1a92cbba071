package dev.signet.processor.generate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Functions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests each constraint on each kind of type, at its bound and on both sides of it. */
class ConstraintTableTest {

  private static final String FAR_PAST = "'1999-12-31'";
  private static final String FAR_FUTURE = "'9999-12-31'";

  static Stream<Arguments> table() {
    return Stream.of(
        row("@NotNull String v", "is required", "''", "null"),
        row(
            "@NotBlank String v",
            "must not be blank",
            "'a'|' a '",
            "null|''|' '|'\\t\\n'|'\u3000'"),
        row("@NotEmpty String v", "must not be empty", "'a'|' '", "null|''"),
        row("@NotEmpty List<String> v", "must not be empty", "['']", "null|[]"),
        row("@NotEmpty Map<String, String> v", "must not be empty", "{'a':'b'}", "null|{}"),
        row("@NotEmpty int[] v", "must not be empty", "[0]", "null|[]"),
        row("@NotEmpty byte[] v", "must not be empty", "'AA=='", "null|''"),
        row("@Null String v", "must be null", "null", "''"),
        row(
            "@Size(min = 2, max = 3) String v", "size must be between 2 and 3",
            "null|'ab'|'abc'", "'a'|'abcd'|''"),
        row(
            "@Size(min = 2) List<Integer> v",
            "size must be at least 2",
            "null|[1,2]|[1,2,3]",
            "[]|[1]"),
        row(
            "@Size(max = 1) Map<String, Object> v", "size must be between 0 and 1",
            "null|{}|{'a':1}", "{'a':1,'b':2}"),
        row(
            "@Size(max = 1) Set<String> v",
            "size must be between 0 and 1",
            "null|['a']",
            "['a','b']"),
        row("@Size(max = 1) String[] v", "size must be between 0 and 1", "null|['a']", "['a','b']"),
        row("@Min(3) int v", "must be greater than or equal to 3", "3|4", "2|-3"),
        row("@Min(3) Long v", "must be greater than or equal to 3", "null|3|4", "2"),
        row("@Min(3) short v", "must be greater than or equal to 3", "3", "2"),
        row("@Min(3) Byte v", "must be greater than or equal to 3", "3|null", "2"),
        row("@Min(3) double v", "must be greater than or equal to 3", "3|3.0|3.5", "2.9999"),
        row(
            "@Min(9007199254740993L) long v", "must be greater than or equal to 9007199254740993",
            "9007199254740993", "9007199254740992"),
        row(
            "@Min(3) BigDecimal v", "must be greater than or equal to 3",
            "null|3|3.00|1e1000", "2.9999|-1e1000|1e-1000"),
        row(
            "@Min(3) BigInteger v", "must be greater than or equal to 3",
            "null|3|123456789012345678901234567890", "2"),
        row("@Max(3) int v", "must be less than or equal to 3", "3|2|-5", "4"),
        row("@Max(3) Float v", "must be less than or equal to 3", "null|3|2.5", "3.5"),
        row("@Max(3) BigDecimal v", "must be less than or equal to 3", "3|3.0", "3.001"),
        row("@Max(3) OptionalInt v", "must be less than or equal to 3", "null|3", "4"),
        row("@Max(3) OptionalLong v", "must be less than or equal to 3", "null|3", "4"),
        row("@Max(3) OptionalDouble v", "must be less than or equal to 3", "null|3", "3.5"),
        row(
            "@DecimalMin(\"0.1\") double v",
            "must be greater than or equal to 0.1",
            "0.1|1",
            "0.09"),
        row(
            "@DecimalMin(\"0.1\") float v",
            "must be greater than or equal to 0.1",
            "0.1|1",
            "0.09"),
        row(
            "@DecimalMin(\"0.1\") BigDecimal v", "must be greater than or equal to 0.1",
            "0.1|0.10|1", "0.0999"),
        row(
            "@DecimalMin(value = \"0.1\", inclusive = false) BigDecimal v",
                "must be greater than 0.1",
            "0.11|null", "0.1|0.10"),
        row("@DecimalMin(\"1.5\") int v", "must be greater than or equal to 1.5", "2", "1"),
        row(
            "@DecimalMin(\"1.5\") String v", "must be greater than or equal to 1.5",
            "null|'1.5'|'2'|'1e999999999'", "'1.4'|'x'|''"),
        row(
            "@DecimalMax(\"1.5\") String v", "must be less than or equal to 1.5",
            "null|'1.5'|'-1e999999999'", "'1.6'|'x'"),
        row(
            "@DecimalMax(\"1e1000000000\") BigDecimal v",
                "must be less than or equal to 1e1000000000",
            "1", ""),
        row(
            "@DecimalMax(value = \"3\", inclusive = false) long v",
            "must be less than 3",
            "2",
            "3"),
        row("@Positive int v", "must be greater than 0", "1", "0|-1"),
        row("@Positive double v", "must be greater than 0", "0.1", "0|-0.1|-0.0"),
        row(
            "@PositiveOrZero BigDecimal v",
            "must be greater than or equal to 0",
            "0|0.00|1|null",
            "-0.1"),
        row("@Negative Long v", "must be less than 0", "-1|null", "0|1"),
        row("@NegativeOrZero BigInteger v", "must be less than or equal to 0", "0|-1|null", "1"),
        row(
            "@Digits(integer = 3, fraction = 2) BigDecimal v",
            "must have at most 3 digits before and 2 after the point",
            "null|999.99|0|-999.99|1e2|0.01",
            "1000|0.001|1e3|1e400|1.000"),
        row(
            "@Digits(integer = 2, fraction = 0) int v",
            "must have at most 2 digits before and 0 after the point",
            "99|-99|0",
            "100"),
        row(
            "@Digits(integer = 2, fraction = 1) double v",
            "must have at most 2 digits before and 1 after the point",
            "99.5|10.0",
            "100|0.25"),
        row(
            "@Digits(integer = 2, fraction = 1) String v",
            "must have at most 2 digits before and 1 after the point",
            "null|'99.5'",
            "'100'|'x'|'1e999999999'"),
        row(
            "@Pattern(regexp = \"[a-z]+\\\\d\") String v", "must match \\\"[a-z]+\\\\d\\\"",
            "null|'ab1'", "'ab'|'AB1'|'ab1 '|''"),
        row(
            "@Pattern(regexp = \"[a-z]+\", flags = Pattern.Flag.CASE_INSENSITIVE) String v",
            "must match \\\"[a-z]+\\\"",
            "'aB'",
            "'1'"),
        row(
            "@Pattern(regexp = \"a.b\", flags = {Pattern.Flag.DOTALL, Pattern.Flag.CASE_INSENSITIVE})"
                + " String v",
            "must match \\\"a.b\\\"",
            "'A\\nb'",
            "'ab'"),
        row(
            "@Email String v",
            "must be a well-formed email address",
            "null|'a@b.cn'|'a.b+c@d-e.org'|'\u5f20@\u4f8b\u5b50.cn'",
            "''|'a'|'a@'|'@b'|'a@b..cn'|'.a@b.cn'|'a b@c.cn'|'a@-b.cn'"),
        row(
            "@Email(regexp = \".*@corp[.]cn\") String v", "must be a well-formed email address",
            "'a@corp.cn'", "'a@b.cn; must be a well-formed'"),
        row("@Past LocalDate v", "must be a past date", "null|" + FAR_PAST, FAR_FUTURE),
        row(
            "@PastOrPresent LocalDate v",
            "must be a date in the past or in the present",
            FAR_PAST,
            FAR_FUTURE),
        row("@Future LocalDate v", "must be a future date", "null|" + FAR_FUTURE, FAR_PAST),
        row(
            "@FutureOrPresent Instant v", "must be a date in the present or in the future",
            "'9999-12-31T00:00:00Z'", "'1999-12-31T00:00:00Z'"),
        row(
            "@Past OffsetDateTime v", "must be a past date",
            "'1999-12-31T00:00:00+08:00'", "'9999-12-31T00:00:00+08:00'"),
        row("@AssertTrue boolean v", "must be true", "true", "false"),
        row("@AssertTrue Boolean v", "must be true", "null|true", "false"),
        row("@AssertFalse boolean v", "must be false", "false", "true"));
  }

  private static Arguments row(String component, String message, String good, String bad) {
    return Arguments.of(component, message, good, bad);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void holdsForTheseValuesAndNotForThose(
      String component, String message, String good, String bad) {
    try (Functions functions = Functions.of(Compile.sources(Checked.taking(component)).isClean())) {
      for (String value : good.split("\\|")) {
        assertThat(Checked.answer(functions, "{'v':" + value + "}")).as(value).isEqualTo("ok");
      }
      for (String value : bad.isEmpty() ? new String[0] : bad.split("\\|")) {
        String sent = "{'v':" + value + "}";
        String said = Checked.answer(functions, sent);
        assertThat(said.split("; v: ")[0]).as(value).isEqualTo("v: " + message);
      }
    }
  }

  @Test
  void aPatternThatBacktracksForEverDoesNotMatch() {
    String source = Checked.taking("@Pattern(regexp = \"(a|a)*b\") String v");
    assertThat(Checked.answer(source, "{'v':'" + "a".repeat(60) + "'}"))
        .startsWith("v: must match");
  }

  @Test
  void aTextThatIsTooLongForAPatternDoesNotMatch() {
    try (Functions functions =
        Functions.of(
            Compile.sources(Checked.taking("@Pattern(regexp = \"(a|b)*\") String v")).isClean())) {
      assertThat(Checked.answer(functions, "{'v':'" + "a".repeat(4097) + "'}"))
          .startsWith("v: must match");
      assertThat(Checked.answer(functions, "{'v':'" + "a".repeat(100) + "'}")).isEqualTo("ok");
    }
  }
}
