package dev.signet.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that docs/diagnostics.md is complete and true: its wrong examples give exactly the quoted
 * message, and its right ones compile. With the environment variable SIGNET_REWRITE set, the test
 * rewrites the quotes instead, here and in the Chinese twin.
 */
class DiagnosticsDocumentedTest {

  /**
   * Diagnostics that a single source cannot show: about options, modules, class files, rounds and
   * broken installations, and those that appear only beside an error of javac.
   */
  private static final Set<DiagnosticId> NOT_OF_ONE_SOURCE =
      EnumSet.of(
          DiagnosticId.SOURCE_UNKNOWN,
          DiagnosticId.UNKNOWN_OPTION,
          DiagnosticId.BAD_OPTION_VALUE,
          DiagnosticId.LATE_HANDLER,
          DiagnosticId.TYPE_NEVER_RESOLVED,
          DiagnosticId.CONTROLLER_NOT_GUARDED,
          DiagnosticId.HANDLER_WITHOUT_SOURCE,
          DiagnosticId.FUNCTIONS_LEFT_OUT,
          DiagnosticId.FUNCTIONS_OF_OTHER_JARS,
          DiagnosticId.PROVIDES_MISSING,
          DiagnosticId.OPENS_MISSING,
          DiagnosticId.RELEASE_TOO_OLD,
          DiagnosticId.VERSION_MISMATCH,
          DiagnosticId.FILE_NOT_WRITTEN,
          DiagnosticId.UNEXPECTED_FAILURE);

  private static final String HEAD =
      """
      package demo;
      import com.fasterxml.jackson.annotation.*;
      import dev.signet.*;
      import dev.signet.error.*;
      import dev.signet.function.*;
      import dev.signet.identity.*;
      import dev.signet.limit.*;
      import dev.signet.opendata.*;
      import dev.signet.opendata.online.*;
      import dev.signet.push.*;
      import dev.signet.user.*;
      import java.util.*;
      """;

  private static final String SPRING_IMPORTS =
      """
      import org.springframework.beans.factory.annotation.*;
      import org.springframework.context.annotation.*;
      import org.springframework.stereotype.*;
      import org.springframework.web.bind.annotation.*;
      """;

  private static final Pattern SPRING =
      Pattern.compile(
          "@(Component|Service|Scope|Autowired|\\w*Controller\\w*|\\w+Mapping|Request\\w+)\\b");

  private static final Pattern WHOLE_FILE =
      Pattern.compile("(?m)^(abstract )?(class|interface|enum) ");

  @Test
  void everyIdHasItsHeadingInTheCataloguesOrder() throws IOException {
    List<String> ids = Arrays.stream(DiagnosticId.values()).map(Object::toString).toList();
    assertThat(DiagnosticPage.read().headings()).containsExactlyElementsOf(ids);
  }

  @ParameterizedTest
  @EnumSource(DiagnosticId.class)
  void everyEntryQuotesBothLanguagesAndShowsTheMistakeAndItsCure(DiagnosticId id)
      throws IOException {
    DiagnosticPage page = DiagnosticPage.read();
    assertThat(page.quotes(id)).hasSize(2);
    assertThat(page.quotes(id).get(1)).as("the Chinese text").containsPattern("\\p{IsHan}");
    assertThat(page.examples(id)).hasSize(2);
  }

  static Stream<DiagnosticId> shown() {
    Set<DiagnosticId> shown = EnumSet.allOf(DiagnosticId.class);
    shown.removeAll(NOT_OF_ONE_SOURCE);
    return shown.stream();
  }

  @ParameterizedTest
  @MethodSource("shown")
  void theWrongExampleGivesTheQuotedMessages(DiagnosticId id) throws IOException {
    DiagnosticPage page = DiagnosticPage.read();
    String wrong = source(page.examples(id).get(0));
    List<String> said = List.of(message(id, wrong, "en"), message(id, wrong, "zh_CN"));
    if (System.getenv("SIGNET_REWRITE") != null) {
      page.rewriteQuotes(id, said);
      DiagnosticPage.readChinese().rewriteQuotes(id, List.of(said.get(1), said.get(0)));
    }
    assertThat(page.quotes(id)).isEqualTo(said);
    assertThat(DiagnosticPage.readChinese().quotes(id)).containsExactly(said.get(1), said.get(0));
  }

  @ParameterizedTest
  @MethodSource("shown")
  void theRightExampleCompilesWithoutAWord(DiagnosticId id) throws IOException {
    String right = source(DiagnosticPage.read().examples(id).get(1));
    // An example may show several files in one.
    Compile.with("-Asignet.lang=en", "-Xlint:-auxiliaryclass").compile(right).isClean();
  }

  private static String message(DiagnosticId id, String source, String lang) {
    Compiled compiled = Compile.with("-Asignet.lang=" + lang).compile(source);
    Compiled as =
        switch (id.kind()) {
          case ERROR -> compiled.hasOnlyError(id);
          case NOTE -> compiled.isClean();
          default -> compiled.hasOnlyWarning(id);
        };
    String text =
        as.compilation().diagnostics().stream()
            .filter(diagnostic -> diagnostic.getKind() == id.kind())
            .map(diagnostic -> diagnostic.getMessage(Locale.ENGLISH))
            .findFirst()
            .orElseThrow();
    return text.replace("[signet:" + id + "] ", "").replace(" (" + id.anchor() + ")", "");
  }

  private static String source(String example) {
    String head = SPRING.matcher(example).find() ? HEAD + SPRING_IMPORTS : HEAD;
    return WHOLE_FILE.matcher(example).find()
        ? head + example
        : head + "class Handler {\n" + example + "}\n";
  }
}
