package dev.signet.processor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that every page has its twin in Chinese, and that the two are in step. */
class TwinPagesTest {

  static List<String> english() {
    return Page.english();
  }

  static List<String> chinese() {
    return Page.chinese();
  }

  static List<String> all() {
    return Stream.concat(english().stream(), chinese().stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("english")
  void everyPageHasAChineseTwinThatSaysTheSame(String name) {
    String twin = Page.twinOf(name);
    assertThat(Page.exists(twin)).as("%s lacks its Chinese twin %s", name, twin).isTrue();
    assertThat(Twins.differences(Page.read(name), Page.read(twin)))
        .as("Bring %s in step with %s", twin, name)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("chinese")
  void everyChinesePageHasItsOriginal(String name) {
    assertThat(Page.exists(Page.originalOf(name)))
        .as("%s translates %s, which is gone", name, Page.originalOf(name))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aPageLinksToItsTwinNearItsTop(String name) {
    Page page = Page.read(name);
    String twin = Page.isChinese(name) ? Page.originalOf(name) : Page.twinOf(name);
    assertThat(page.blocks().limit(2).flatMap(block -> block.links().stream()))
        .as("One of the first two paragraphs of %s links to %s", name, twin)
        .anyMatch(link -> Link.of(page, link).target().equals(twin));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyLinkLeadsToAFileAndAHeadingThatAreThere(String name) {
    Page page = Page.read(name);
    List<String> faults = new ArrayList<>();
    page.blocks()
        .flatMap(block -> block.links().stream())
        .forEach(
            link ->
                Link.of(page, link)
                    .fault()
                    .ifPresent(fault -> faults.add(name + ": (" + link + ") " + fault)));
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("chinese")
  void aChinesePageLinksToChinesePages(String name) {
    Page page = Page.read(name);
    assertThat(page.blocks().flatMap(block -> block.links().stream()))
        .as("links of %s", name)
        .noneMatch(
            link -> {
              Link to = Link.of(page, link);
              return to.hasTwin() && !to.target().equals(Page.originalOf(name));
            });
  }
}
