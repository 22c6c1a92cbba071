package dev.signet.processor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that all Chinese texts use one word for one thing, and write it in one way. */
class ChineseWordingTest {

  /** Words that are not used, with the word that is. */
  private static final List<Word> WORDS =
      List.of(
          new Word("您", "你"),
          new Word("主机", "宿主 for the process that serves functions; the header is called Host"),
          new Word("答案|回答|应答", "响应"),
          new Word("载荷|负载|入参|请求参数", "请求数据; 参数 is a parameter of a method"),
          new Word("请求(?:属性|字段|对象|类型)", "请求数据的属性, 字段 and so on"),
          new Word("拓展点|扩充点", "扩展点"),
          new Word("\\p{IsHan}[,;:?!]", "the full-width sign"),
          new Word("\\p{IsHan}[A-Za-z0-9`]|[A-Za-z0-9`]\\p{IsHan}", "a space between the two"));

  private record Word(Pattern pattern, String instead) {
    Word(String pattern, String instead) {
      this(Pattern.compile(pattern), instead);
    }
  }

  static List<String> pages() {
    return Page.chinese();
  }

  static List<Path> texts() throws IOException {
    List<Path> texts = new ArrayList<>();
    for (String folder :
        List.of("processor", "runtime/core", "runtime/http", "runtime/scf", "runtime/dev")) {
      Path resources = Page.PROJECT.resolve(folder).resolve("src/main/resources");
      if (Files.isDirectory(resources)) {
        try (Stream<Path> files = Files.walk(resources)) {
          files.filter(file -> isChinese(file.getFileName().toString())).forEach(texts::add);
        }
      }
    }
    return texts;
  }

  private static boolean isChinese(String file) {
    return file.endsWith("_zh_CN.properties") || file.endsWith("-zh.js");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageUsesTheProjectsWords(String name) {
    assertThat(
            Page.read(name)
                .blocks()
                .filter(block -> block.kind() != Block.Kind.CODE)
                .flatMap(block -> block.lines().stream())
                .flatMap(line -> faults(line.replaceAll("\\]\\([^)]*\\)", "]"))))
        .as("words of %s", name)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aMessageUsesTheProjectsWords(Path file) throws IOException {
    assertThat(Files.readAllLines(file).stream().flatMap(ChineseWordingTest::faults))
        .as("words of %s", file.getFileName())
        .isEmpty();
  }

  private static Stream<String> faults(String line) {
    List<String> faults = new ArrayList<>();
    for (Word word : WORDS) {
      Matcher found = word.pattern().matcher(line);
      if (found.find()) {
        faults.add("<" + found.group() + "> in <" + line + ">: write " + word.instead());
      }
    }
    return faults.stream();
  }
}
