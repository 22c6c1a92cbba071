package dev.signet.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpringBeanRuleTest {

  private static final String HEAD =
      """
      package demo;
      import dev.signet.*;
      import dev.signet.identity.*;
      import dev.signet.opendata.*;
      import dev.signet.user.*;
      import java.util.*;
      import org.springframework.beans.factory.annotation.*;
      import org.springframework.context.annotation.*;
      import org.springframework.stereotype.*;
      import org.springframework.web.context.annotation.*;
      """;

  private static final String FUNCTION = "@CloudFunction(\"fn\") void fn() {}\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Service class H { H(String name) {} @CloudFunction(\"fn\") void fn() {} }",
        "@Service record H(String name) { @CloudFunction(\"fn\") void fn() {} }",
        "@Service class H { private H() throws Throwable {} @CloudFunction(\"fn\") void fn() {} }",
        "@Service final class H { H(String name) {} @CloudFunction(\"fn\") final void fn() {} }",
        "class Outer { @Component static class H { H(int i) {} @CloudFunction(\"fn\") void fn() {} } }",
        "@Scope(\"singleton\") @Service class H { @CloudFunction(\"fn\") void fn() {} }",
        "@RequestScope @Service class H { @CloudFunction(\"fn\") void fn() {} }",
        "@Scope(value = \"prototype\", proxyMode = ScopedProxyMode.TARGET_CLASS)\n"
            + "@Service class H { @CloudFunction(\"fn\") void fn() {} }"
      })
  void asksForNoConstructorOfAClassWhoseObjectSpringMakes(String source) {
    files(source).isClean();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Autowired private String name;",
        "@Value(\"${name}\") String name;",
        "@Shop String name;"
      })
  void takesFieldsThatSpringFills(String field) {
    files(
            "@Service class H { " + FUNCTION + field + " }",
            "@Value(\"${shop.name}\")\n@interface Shop {}")
        .isClean();
  }

  @ParameterizedTest
  @ValueSource(strings = {"@Autowired static String /*>*/name;", "private String /*>*/name;"})
  void refusesOtherFieldsThatCanChange(String field) {
    files("@Service class H { " + FUNCTION + field + " }").hasOnlyError(DiagnosticId.MUTABLE_FIELD);
  }

  @Test
  void refusesAnInjectedFieldInAClassThatSignetWouldMake() {
    files("class H { " + FUNCTION + "@Autowired private String /*>*/name; }")
        .hasOnlyError(DiagnosticId.INJECTED_FIELD)
        .saying("Add @Component to H");
    files(
            "@SuppressWarnings(\"signet:InjectedField\") class H { "
                + FUNCTION
                + "@Autowired String a; }")
        .isClean();
  }

  @Test
  void refusesAFactoryBesideAStereotype() {
    files(
            "@Service class H { "
                + FUNCTION
                + "@HandlerFactory static H /*>*/make() { return null; } }")
        .hasOnlyError(DiagnosticId.FACTORY_ON_BEAN);
    files(
            "@RequirePolicy(P.class) class H { " + FUNCTION + "}",
            "@Component class P implements CallerPolicy {"
                + " @HandlerFactory static P /*>*/make() { return null; }"
                + " public boolean permits(WxContext caller) { return true; } }")
        .hasOnlyError(DiagnosticId.FACTORY_ON_BEAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Service class H { @CloudFunction(\"fn\") final void /*>*/fn() {} }",
        "@Service class H { @CloudFunction(\"fn\") static void /*>*/fn() {} }",
        "@Service final class H { @CloudFunction(\"fn\") static void /*>*/fn() {} }",
        "@Service class H { @CloudFunction(\"fn\") @RequireOwner(lookup = \"owner\") void fn(String id) {}"
            + " final Optional<OpenId> /*>*/owner(String id) { return Optional.empty(); } }"
      })
  void refusesAMethodThatNoProxyCouldStandBefore(String source) {
    files(source).hasOnlyError(DiagnosticId.BEAN_METHOD_NOT_PROXIED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Component class P { final boolean /*>*/permits(WxContext caller) { return true; } }",
        "@Component class P implements CallerPolicy {"
            + " public final boolean /*>*/permits(WxContext caller) { return true; } }"
      })
  void refusesItInAPolicyToo(String policy) {
    files("@RequirePolicy(P.class) class H { " + FUNCTION + "}", policy)
        .hasOnlyError(DiagnosticId.BEAN_METHOD_NOT_PROXIED);
  }

  @Test
  void refusesItInAResolverAndInASourceOfOpenDataToo() {
    files(
            "@ResolveCallers(R.class) class H {"
                + " @CloudFunction(\"fn\") void fn(@CurrentUser Member me) {} }",
            "record Member(String name) {}",
            "@Service class R implements CallerResolver<Member> { R(String db) {}"
                + " public final Optional<Member> /*>*/resolve(WxContext c) { return Optional.empty(); } }")
        .hasOnlyError(DiagnosticId.BEAN_METHOD_NOT_PROXIED);
    files(
            "@OpenDataFrom(S.class) class H {"
                + " @CloudFunction(\"fn\") void fn(OpenId caller, OpenData<PhoneNumber> phone) {} }",
            "@Service class S implements OpenDataSource { S(String db) {}"
                + " public final Optional<String> /*>*/find(String cloudId, OpenId caller)"
                + " { return Optional.empty(); } }")
        .hasOnlyError(DiagnosticId.BEAN_METHOD_NOT_PROXIED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Service /*>*/@Scope(\"prototype\") class H { @CloudFunction(\"fn\") void fn() {} }",
        "@Service /*>*/@Scope(scopeName = \"session\", proxyMode = ScopedProxyMode.INTERFACES)"
            + " class H { @CloudFunction(\"fn\") void fn() {} }",
        "@Service /*>*/@RequestScope(proxyMode = ScopedProxyMode.NO)"
            + " class H { @CloudFunction(\"fn\") void fn() {} }"
      })
  void refusesAScopeOfSeveralObjects(String source) {
    files(source).hasOnlyError(DiagnosticId.BEAN_SCOPE);
  }

  @Test
  void refusesAScopeOfAPolicyToo() {
    files(
            "@RequirePolicy(P.class) class H { " + FUNCTION + "}",
            "@Component /*>*/@Scope(\"prototype\") class P implements CallerPolicy {"
                + " public boolean permits(WxContext caller) { return true; } }")
        .hasOnlyError(DiagnosticId.BEAN_SCOPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Service class Outer { private static @Component /*>*/class H { @CloudFunction(\"fn\") void fn() {} } }",
        "@Service class Outer { @Component private static /*>*/class H { @CloudFunction(\"fn\") void fn() {} } }"
      })
  void asksOfABeanToBeReachableAsOfOthers(String source) {
    files(source).hasOnlyError(DiagnosticId.CLASS_NOT_REACHABLE);
  }

  @Test
  void asksOfABeanToBeConcreteAsOfOthers() {
    files("@Service abstract /*>*/class H { " + FUNCTION + "}")
        .hasOnlyError(DiagnosticId.CLASS_ABSTRACT);
    files("@Service /*>*/interface H { @CloudFunction(\"fn\") default void fn() {} }")
        .hasOnlyError(DiagnosticId.CLASS_KIND);
  }

  @Test
  void theCureOfAMissingConstructorNamesComponentWhereSpringIsThere() {
    String source = "/*>*/class H { H(String name) {} @CloudFunction(\"fn\") void fn() {} }";

    files(source).hasOnlyError(DiagnosticId.NO_USABLE_CONSTRUCTOR).saying("@Component");
    String without = text(Handlers.files(source).hasOnlyError(DiagnosticId.NO_USABLE_CONSTRUCTOR));
    assertThat(without).doesNotContain("@Component");
  }

  @Test
  void theCureOfAPolicyNamesComponentWhereSpringIsThere() {
    String[] sources = {
      "@RequirePolicy(P.class) class H { " + FUNCTION + "}",
      "class P implements CallerPolicy { P(String s) {}"
          + " public boolean permits(WxContext caller) { return true; } }"
    };

    files(sources).hasOnlyError(DiagnosticId.POLICY_NOT_USABLE).saying("@Component");
    assertThat(text(Handlers.files(sources).hasOnlyError(DiagnosticId.POLICY_NOT_USABLE)))
        .doesNotContain("@Component");
  }

  @Test
  void tellsOfFunctionsThatNoEventFunctionCanRun() {
    Compiled compiled =
        files(
            """
            class Shop {
              @Service static class Beans {
                @CloudFunction("one") void one() {}
                @CloudFunction("two") @RequirePolicy(P.class) void two() {}
              }
              @CloudFunction("three") @RequirePolicy(P.class) void three() {}
              @CloudFunction("four") void four() {}
            }
            """,
            "@Component class P implements CallerPolicy {"
                + " public boolean permits(WxContext caller) { return true; } }");

    assertThat(compiled.isClean().compilation().notes())
        .extracting(note -> note.getMessage(null))
        .anySatisfy(
            text ->
                assertThat(text)
                    .contains("for one, two of Shop.Beans", "Spring makes Shop.Beans, P,"))
        .anySatisfy(text -> assertThat(text).contains("for three of Shop:", "Spring makes P,"));
  }

  private static String text(Compiled compiled) {
    return compiled.compilation().errors().get(0).getMessage(null);
  }

  private static Compiled files(String... sources) {
    return Compile.sources(
        Arrays.stream(sources).map(source -> HEAD + source).toArray(String[]::new));
  }
}
