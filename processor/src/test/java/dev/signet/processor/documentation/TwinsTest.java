package dev.signet.processor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks that no difference between two languages of a page goes unnoticed. */
class TwinsTest {

  private static final String ENGLISH =
      """
      # Options

      Set `PORT` to 80 or more, see [the model](security-model.md#reporting).

      | name | default |
      |---|---|
      | `A` | 1 |
      | `B` | `x` |

      ## More

      - one
      - two

      ```java
      call(); // a remark
      ```
      """;

  private static final String CHINESE =
      """
      # 选项

      请把 `PORT` 设置为 80 或更大，见[模型](security-model.zh-CN.md#报告漏洞)。

      | 名称 | 默认值 |
      |---|---|
      | `A` | 1 |
      | `B` | `x` |

      ## 更多

      - 一
      - 二

      ```java
      call(); // 注释
      ```
      """;

  private static Page page(String name, String text) {
    return new Page(name, PageParser.sections(text.lines().toList()));
  }

  private static List<String> differences(String chinese) {
    return Twins.differences(
        page("docs/options.md", ENGLISH), page("docs/options.zh-CN.md", chinese));
  }

  private static void finds(String in, String changed, String sentence) {
    assertThat(CHINESE).contains(in);
    assertThat(differences(CHINESE.replace(in, changed)))
        .anySatisfy(difference -> assertThat(difference).contains(sentence));
  }

  @Test
  void aTranslationIsInStep() {
    assertThat(differences(CHINESE)).isEmpty();
  }

  @Test
  void aHeadingThatIsMissingIsNamed() {
    assertThat(differences(CHINESE.substring(0, CHINESE.indexOf("## 更多"))))
        .containsExactly(
            "docs/options.zh-CN.md lacks 1 headings of docs/options.md, the first about ## More");
  }

  @Test
  void aHeadingOfAnotherLevelIsNamed() {
    finds("## 更多", "### 更多", "has \"### 更多\" as heading 2");
  }

  @Test
  void aHeadingTooManyIsNamed() {
    assertThat(differences(CHINESE + "\n## 再多\n"))
        .containsExactly(
            "docs/options.zh-CN.md has 1 headings that docs/options.md lacks, the first about ## 再多");
  }

  @Test
  void aMissingParagraphOrItemIsFound() {
    finds("- 二\n", "", "[item of a list, block of code], where");
  }

  @Test
  void aMissingRowOrColumnIsFound() {
    finds("| `A` | 1 |\n", "", "has 2 rows");
    finds("| `A` | 1 |", "| `A` |", "has 1 columns");
  }

  @Test
  void anotherNameOrValueInARowIsFound() {
    finds("| `A` |", "| `C` |", "begins block 2");
    finds("| `x` |", "| `y` |", "lacks the code <x>");
    finds("| 1 |", "| 2 |", "lacks the number <1>");
  }

  @Test
  void anotherNameNumberOrLinkInAParagraphIsFound() {
    finds("`PORT`", "端口", "lacks the code <PORT>");
    finds("80", "8080", "has the number <8080>");
    finds("#报告漏洞", "#安全模型", "lacks the link <docs/security-model.md#");
  }

  @Test
  void otherCodeIsFoundButATranslatedRemarkIsNot() {
    finds("call();", "answer();", "should have <call(); //>");
  }
}
