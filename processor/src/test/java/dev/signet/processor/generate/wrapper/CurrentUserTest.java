package dev.signet.processor.generate.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what a method gets that works for the application's own user. */
class CurrentUserTest {

  private static final String HEAD =
      """
      import dev.signet.*;
      import dev.signet.error.*;
      import dev.signet.identity.*;
      import dev.signet.user.*;
      import java.util.*;
      import java.util.concurrent.*;
      """;

  private static final String DECLARED =
      """
      @dev.signet.user.ResolveCallers(demo.Members.class)
      package demo;
      """;

  private static final String MEMBERS =
      """
      package demo;
      public final class Members implements CallerResolver<Members.Member> {
        public record Member(long id, String name) {}
        public Optional<Member> resolve(WxContext caller) throws Exception {
          String openId = caller.openId().value();
          switch (openId) {
            case "oNobody": return Optional.empty();
            case "oBanned": throw new FunctionException("BANNED", "this account is closed", 403);
            case "oBroken": throw new java.io.IOException("S3CRET");
            case "oNull": return null;
            default: return Optional.of(new Member(openId.length(), "member " + openId));
          }
        }
      }
      """
          .replace("package demo;\n", "package demo;\n" + HEAD);

  private static final String HANDLER =
      """
      package demo.shop;
      import demo.Members.Member;
      public final class Shop {
        public record Greeting(String text) {}
        @CloudFunction("me") public String me(@CurrentUser Member me) { return me.name(); }
        @CloudFunction("greet") public String greet(Greeting greeting, @CurrentUser Member me, OpenId openId) {
          return greeting.text() + " " + me.name() + " " + openId.value();
        }
        @CloudFunction("add") public String add(int a, @CurrentUser Member me, int b) { return me.name() + (a + b); }
        @CloudFunction("later") public CompletionStage<String> later(@CurrentUser Member me) {
          return CompletableFuture.supplyAsync(me::name);
        }
        @CloudFunction("maybe") public String maybe(@CurrentUser Optional<Member> me) {
          return me.map(Member::name).orElse("a guest");
        }
        @CloudFunction("anybody") @AllowAnonymous @AllowSharedCaller
        public String anybody(@CurrentUser Optional<Member> me) { return me.map(Member::name).orElse("a guest"); }
        @CloudFunction("plain") public String plain(OpenId caller) { return caller.value(); }
      }
      """
          .replace("package demo.shop;\n", "package demo.shop;\n" + HEAD);

  private static Compiled shop() {
    return Compile.sources(DECLARED, MEMBERS, HANDLER).isClean();
  }

  @Test
  void isTheUserOfTheCaller() {
    try (Functions functions = Functions.of(shop())) {
      assertThat(functions.call("me", Functions.user("oAlice"), ""))
          .isEqualTo("OK \"member oAlice\"");
      assertThat(functions.call("greet", Functions.user("oBob"), "{\"text\":\"hi\"}"))
          .isEqualTo("OK \"hi member oBob oBob\"");
      assertThat(functions.call("add", Functions.user("oBob"), "{\"a\":1,\"b\":2}"))
          .isEqualTo("OK \"member oBob3\"");
      assertThat(functions.call("later", Functions.user("oBob"), ""))
          .isEqualTo("OK \"member oBob\"");
    }
  }

  @Test
  void isNoPartOfThePayload() {
    try (Functions functions = Functions.of(shop())) {
      assertThat(
              functions.call("add", Functions.user("oBob"), "{\"a\":1,\"b\":2,\"me\":{\"id\":7}}"))
          .isEqualTo("OK \"member oBob3\"");
    }
    Compiled compiled = shop();
    assertThat(compiled.generated("signet-client.ts")).contains("add").doesNotContain("Member");
    assertThat(compiled.generated("openapi.json")).doesNotContain("\"Member\"", "\"me\":");
  }

  @ParameterizedTest
  @ValueSource(strings = {"me", "greet", "add", "later"})
  void isNeverSomebodyUnknown(String function) {
    try (Functions functions = Functions.of(shop())) {
      assertThat(functions.call(function, Functions.user("oNobody"), "not JSON"))
          .startsWith("USER_UNKNOWN ");
      assertThat(functions.call(function, Functions.user("oBanned"), "not JSON"))
          .startsWith("BANNED ");
      for (String failing : new String[] {"oBroken", "oNull"}) {
        assertThat(functions.call(function, Functions.user(failing), ""))
            .startsWith("INTERNAL ")
            .doesNotContain("S3CRET");
      }
      assertThat(functions.call(function, null, "")).startsWith("UNAUTHENTICATED ");
    }
  }

  @Test
  void mayBeNobodyWhereTheMethodSaysSo() {
    try (Functions functions = Functions.of(shop())) {
      assertThat(functions.call("maybe", Functions.user("oBob"), ""))
          .isEqualTo("OK \"member oBob\"");
      assertThat(functions.call("maybe", Functions.user("oNobody"), ""))
          .isEqualTo("OK \"a guest\"");
      assertThat(functions.call("anybody", Functions.user("oBob"), ""))
          .isEqualTo("OK \"member oBob\"");
      assertThat(functions.call("anybody", null, "")).isEqualTo("OK \"a guest\"");
      assertThat(functions.call("anybody", Functions.shared("oBob"), ""))
          .isEqualTo("OK \"a guest\"");
    }
  }

  @Test
  void isFoundByAnObjectOfAFactoryThatAllFunctionsShare() {
    String members =
        MEMBERS
            .replace(
                "public record Member",
                """
            private final int number;
            private Members(int number) { this.number = number; }
            @SuppressWarnings("signet:MutableField") private static int made;
            @HandlerFactory public static Members create() { return new Members(++made); }
            public record Member""")
            .replace("\"member \"", "number + \" member \"");
    try (Functions functions =
        Functions.of(Compile.sources(DECLARED, members, HANDLER).isClean())) {
      assertThat(functions.call("me", Functions.user("oBob"), ""))
          .isEqualTo("OK \"1 member oBob\"");
      assertThat(functions.call("later", Functions.user("oBob"), ""))
          .isEqualTo("OK \"1 member oBob\"");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "List<String> | implements CallerResolver<Page<List<String>>>",
        "List<String> | extends Base<List<String>>",
        "int[] | implements Page.Finder<int[]>",
      })
  void mayHaveAGenericTypeThatTheApplicationDoesNotOwn(String type, String parent) {
    String page =
        """
        package lib;
        public record Page<T>(String name) {
          public interface Finder<X> extends dev.signet.user.CallerResolver<Page<X>> {}
        }
        """;
    String base =
        """
        abstract class Base<E> implements CallerResolver<Page<E>> {
          public Optional<Page<E>> resolve(WxContext caller) { throw new AssertionError(); }
        }
        """;
    String other =
        """
        public class Other implements CallerResolver<Page<String>> {
          public Optional<Page<String>> resolve(WxContext caller) { throw new AssertionError(); }
        }
        """;
    String handler =
        """
        @ResolveCallers({Other.class, Handler.Found.class})
        public class Handler {
          public static class Found PARENT {
            @Override public Optional<Page<TYPE>> resolve(WxContext caller) {
              return Optional.of(new Page<TYPE>(caller.openId().value()));
            }
          }
          @CloudFunction("fn") public String f(@CurrentUser Page<TYPE> me) { return me.name(); }
        }
        """
            .replace("PARENT", parent)
            .replace("TYPE", type);
    String head = "package demo;\n" + HEAD + "import lib.Page;\n";
    try (Functions functions =
        Functions.of(Compile.sources(page, head + base, head + other, head + handler).isClean())) {
      assertThat(functions.call("fn", Functions.user("oBob"), "")).isEqualTo("OK \"oBob\"");
    }
  }

  @Test
  void isThatOfTheNearestDeclaration() {
    String other =
        MEMBERS
            .replace("class Members", "class Others")
            .replace("public record Member(long id, String name) {}", "")
            .replace("Members.Member>", "demo.Members.Member>")
            .replace("new Member", "new demo.Members.Member")
            .replace("<Member>", "<demo.Members.Member>")
            .replace("\"member ", "\"other ");
    String nearer = "@dev.signet.user.ResolveCallers(demo.Others.class)\npackage demo.shop;";
    try (Functions functions =
        Functions.of(Compile.sources(DECLARED, nearer, MEMBERS, other, HANDLER).isClean())) {
      assertThat(functions.call("me", Functions.user("oBob"), "")).isEqualTo("OK \"other oBob\"");
    }
    String nearest =
        HANDLER.replace(
            "public final class", "@ResolveCallers(demo.Members.class) public final class");
    try (Functions functions =
        Functions.of(Compile.sources(DECLARED, nearer, MEMBERS, other, nearest).isClean())) {
      assertThat(functions.call("me", Functions.user("oBob"), "")).isEqualTo("OK \"member oBob\"");
    }
  }
}
