package dev.signet.processor.generate.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records whose owner is the id of the application's own user. */
class RecordsOfUsersTest {

  private static final String SHOP =
      """
      package demo;
      import dev.signet.*;
      import dev.signet.identity.*;
      import dev.signet.user.*;
      import java.util.*;
      import java.util.concurrent.*;
      @ResolveCallers(Shop.Members.class)
      public final class Shop {
        public record Member(ID_TYPE id, String name) {}
        @UserId("id") static class Members implements CallerResolver<Member> {
          public Optional<Member> resolve(WxContext caller) {
            String openId = caller.openId().value();
            return openId.equals("oNobody") ? Optional.empty() : Optional.of(of(openId));
          }
        }
        static Member of(String openId) { return new Member(THE_KEY, openId); }
        public record Order(long number, @Owner(WRITTEN) ID_TYPE memberId) {}
        public record Page<T>(List<T> items) {}
        // members
      }
      """;

  private static final String LIST =
      """
      @CloudFunction("mine") public Page<Order> mine(@CurrentUser USER me) {
        return new Page<>(List.of(new Order(1, of("oAnna").id()), new Order(2, of("oAnna").id())));
      }
      @CloudFunction("later") public CompletionStage<List<Order>> later(@CurrentUser USER me) {
        return CompletableFuture.supplyAsync(() -> List.of(new Order(1, of("oAnna").id())));
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "long | (long) 1_000_000 + openId.charAt(1) | Member",
        "Long | (long) 1_000_000 + openId.charAt(1) | Optional<Member>",
        "int | 1_000_000 + openId.charAt(1) | Member",
        "String | \"id of \" + openId | Member",
        "UUID | new UUID(1, openId.charAt(1)) | Optional<Member>",
      })
  void leaveOnlyForTheirUser(String type, String key, String user) {
    String source = shop(type, key, "").replace("// members", LIST.replace("USER", user));
    try (Functions functions = Functions.of(Compile.sources(source).isClean())) {
      assertThat(functions.call("mine", Functions.user("oAnna"), ""))
          .isEqualTo("OK {\"items\":[{\"number\":1},{\"number\":2}]}");
      assertThat(functions.call("mine", Functions.user("oBert"), "")).startsWith("INTERNAL ");
      assertThat(functions.call("later", Functions.user("oAnna"), ""))
          .isEqualTo("OK [{\"number\":1}]");
      assertThat(functions.call("later", Functions.user("oBert"), "")).startsWith("INTERNAL ");
      assertThat(functions.call("mine", Functions.user("oNobody"), ""))
          .startsWith(user.equals("Member") ? "USER_UNKNOWN " : "INTERNAL ");
    }
  }

  @Test
  void showTheirOwnerWhereThatIsMeant() {
    String source =
        shop("long", "openId.length()", "written = true")
            .replace("// members", LIST.replace("USER", "Member"));
    try (Functions functions = Functions.of(Compile.sources(source).isClean())) {
      assertThat(functions.call("later", Functions.user("oAnna"), ""))
          .isEqualTo("OK [{\"number\":1,\"memberId\":5}]");
    }
  }

  @Test
  void ofOthersLeaveWhereThatIsMeant() {
    String source =
        shop("long", "openId.length()", "written = true")
            .replace(
                "// members",
                "@AcrossUsers(\"admins\") @CloudFunction(\"all\")"
                    + " public Order all() { return new Order(1, 77); }");
    try (Functions functions = Functions.of(Compile.sources(source).isClean())) {
      assertThat(functions.call("all", Functions.user("oAnna"), ""))
          .isEqualTo("OK {\"number\":1,\"memberId\":77}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "OpenId caller"})
  void needTheUserAsAParameter(String parameter) {
    Compile.sources(
            shop("long", "openId.length()", "")
                .replace(
                    "// members",
                    "@CloudFunction(\"mine\") public List<Order> mine("
                        + parameter
                        + ") { return null; }"))
        .hasOnlyError(DiagnosticId.OWNED_WITHOUT_USER)
        .saying("Shop.mine")
        .saying("Shop.Order")
        .saying("@CurrentUser");
  }

  @Test
  void haveAnOwnerOfTheTypeOfTheId() {
    Compile.sources(
            shop("long", "openId.length()", "")
                .replace(
                    "// members",
                    "public record Other(@Owner int memberId, int a) {}"
                        + "@CloudFunction(\"mine\") public Other mine(@CurrentUser Member me)"
                        + " { return null; }"))
        .hasOnlyError(DiagnosticId.OWNER_TYPE)
        .saying("@UserId");
  }

  @Test
  void neverComeFromAClientWithTheirOwner() {
    Compile.sources(
            shop("long", "openId.length()", "")
                .replace(
                    "// members",
                    "@CloudFunction(\"add\") public void add(Order order, @CurrentUser Member me) {}"))
        .hasOnlyError(DiagnosticId.OWNER_IN_PAYLOAD);
  }

  private static String shop(String type, String key, String written) {
    return SHOP.replace("ID_TYPE", type).replace("THE_KEY", key).replace("WRITTEN", written);
  }
}
