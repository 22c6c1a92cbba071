package dev.signet.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.generate.check.Checked;
import dev.signet.processor.generate.check.Impossible;
import dev.signet.processor.testing.Compile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the diagnostics about constraints and their positions. */
class ConstraintRuleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@NotBlank int v",
        "@NotBlank List<String> v",
        "@NotEmpty int v",
        "@Size(max = 1) Integer v",
        "@Size(max = 1) LocalDate v",
        "@Min(1) String v",
        "@Max(1) boolean v",
        "@DecimalMin(\"1\") List<Integer> v",
        "@Positive String v",
        "@Digits(integer = 1, fraction = 1)" + " boolean v",
        "@Pattern(regexp = \"a\") int v",
        "@Email Optional<String> v",
        "@Past Duration v",
        "@Future String v",
        "@AssertTrue String v",
        "@Null int v",
        "@Valid String v",
        "@Valid List<String> v",
        "List<@NotBlank Integer> v",
        "Map<String, @Size(max = 1) Integer> v",
        "Optional<@Min(1) String> v"
      })
  void aConstraintOnATypeThatItCannotApplyTo(String component) {
    Compile.sources(Checked.taking(component)).hasOnlyError(DiagnosticId.CONSTRAINT_NOT_APPLICABLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@NotBlank|int|CONSTRAINT_NOT_APPLICABLE",
        "@Pattern(regexp = \"[a\")|String|CONSTRAINT_PATTERN_MALFORMED",
        "@Email(regexp = \"(\")|String|CONSTRAINT_PATTERN_MALFORMED",
        "@DecimalMin(\"1,5\")|int|CONSTRAINT_NUMBER_MALFORMED",
        "@DecimalMax(\"\")|int|CONSTRAINT_NUMBER_MALFORMED",
        "@Size(min = 2, max = 1)|String|CONSTRAINT_IMPOSSIBLE",
        "@Size(min = -1)|String|CONSTRAINT_IMPOSSIBLE",
        "@Digits(integer = -1, fraction = 0)|int|CONSTRAINT_IMPOSSIBLE",
        "@Min(5) /*>*/@Max(4)|int|CONSTRAINT_IMPOSSIBLE",
        "@Positive /*>*/@DecimalMax(\"0\")|int|CONSTRAINT_IMPOSSIBLE",
        "@DecimalMin(\"2\") /*>*/@DecimalMax(value = \"2\", inclusive = false)|int|CONSTRAINT_IMPOSSIBLE"
      })
  void isPointedAtWhereTheConstraintStands(String constraint, String type, DiagnosticId id) {
    String marked = constraint.contains("/*>*/") ? constraint : "/*>*/" + constraint;
    Compile.sources(Checked.taking(marked + " " + type + " v")).hasOnlyError(id);
    Compile.sources(
            Checked.handler(
                "@CloudFunction(\"take\") public void take(" + marked + " " + type + " v) {}\n"))
        .hasOnlyError(id);
  }

  @ParameterizedTest
  @CsvSource({"en,cannot check v", "zh_CN,无法检查 v"})
  void isSaidInBothLanguages(String lang, String words) {
    Compile.with("-Asignet.lang=" + lang)
        .compile(Checked.taking("@NotBlank int v"))
        .hasOnlyError(DiagnosticId.CONSTRAINT_NOT_APPLICABLE)
        .saying(words);
  }

  @Test
  void twoMistakesOnOnePropertyAreTwoErrors() {
    Compile.sources(Checked.taking("@NotBlank @Past int v"))
        .hasErrors(DiagnosticId.CONSTRAINT_NOT_APPLICABLE, DiagnosticId.CONSTRAINT_NOT_APPLICABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"@Min(3) @Max(3) int v", "@Valid List<Req> v", "@NotNull int v"})
  void whatMakesSenseIsLeftAlone(String component) {
    Compile.sources(Checked.taking(component)).isClean();
  }

  @Test
  void anUnknownConstraintIsNotEnforced() {
    Compile.sources(
            Checked.taking("/*>*/@Odd int v"),
            """
            package demo;
            @jakarta.validation.Constraint(validatedBy = {})
            @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
            public @interface Odd {
              String message() default "";
              Class<?>[] groups() default {};
              Class<? extends jakarta.validation.Payload>[] payload() default {};
            }
            """)
        .hasOnlyWarning(DiagnosticId.CONSTRAINT_NOT_ENFORCED);
  }

  @Test
  void aConstraintOfTheOldPackageIsNotEnforced() {
    Compile.sources(
            Checked.taking("/*>*/@javax.validation.constraints.Least(1) int v"),
            "package javax.validation.constraints;\npublic @interface Least { long value(); }\n")
        .hasOnlyWarning(DiagnosticId.CONSTRAINT_NOT_ENFORCED)
        .saying("javax.validation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/*>*/@Min(value = 1, groups = Runnable.class) int v",
        "/*>*/@Min(value = 1, payload = Why.class) int v",
        "Map<@NotBlank String, String> v",
        "String @Size(min = 1) [] v",
        "String[] @Size(min = 1) [] v",
        "List<@NotBlank String[]> v",
        "List<@NotBlank String>[] v",
        "Held<List<@NotBlank String>> v) { record Held<T>(T t) {} } record Y(",
        "@NotNull String @Size(min = 1) [] v"
      })
  void whatIsNotSupportedIsNotEnforced(String component) {
    Compile.sources(Checked.taking(component + ") { interface Why extends Payload {} } record X("))
        .hasOnlyWarning(DiagnosticId.CONSTRAINT_NOT_ENFORCED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Size(min = 1) @NotNull String[] v",
        "@NotEmpty String[][] v",
        "List<String @Size(min = 1) []> v"
      })
  void whatStandsOnAnArrayAsAPropertyIsEnforced(String component) {
    Compile.sources(Checked.taking(component)).isClean();
  }

  @Test
  void aValueThatCannotBeReadIsNotChecked() {
    Compile.sources(
            Checked.handler(
                """
                  public static class Req {
                    /*>*/@NotBlank private String name;
                    public void setName(String name) { this.name = name; }
                  }
                  @CloudFunction("take") public void take(Req req) {}
                """))
        .hasOnlyWarning(DiagnosticId.CONSTRAINT_NOT_ENFORCED)
        .saying("getter");
  }

  @Test
  void aMissingValidIsSaid() {
    Compile.sources(
            Checked.handler(
                """
                  public record Item(@Min(1) int qty) {}
                  public record Req(List<Item> items) {}
                  @CloudFunction("take") public void take(Req req) {}
                """))
        .hasOnlyWarning(DiagnosticId.VALID_MISSING);
  }

  @Test
  void aTypeOutsideOfTheSourcesIsPointedAtByTheParameter() {
    Compile.sources(
            Checked.handler(
                "@CloudFunction(\"take\") public void take("
                    + Impossible.class.getCanonicalName()
                    + " /*>*/req) {}\n"))
        .hasOnlyError(DiagnosticId.CONSTRAINT_IMPOSSIBLE);
  }

  @Test
  void resultsAreNotChecked() {
    var compiled =
        Compile.sources(
            Checked.handler(
                """
                  public record Res(@NotBlank int v) {}
                  @CloudFunction("give") public Res give() { return new Res(1); }
                """));
    assertThat(compiled.isClean().generated("Shop_SignetCodecs.java")).doesNotContain("Checks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int v) { /*>*/@AssertTrue public boolean isOdd() { return v % 2 == 1; } } record None(",
        "int v) implements Twice { } interface Twice { @Positive default int getTwice() { return 2; } } record None(",
      })
  void aGetterOfNoPropertyIsNotEnforced(String component) {
    Compile.sources(Checked.taking(component))
        .hasOnlyWarning(DiagnosticId.CONSTRAINT_NOT_ENFORCED)
        .saying("the client does not send");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Min(1) int v) { @Min(1) public int v() { return v; } } record None(",
        "int v) { @NotNull public String getText() { return \"\"; } } record None(",
        "int v) { @Min(1) public int compute() { return v; } } record None(",
        "int v) { @Min(1) public static int getShared() { return 1; } } record None(",
        "Bean b) {} public static class Bean { private int a; @Min(1) public int getA() { return a; }"
            + " public void setA(int v) { a = v; } } record None(",
        "Bean b) {} public static class Bean { private Optional<String> a; "
            + "@NotNull public Optional<String> getA() { return a; } public void setA(String v) {} } record None(",
      })
  void aMethodThatIsNoGetterOrThatOfAPropertyIsNoFurtherOne(String component) {
    Compile.sources(Checked.taking(component)).isCompiled();
    assertThat(Compile.sources(Checked.taking(component)).compilation().warnings().toString())
        .doesNotContain("the client does not send");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"@Valid T v", "List<@Valid T> v", "@Valid List<T> v", "Optional<@Valid T> v"})
  void validOnATypeVariableIsForTheObjectsThatItMayStandFor(String component) {
    Compile.sources(
            Checked.taking(
                "Box<String> box, @Valid Box<Item> boxes) {} record Item(@Min(1) int q) {} record Box<T>("
                    + component))
        .isCompiled();
  }

  @Test
  void aMissingValidIsSaidOnceForThePropertyThatLacksIt() {
    Compile.sources(
            Checked.handler(
                """
                  public record Item(@Min(1) int q) {}
                  public record Cart(List<Item> /*>*/items) {}
                  public record Order(@Valid Cart cart, @Valid List<Cart> carts) {}
                  @CloudFunction("one") public void one(Order order) {}
                  @CloudFunction("two") public void two(Cart cart) {}
                """))
        .hasOnlyWarning(DiagnosticId.VALID_MISSING);
  }
}
