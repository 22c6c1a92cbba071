package dev.signet.processor.generate.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests owner lookups that return the application's own user, or its id. */
class UserOwnershipTest {

  private static final String SHOP =
      """
      package demo;
      import dev.signet.*;
      import dev.signet.identity.*;
      import dev.signet.user.*;
      import java.util.*;
      @ResolveCallers(Shop.Members.class)
      public final class Shop {
        public static class Member {
          private final ID_TYPE key;
          private final String name;
          Member(ID_TYPE key, String name) { this.key = key; this.name = name; }
          public ID_TYPE getKey() { return key; }
        }
        public static class Vip extends Member { Vip(ID_TYPE key) { super(key, "vip"); } }
        @UserId("key") static class Members implements CallerResolver<Member> {
          public Optional<Member> resolve(WxContext caller) {
            String openId = caller.openId().value();
            return openId.equals("oNobody") ? Optional.empty() : Optional.of(of(openId));
          }
        }
        static Member of(String openId) { return new Member(THE_KEY, openId); }
        static Optional<String> owner(int orderId) {
          return orderId == 1 ? Optional.of("oAnna") : orderId == 2 ? Optional.of("oBert") : Optional.empty();
        }
        Optional<BOXED> idOf(int orderId) { return owner(orderId).map(openId -> THE_KEY); }
        static Optional<Member> memberOf(int orderId) { return owner(orderId).map(Shop::of); }
        Optional<Vip> vipOf(int orderId) { return owner(orderId).map(openId -> new Vip(THE_KEY)); }
        Optional<BOXED> idBeside(@CurrentUser Member me, int orderId) {
          return orderId == 3 ? Optional.of(me.getKey()) : idOf(orderId);
        }
        Optional<OpenId> openIdBeside(int orderId, @CurrentUser Optional<Member> me) {
          return orderId == 3 && me.isPresent() ? Optional.of(OpenId.of(me.get().name)) : owner(orderId).map(OpenId::of);
        }
        @CloudFunction("byId") @RequireOwner(lookup = "idOf") public String byId(int orderId) { return "ok"; }
        @CloudFunction("byMember") @RequireOwner(lookup = "memberOf") public static String byMember(int orderId, @CurrentUser Member me) { return "ok"; }
        @CloudFunction("byVip") @RequireOwner(lookup = "vipOf") public String byVip(@CurrentUser Optional<Member> me, int orderId) { return "ok"; }
        @CloudFunction("beside") @RequireOwner(lookup = "idBeside") public String beside(int orderId) { return "ok"; }
        @CloudFunction("openId") @RequireOwner(lookup = "openIdBeside") public String openId(int orderId) { return "ok"; }
      }
      """;

  private static Functions shop(String type, String boxed, String id) {
    return Functions.of(
        Compile.sources(
                SHOP.replace("ID_TYPE", type).replace("BOXED", boxed).replace("THE_KEY", id))
            .isClean());
  }

  @ParameterizedTest
  @CsvSource({"byId", "byMember", "byVip", "beside", "openId"})
  void areComparedByTheId(String function) {
    try (Functions functions =
        shop("long", "Long", "(long) 1_000_000 + openId.length() + openId.charAt(1)")) {
      owns(functions, function);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "String, String, new String(openId.substring(1))",
    "Integer, Integer, 100_000 + openId.charAt(1)",
    "java.util.UUID, UUID, java.util.UUID.nameUUIDFromBytes(openId.getBytes())",
  })
  void mayHaveAnyTypeOfId(String type, String boxed, String id) {
    try (Functions functions = shop(type, boxed, id)) {
      for (String function : new String[] {"byId", "byMember", "byVip", "beside"}) {
        owns(functions, function);
      }
    }
  }

  @Test
  void anIdThatIsATextIsNotTakenForAnOpenid() {
    // The id of the second user is the openid of the first.
    String id = "openId.equals(\"oBert\") ? \"oAnna\" : \"k-\" + openId";
    try (Functions functions = shop("String", "String", id)) {
      assertThat(functions.call("byId", Functions.user("oAnna"), "{\"orderId\":1}"))
          .isEqualTo("OK \"ok\"");
      assertThat(functions.call("byId", Functions.user("oAnna"), "{\"orderId\":2}"))
          .startsWith("PERMISSION_DENIED ");
      assertThat(functions.call("byId", Functions.user("oBert"), "{\"orderId\":2}"))
          .isEqualTo("OK \"ok\"");
    }
  }

  @Test
  void haveNoOwnerWithoutAKnownUser() {
    try (Functions functions = shop("Long", "Long", "null")) {
      for (String function : new String[] {"byId", "byMember", "byVip"}) {
        assertThat(functions.call(function, Functions.user("oAnna"), "{\"orderId\":1}"))
            .startsWith("PERMISSION_DENIED ");
      }
      for (String function : new String[] {"byId", "byMember", "beside"}) {
        assertThat(functions.call(function, Functions.user("oNobody"), "{\"orderId\":1}"))
            .startsWith("USER_UNKNOWN ");
      }
      assertThat(functions.call("byVip", Functions.user("oNobody"), "{\"orderId\":1}"))
          .startsWith("PERMISSION_DENIED ");
      assertThat(functions.call("openId", Functions.user("oNobody"), "{\"orderId\":1}"))
          .startsWith("PERMISSION_DENIED ");
    }
  }

  private static void owns(Functions functions, String function) {
    String own = functions.call(function, Functions.user("oAnna"), "{\"orderId\":1}");
    String anothers = functions.call(function, Functions.user("oAnna"), "{\"orderId\":2}");
    String nobodys = functions.call(function, Functions.user("oAnna"), "{\"orderId\":4}");
    assertThat(own).isEqualTo("OK \"ok\"");
    assertThat(anothers).startsWith("PERMISSION_DENIED ").isEqualTo(nobodys);
    if (function.equals("beside") || function.equals("openId")) {
      assertThat(functions.call(function, Functions.user("oAnna"), "{\"orderId\":3}"))
          .isEqualTo("OK \"ok\"");
    }
  }
}
