package dev.signet.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import dev.signet.processor.testing.Generating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests users and resolvers that another processor of the same build makes. */
class UserRoundsTest {

  private static final String MEMBER =
      """
      package demo;
      public record Member(long id, String name) {}
      """;

  private static final String MEMBERS =
      """
      package demo;
      import dev.signet.identity.WxContext;
      import dev.signet.user.*;
      import java.util.Optional;
      @UserId("id")
      public final class Members implements CallerResolver<Member> {
        public Optional<Member> resolve(WxContext caller) {
          String openId = caller.openId().value();
          return openId.equals("oNobody")
              ? Optional.empty()
              : Optional.of(new Member(openId.length(), "member " + openId));
        }
      }
      """;

  private static final String SHOP =
      """
      package demo;
      import dev.signet.*;
      import dev.signet.user.*;
      import java.util.*;
      @ResolveCallers(Members.class)
      public final class Shop {
        public record Order(long of) {}
        public record Bill(@Owner long member, String text) {}
        Optional<Long> memberOf(long of) { return Optional.of(of); }
        @CloudFunction("me") public String me(@CurrentUser Member me) { return me.name(); }
        @CloudFunction("maybe") public String maybe(@CurrentUser Optional<Member> me) {
          return me.map(Member::name).orElse("a guest");
        }
        @CloudFunction("order") @RequireOwner(lookup = "memberOf")
        public String order(Order order, @CurrentUser Member me) { return me.name(); }
        @CloudFunction("bill") public Bill bill(Order order, @CurrentUser Member me) {
          return new Bill(order.of(), "bill");
        }
      }
      """;

  private static final String PACKAGE =
      """
      @dev.signet.user.ResolveCallers(demo.Members.class)
      package demo;
      """;

  private static void works(Compiled compiled) {
    try (Functions functions = Functions.of(compiled.isCompiled())) {
      assertThat(functions.call("me", Functions.user("oUser"), "{}"))
          .isEqualTo("OK \"member oUser\"");
      assertThat(functions.call("me", Functions.user("oNobody"), "{}")).startsWith("USER_UNKNOWN ");
      assertThat(functions.call("maybe", Functions.user("oNobody"), "{}"))
          .isEqualTo("OK \"a guest\"");
      assertThat(functions.call("order", Functions.user("oUser"), "{\"of\":5}"))
          .isEqualTo("OK \"member oUser\"");
      assertThat(functions.call("order", Functions.user("oUser"), "{\"of\":6}"))
          .startsWith("PERMISSION_DENIED ");
      assertThat(functions.call("bill", Functions.user("oUser"), "{\"of\":5}"))
          .isEqualTo("OK {\"text\":\"bill\"}");
      assertThat(functions.call("bill", Functions.user("oUser"), "{\"of\":6}"))
          .startsWith("INTERNAL ");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void waitForAUserThatAnotherProcessorMakes(int round) {
    works(
        Compile.with()
            .after(Generating.inRound(round, "demo.Member", MEMBER))
            .after(Generating.inRound(1, "demo.Unrelated", "package demo; class Unrelated {}"))
            .compile(SHOP, MEMBERS));
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,2", "2,1", "2,2"})
  void waitForAResolverThatAnotherProcessorMakes(int userRound, int resolverRound) {
    works(
        Compile.with()
            .after(Generating.inRound(userRound, "demo.Member", MEMBER))
            .after(Generating.inRound(resolverRound, "demo.Members", MEMBERS))
            .after(Generating.inRound(1, "demo.Unrelated", "package demo; class Unrelated {}"))
            .compile(SHOP));
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,2", "2,1"})
  void waitForAResolverOfThePackage(int userRound, int resolverRound) {
    works(
        Compile.with()
            .before(Generating.inRound(userRound, "demo.Member", MEMBER))
            .before(Generating.inRound(resolverRound, "demo.Members", MEMBERS))
            .before(Generating.inRound(1, "demo.Unrelated", "package demo; class Unrelated {}"))
            .compile(PACKAGE, SHOP.replace("@ResolveCallers(Members.class)\n", "")));
  }

  @Test
  void waitForAResolverOfAUserThatIsThereAlready() {
    works(
        Compile.with()
            .after(Generating.inRound(2, "demo.Members", MEMBERS))
            .after(Generating.inRound(1, "demo.Unrelated", "package demo; class Unrelated {}"))
            .compile(SHOP, MEMBER));
  }

  @Test
  void findTheMistakeOfAResolverThatCameLate() {
    Compile.with()
        .after(
            Generating.inRound(
                1, "demo.Members", MEMBERS.replace("Member", "Guest").replace("Guests", "Members")))
        .compile(
            """
            package demo;
            @dev.signet.user.ResolveCallers(Members.class)
            public final class Shop {
              @dev.signet.CloudFunction("me")
              public String me(@dev.signet.user.CurrentUser Member /*>*/me) { return me.name(); }
            }
            """,
            MEMBER,
            MEMBER.replace("Member", "Guest"))
        .hasOnlyError(DiagnosticId.RESOLVER_MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"user", "resolver"})
  void sayNothingOfAUserOrResolverThatNeverComesBesideTheCompilersOwnErrors(String missing) {
    Compiled compiled = Compile.sources(SHOP, missing.equals("user") ? MEMBERS : MEMBER);
    assertThat(compiled.compilation().errors())
        .isNotEmpty()
        .noneMatch(error -> error.getMessage(null).startsWith("[signet:"));
  }
}
