package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import java.lang.reflect.Constructor;
import javax.annotation.processing.Processor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultValueRuleTest {

  private static String taking(String members) {
    return """
        package demo;
        import com.fasterxml.jackson.annotation.*;
        import dev.signet.*;
        import java.util.*;
        public final class Shop {
          public static class Query { %s }
          @CloudFunction("take") public void take(Query query) {}
        }
        """
        .formatted(members);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public int /*>*/page = 1;",
        "public boolean /*>*/open = true;",
        "@JsonProperty(required = true) public String /*>*/sort = \"asc\";",
        "private int /*>*/page = 1; public int getPage() { return page; }"
            + " public void setPage(int v) { page = v; }",
      })
  void warnsAboutADefaultOfWhatMustBeSent(String members) {
    Compile.sources(taking(members)).hasOnlyWarning(DiagnosticId.DEFAULT_NEVER_APPLIES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public Integer page = 1;",
        "public String sort = \"asc\"; public List<String> tags = new ArrayList<>();",
        "public int page;",
        "public static int page = 1; public int size;",
        "@JsonProperty(access = JsonProperty.Access.READ_ONLY) public int page = 1; public String a;",
      })
  void acceptsADefaultThatApplies(String members) {
    Compile.sources(taking(members)).isClean();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void knowsTheDefaultsOfLomboksBuilders(boolean first) throws Exception {
    String source =
        taking("@lombok.Builder.Default private int page = 7; private Integer size;")
            .replace(
                "public static class",
                "@lombok.Data @lombok.Builder @lombok.NoArgsConstructor @lombok.AllArgsConstructor"
                    + " public static class");
    Compile compile = Compile.with("-Xlint:-options");
    compile = first ? compile.before(lombok()) : compile.after(lombok());

    Compiled compiled = compile.compile(source);

    compiled.isCompiled().saying("The default value of page never applies").saying("Integer");
  }

  private static Processor lombok() throws ReflectiveOperationException {
    Constructor<?> constructor =
        Class.forName("lombok.launch.AnnotationProcessorHider$AnnotationProcessor")
            .getDeclaredConstructor();
    constructor.setAccessible(true);
    return (Processor) constructor.newInstance();
  }
}
