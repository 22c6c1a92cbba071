package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrentUserRuleTest {

  private static final String HEAD =
      """
      package demo;
      import dev.signet.*;
      import dev.signet.function.*;
      import dev.signet.identity.*;
      import dev.signet.user.*;
      import java.util.*;
      """;

  private static final String RESOLVER =
      """
      class MemberResolver implements CallerResolver<Member> {
        public Optional<Member> resolve(WxContext caller) { return Optional.empty(); }
      }
      """;

  private static final String DECLARED = "@ResolveCallers(MemberResolver.class)\n";

  /** Compiles a class Member, a class Firm, and these sources. */
  private static Compiled files(String... sources) {
    String[] all = new String[sources.length + 2];
    all[0] = HEAD + "public record Member(long id, String name) {}";
    all[1] = HEAD + "public class Firm {}";
    for (int i = 0; i < sources.length; i++) {
      all[i + 2] = HEAD + sources[i];
    }
    return Compile.sources(all);
  }

  private static String handler(String members) {
    return DECLARED + "class Handler {\n" + members + "\n}\n";
  }

  private static String function(String parameters) {
    return handler("@CloudFunction(\"fn\") void fn(" + parameters + ") {}");
  }

  @Test
  void wantsAResolver() {
    files("class H { @CloudFunction(\"fn\") void fn(@CurrentUser Member /*>*/me) {} }")
        .hasOnlyError(DiagnosticId.RESOLVER_MISSING)
        .saying("No CallerResolver that finds a Member is declared for package demo. Write one");
  }

  @Test
  void namesTheResolversOfOtherTypes() {
    files(RESOLVER, function("int n, @CurrentUser Optional<Firm> /*>*/me"))
        .hasOnlyError(DiagnosticId.RESOLVER_MISSING)
        .saying("finds a Firm")
        .saying("Declared are: CallerResolver<Member> MemberResolver.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class R<T> implements CallerResolver<T> { public Optional<T> resolve(WxContext c) { return null; } }",
        "@SuppressWarnings(\"rawtypes\") class R implements CallerResolver {"
            + " public Optional<Member> resolve(WxContext c) { return null; } }",
        "class R<T> extends B<T> {} abstract class B<T> implements CallerResolver<T> { "
            + "public Optional<T> resolve(WxContext c) { return null; } }",
      })
  void leavesAResolverWhoseTypeCannotBeSeenToJavac(String resolver) {
    files(
            resolver,
            "@ResolveCallers(R.class)"
                + " class H { @CloudFunction(\"fn\") void fn(@CurrentUser Member me) {} }")
        .hasOnlyError(
            "incompatible types: java.lang.Class<demo.R> cannot be converted to"
                + " java.lang.Class<? extends dev.signet.user.CallerResolver<?>>");
  }

  @Test
  void doesNotTakeAResolverOfASubclassOrOfASuperclass() {
    files(
            "class Staff extends Firm {}",
            "class R implements CallerResolver<Staff> { public Optional<Staff> resolve(WxContext c)"
                + " { return null; } }",
            "@ResolveCallers(R.class)"
                + " class H { @CloudFunction(\"fn\") void fn(@CurrentUser Firm /*>*/me) {} }")
        .hasOnlyError(DiagnosticId.RESOLVER_MISSING);
  }

  @Test
  void refusesTwoResolversInOneDeclaration() {
    files(
            RESOLVER,
            RESOLVER.replace("MemberResolver", "Second"),
            "@ResolveCallers({MemberResolver.class, Second.class})"
                + " class H { @CloudFunction(\"fn\") void fn(@CurrentUser Member /*>*/me) {} }")
        .hasOnlyError(DiagnosticId.RESOLVER_TWICE)
        .saying("Both MemberResolver and Second find a Member.");
    files(
            RESOLVER,
            function("@CurrentUser Member me")
                .replace("MemberResolver.class", "{MemberResolver.class, MemberResolver.class}"))
        .isClean();
  }

  @ParameterizedTest
  @CsvSource({
    "abstract class, it is no concrete class",
    "interface, it is no concrete class",
    "class, it has no no-argument constructor",
  })
  void refusesAResolverThatNothingCanMake(String kind, String why) {
    String body =
        kind.equals("interface")
            ? "interface MemberResolver extends CallerResolver<Member> {}"
            : RESOLVER
                .replace("class MemberResolver", kind + " MemberResolver")
                .replace("{\n  public", "{ private MemberResolver() {}\n  public");
    files(body, function("@CurrentUser Member /*>*/me"))
        .hasOnlyError(DiagnosticId.RESOLVER_NOT_USABLE)
        .saying("The resolver MemberResolver cannot be made from package demo: " + why);
  }

  @Test
  void refusesAResolverThatTheHandlersPackageCannotReach() {
    String far =
        """
        package far;
        %s class FarResolver implements dev.signet.user.CallerResolver<demo.Member> {
          %s FarResolver() {}
          public java.util.Optional<demo.Member> resolve(dev.signet.identity.WxContext caller) { return null; }
        }
        """;
    String handler =
        HEAD
            + "@ResolveCallers(far.FarResolver.class)"
            + " class H { @CloudFunction(\"fn\") void fn(@CurrentUser Member /*>*/me) {} }";
    String member = "package demo;\npublic record Member(long id) {}";
    Compile.sources(member, handler, far.formatted("public", ""))
        .hasOnlyError(DiagnosticId.RESOLVER_NOT_USABLE);
    Compile.sources(member, handler, far.formatted("public", "public")).isClean();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "String | it is a plain value or an identity",
        "int | it is a plain value or an identity",
        "OpenId | it is a plain value or an identity",
        "WxContext | it is a plain value or an identity",
        "InvocationContext | it is a plain value or an identity",
        "Optional<String> | it is a plain value or an identity",
        "Optional | it is a plain value or an identity",
        "List<Member> | it is a plain value or an identity",
        "Member[] | it is a plain value or an identity",
        "Object | it is a plain value or an identity",
        "CallSource | it is a plain value or an identity",
        "Map<String, ?> | it has a wildcard or a type variable",
      })
  void refusesATypeThatIsNoUser(String type, String why) {
    Compile.with("-Xlint:-rawtypes")
        .compile(
            HEAD + "public record Member(long id) {}",
            HEAD + RESOLVER,
            HEAD + function("@CurrentUser " + type + " /*>*/me"))
        .hasOnlyError(DiagnosticId.CURRENT_USER_TYPE)
        .saying(why);
  }

  @Test
  void refusesAUserThatGeneratedCodeCannotName() {
    files(
            RESOLVER,
            handler(
                "private static class Me {} @CloudFunction(\"fn\") void fn(@CurrentUser Me /*>*/me) {}"))
        .hasOnlyError(DiagnosticId.CURRENT_USER_TYPE)
        .saying("it is not visible in the package of the handler");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Member", "Optional<Member>", "Firm"})
  void refusesASecondUser(String type) {
    files(RESOLVER, function("@CurrentUser Member me, @CurrentUser " + type + " /*>*/other"))
        .hasOnlyError(DiagnosticId.CURRENT_USER_TWICE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AllowAnonymous",
        "AllowSharedCaller",
        "AllowSourceAlone @RequireSource(CallSource.WX_HTTP)"
      })
  void wantsAnOptionalWhereACallerMayHaveNoUser(String annotation) {
    String open = "@" + annotation + " @CloudFunction(\"fn\") void fn(@CurrentUser ";
    files(RESOLVER, handler(open + "Member /*>*/me) {}"))
        .hasOnlyError(DiagnosticId.IDENTITY_NOT_GUARANTEED)
        .saying("Take Optional<Member>, or remove @" + annotation.split(" ")[0]);
    files(RESOLVER, handler(open + "Optional<Member> me) {}")).isClean();
  }

  @Test
  void knowsThatATimerHasNoUser() {
    files(
            RESOLVER,
            handler(
                "@CloudFunction(\"fn\") @TimerTrigger(name = \"t\", cron = \"0 0 2 * * * *\")"
                    + " void fn(@CurrentUser Optional<Member> /*>*/me) {}"))
        .hasOnlyError(DiagnosticId.TIMER_HAS_NO_CALLER)
        .saying("so Member cannot be had");
  }

  @Test
  void wantsAResolverThatDoesNotWaitEither() {
    String handler =
        handler("@CloudFunction(\"fn\") /*>*/@NonBlocking void fn(@CurrentUser Member me) {}");
    files(RESOLVER, handler)
        .hasOnlyError(DiagnosticId.NON_BLOCKING_WAITS)
        .saying("the resolver MemberResolver does not promise the same");
    files("@NonBlocking " + RESOLVER, handler).isClean();
  }

  @Test
  void wantsAResolverInADeclaration() {
    files("@ResolveCallers(/*>*/{}) class H { @CloudFunction(\"fn\") void fn() {} }")
        .hasOnlyError(DiagnosticId.RESOLVERS_EMPTY);
    Compile.sources(
            "@dev.signet.user.ResolveCallers(/*>*/{})\npackage demo;",
            HEAD + "class H { @CloudFunction(\"fn\") void fn() {} }")
        .hasOnlyError(DiagnosticId.RESOLVERS_EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class H { void fn(/*>*/@CurrentUser Member me) {} }",
        "class H { H(/*>*/@CurrentUser Member me) {} }",
        "record H(/*>*/@CurrentUser Member me) {}",
        "final class H { Optional<Member> fn(/*>*/@CurrentUser Member me) { return null; } }",
        "/*>*/@ResolveCallers(MemberResolver.class) class H {}",
        "/*>*/@ResolveCallers(MemberResolver.class) interface H { @CloudFunction(\"fn\") void f(); }",
        "/*>*/@UserId(\"id\") class H {}",
        "/*>*/@NonBlocking class H { @CloudFunction(\"fn\") void f() {} }",
        "/*>*/@NonBlocking class H {}",
      })
  void refusesItsAnnotationsWhereNothingReadsThem(String source) {
    if (source.contains("interface")) {
      files(RESOLVER, source).hasErrors(DiagnosticId.CLASS_KIND);
      return;
    }
    files(RESOLVER, source).hasOnlyError(DiagnosticId.USER_ANNOTATION_STRAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interface H { void fn(@CurrentUser Member me); }",
        "class H { Optional<OpenId> ownerOf(@CurrentUser Member me) { return null; } }",
      })
  void takesThemInAContractAndInALookupThatASubclassMayName(String source) {
    files(RESOLVER, source).isClean();
  }

  @Test
  void refusesAFactoryThatMakesNoResolver() {
    files(
            RESOLVER.replace(
                "{\n  public",
                "{ @HandlerFactory static Object /*>*/make() { return null; }\n  public"),
            function("@CurrentUser Member me"))
        .hasOnlyError(DiagnosticId.FACTORY_WRONG_TYPE);
  }
}
