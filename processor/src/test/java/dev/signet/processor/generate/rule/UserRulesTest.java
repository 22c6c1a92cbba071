package dev.signet.processor.generate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies that ask for the application's own user. */
class UserRulesTest {

  private static final String SHOP =
      """
      package demo;
      import dev.signet.*;
      import dev.signet.error.*;
      import dev.signet.identity.*;
      import dev.signet.user.*;
      import java.util.*;

      @ResolveCallers(Shop.Members.class)
      public class Shop {
        public enum Role { CLERK, ADMIN }
        public record Member(String name, Role role, long limit) {}
        record Order(long amount) {}

        public static class Members implements CallerResolver<Member> {
          @SuppressWarnings("signet:MutableField") static int asked;
          @Override public Optional<Member> resolve(WxContext caller) {
            asked++;
            switch (caller.openId().value()) {
              case "oLin": return Optional.of(new Member("Lin", Role.ADMIN, 1000));
              case "oMei": return Optional.of(new Member("Mei", Role.CLERK, 10));
              default: return Optional.empty();
            }
          }
        }

        @RequirePolicy(Roles.class) public @interface RequireRole { Role value(); }
        @RequirePolicy(Limits.class) public @interface WithinLimit {}
        @RequirePolicy(Guests.class) public @interface NotBefore { int hour(); }

        public static class Roles {
          boolean permits(@CurrentUser Member me, Role role) { return me.role() == role; }
        }
        public static class Limits {
          boolean permits(@FromPayload("amount") long amount, @CurrentUser Member me) {
            return amount <= me.limit();
          }
        }
        public static class Guests {
          boolean permits(@CurrentUser Optional<Member> me, int hour) {
            return me.isPresent() || hour < 12;
          }
        }

        %s
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rename | oLin | {'name':'x'} | OK \"Lin\"",
        "rename | oMei | {'name':'x'} | PERMISSION_DENIED",
        "rename | oMei | not JSON | PERMISSION_DENIED",
        "rename | oSam | {'name':'x'} | USER_UNKNOWN",
        "pay | oLin | {'amount':1000} | OK 1",
        "pay | oLin | {'amount':1001} | PERMISSION_DENIED",
        "pay | oMei | {'amount':11} | PERMISSION_DENIED",
        "pay | oSam | {'amount':1} | USER_UNKNOWN",
        "early | oSam | {} | OK 1",
        "late | oSam | {} | PERMISSION_DENIED",
        "late | oMei | {} | OK 1",
      })
  void aPolicyDecidesOnTheUserOfTheApplication(
      String function, String user, String payload, String outcome) {
    Functions functions =
        Functions.of(
            compile(
                    """
                    @CloudFunction("rename") @RequireRole(Role.ADMIN)
                    public String rename(@CurrentUser Member me, String name) { return me.name(); }
                    @CloudFunction("pay") @WithinLimit public int pay(Order order) { return 1; }
                    @CloudFunction("early") @NotBefore(hour = 9) public int early() { return 1; }
                    @CloudFunction("late") @NotBefore(hour = 21) public int late() { return 1; }
                    """)
                .isClean());

    assertThat(functions.call(function, Functions.user(user), payload.replace('\'', '"')))
        .startsWith(outcome);
  }

  @Test
  void theUserIsFoundOnceForAllRulesAndTheMethod() {
    Functions functions =
        Functions.of(
            compile(
                    """
                    @CloudFunction("once") @RequireRole(Role.ADMIN) @WithinLimit
                    public int once(@CurrentUser Member me, long amount) { return Members.asked; }
                    """)
                .isClean());

    assertThat(functions.call("once", Functions.user("oLin"), "{\"amount\":1}")).isEqualTo("OK 1");
  }

  @Test
  void aSharedCallerIsNoUserForAPolicy() {
    compile(
            """
            @CloudFunction("shared") @AllowSharedCaller /*>*/@WithinLimit
            public int shared(Order order) { return 1; }
            """)
        .hasErrors(DiagnosticId.POLICY_IDENTITY);
  }

  @Test
  void aUserOfAnotherTypeThanTheFunctionsIsNotFound() {
    compile(
            """
            public record Staff() {}
            public static class OnlyStaff {
              boolean permits(@CurrentUser Staff me) { return true; }
            }
            @RequirePolicy(OnlyStaff.class) @interface StaffOnly {}
            @CloudFunction("mixed") @StaffOnly
            public int mixed(@CurrentUser Member me) { return 1; }
            """)
        .hasErrors(DiagnosticId.CURRENT_USER_TWICE);
    compile(
            """
            public record Staff() {}
            public static class OnlyStaff {
              boolean permits(@CurrentUser Staff me) { return true; }
            }
            @RequirePolicy(OnlyStaff.class) @interface StaffOnly {}
            @CloudFunction("alone") @StaffOnly public int alone() { return 1; }
            """)
        .hasErrors(DiagnosticId.RESOLVER_MISSING);
  }

  private static Compiled compile(String functions) {
    return Compile.sources(SHOP.formatted(functions));
  }
}
