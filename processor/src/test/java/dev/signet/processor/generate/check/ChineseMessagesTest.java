package dev.signet.processor.generate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.json.Language;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Functions;
import org.junit.jupiter.api.Test;

/** Tests that a host in Chinese says everything in Chinese but the user's own words. */
class ChineseMessagesTest {

  private static final String EVERY =
      """
        public record Req(
            @NotNull String a, @Null String b, @NotBlank String c, @NotEmpty String d,
            @Size(min = 9) String e, @Size(min = 2, max = 4) String f,
            @Min(5) int g, @Max(0) int h, @DecimalMin("0.5") BigDecimal i,
            @DecimalMin(value = "0.5", inclusive = false) BigDecimal j,
            @DecimalMax("0.1") BigDecimal k, @DecimalMax(value = "0", inclusive = false) int l,
            @Positive int m, @PositiveOrZero int n, @Negative int o, @NegativeOrZero int p,
            @Digits(integer = 1, fraction = 0) BigDecimal q, @Pattern(regexp = "x") String r,
            @Email String s, @Past Year t, @PastOrPresent Year u, @Future Year v,
            @FutureOrPresent Year w, @AssertTrue boolean x, @AssertFalse boolean y,
            @Size(max = 1, message = "must not be blank") String z, int zz) {}
        @CloudFunction("take") public String take(Req req) { return "ok"; }
      """;

  @Test
  void aboutEveryConstraint() {
    String json =
        "{'b':'','d':'','e':'','f':'','g':1,'h':1,'i':0,'j':0.5,'k':1,'l':0,'m':0,'n':-1,'o':0,"
            + "'p':1,'q':10,'r':'y','s':'y','t':'9999','u':'9999','v':'1999','w':'1999',"
            + "'x':false,'y':true,'z':'12'}";

    String answer = said(EVERY, json);

    assertThat(answer.split("; ")).hasSize(27);
    assertThat(answer)
        .contains(
            "a: 必填",
            "f: 长度或个数必须在 2 到 4 之间",
            "j: 必须大于 0.5",
            "q: 小数点前最多 1 位，小数点后最多 0 位",
            "z: must not be blank",
            "zz: 必填");
    assertThat(answer.replace("z: must not be blank", "")).doesNotContain("must", " be ", "size");
  }

  @Test
  void aboutAValueOfAnotherFormAndAnAbsentParameter() {
    String source =
        """
          public enum Color { RED, BLUE }
          public record Req(Color color) {}
          @CloudFunction("take") public String take(int n, @NotNull(message = "说一个") String s,
              List<Color> colors) { return "ok"; }
        """;

    assertThat(said(source, "{'colors':[]}")).isEqualTo("n: 必填; s: 说一个");
    assertThat(said(source, "{'n':'1'}")).isEqualTo("n: 应为整数（32 位）");
    assertThat(said(source, "{'colors':['x']}")).startsWith("colors[0]: 应为").contains("RED");
  }

  private static String said(String members, String json) {
    String source = Checked.handler(members);
    try (Functions functions = Functions.of(Compile.sources(source).isClean(), Language.CHINESE)) {
      return Checked.answer(functions, json);
    }
  }
}
