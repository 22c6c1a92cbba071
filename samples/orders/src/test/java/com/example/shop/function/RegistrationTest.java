package com.example.shop.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.shop.AtOnce;
import dev.signet.error.ErrorCode;
import dev.signet.testing.CallResult;
import dev.signet.testing.Functions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is registered as what, at the first call. */
class RegistrationTest {

  @RegisterExtension final Shop shop = new Shop();

  @Test
  void aUserIsRegisteredAtTheFirstCallAndKnownAtTheSecond() {
    Functions user = shop.instance().as(Shop.user("oNew"));
    user.call("getProfile").expectOk();
    user.call("listOrders", "{\"limit\":1}").expectOk();

    assertEquals(List.of("CUSTOMER"), shop.database().texts("SELECT role FROM members"));
    assertEquals(List.of("oNew"), shop.database().texts("SELECT open_id FROM accounts"));
  }

  @Test
  void nobodyIsRegisteredWithoutAnIdentity() {
    Functions shopFunctions = shop.instance();
    shopFunctions.call("listProducts").expectOk();
    shopFunctions.call("getProfile").expectCode(ErrorCode.UNAUTHENTICATED);

    assertEquals(0, members());
  }

  @Test
  void aUserIsRegisteredOnceThoughSixteenFirstCallsComeAtOnceToTwoInstances() throws Exception {
    List<Functions> instances = List.of(shop.instance(), shop.instance());

    List<CallResult> results =
        AtOnce.run(
            16,
            i -> instances.get(i % 2).as(Shop.user(Shop.APP, "oNew", "uNew")).call("getProfile"));

    results.forEach(CallResult::expectOk);
    assertEquals(1, members());
    assertEquals(1, accounts());
  }

  @Test
  void openidsThatDifferInCaseOnlyAreTwoMembers() {
    Functions users = shop.instance();
    users.as(Shop.user("oAbC")).call("getProfile").expectOk();
    users.as(Shop.user("oabc")).call("getProfile").expectOk();

    assertEquals(2, members());
  }

  @Test
  void unionidsThatDifferInCaseOnlyAreTwoMembers() {
    Functions users = shop.instance();
    users.as(Shop.user(Shop.APP, "o1", "uAbC")).call("getProfile").expectOk();
    users.as(Shop.user(Shop.APP, "o2", "uabc")).call("getProfile").expectOk();

    assertEquals(2, members());
  }

  @Test
  void theSameOpenidInAnotherMiniProgramIsSomebodyElse() {
    Functions users = shop.instance();
    users.as(Shop.user(Shop.APP, "oSame")).call("getProfile").expectOk();
    users.as(Shop.user(Shop.OTHER_APP, "oSame")).call("getProfile").expectOk();

    assertEquals(2, members());
  }

  @Test
  void aPersonOfTwoMiniProgramsIsOneMemberByTheUnionid() {
    shop.sells("tea", 100, 10);
    Functions users = shop.instance();
    Functions here = users.as(Shop.user(Shop.APP, "oHere", "uPerson"));
    Functions there = users.as(Shop.user(Shop.OTHER_APP, "oThere", "uPerson"));
    long order = Shop.ordered(here, "tea", 1);

    assertEquals(
        order,
        there
            .call("listOrders", "{\"limit\":1}")
            .expectOk()
            .tree()
            .at("/orders/0/orderId")
            .asLong());
    assertEquals(1, members());
    assertEquals(2, accounts());
  }

  @Test
  void anAccountWhoseMemberIsAnotherPersonIsRefused() {
    Functions users = shop.instance();
    users.as(Shop.user(Shop.APP, "oOne", "uOne")).call("getProfile").expectOk();

    CallResult refused = users.as(Shop.user(Shop.APP, "oOne", "uTwo")).call("getProfile");

    refused.expectCode("ACCOUNT_CONFLICT");
    assertTrue(refused.json().indexOf("uOne") < 0 && refused.json().indexOf("oOne") < 0);
    assertEquals(1, members());
  }

  @Test
  void anAccountThatHadAUnionidStaysItsMembersWhenACallHasNone() {
    Functions users = shop.instance();
    users.as(Shop.user(Shop.APP, "oOne", "uOne")).call("getProfile").expectOk();
    users.as(Shop.user("oOne")).call("getProfile").expectOk();

    assertEquals(List.of("uOne"), shop.database().texts("SELECT union_id FROM members"));
  }

  private long members() {
    return shop.database().number("SELECT COUNT(*) FROM members");
  }

  private long accounts() {
    return shop.database().number("SELECT COUNT(*) FROM accounts");
  }
}
