package com.example.shop.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.shop.AtOnce;
import dev.signet.simulator.CallerProfile;
import dev.signet.testing.CallResult;
import dev.signet.testing.Functions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two members who turn out to be one person, because WeChat sends a unionid later. */
class MergeTest {

  private static final CallerProfile HERE = Shop.user(Shop.APP, "oHere");
  private static final CallerProfile HERE_WITH_UNIONID = Shop.user(Shop.APP, "oHere", "uPerson");
  private static final CallerProfile THERE = Shop.user(Shop.OTHER_APP, "oThere", "uPerson");
  private static final Map<String, Object> ALL = Map.of("limit", 50);

  @RegisterExtension final Shop shop = new Shop();

  private Functions users;

  @BeforeEach
  void sellTea() {
    shop.sells("tea", 100, 1000);
    users = shop.instance();
  }

  @Test
  void aMemberGetsTheUnionidThatWeChatSendsLater() {
    Shop.ordered(users.as(HERE), "tea", 1);
    users.as(HERE_WITH_UNIONID).call("getProfile").expectOk();

    assertEquals(List.of("uPerson"), shop.database().texts("SELECT union_id FROM members"));
  }

  @Test
  void ordersMoveToThePersonAndTheEmptiedRowNamesThePerson() {
    long first = Shop.ordered(users.as(HERE), "tea", 1);
    long second = Shop.ordered(users.as(THERE), "tea", 2);

    assertEquals(Set.of(first, second), orders(HERE_WITH_UNIONID));
    assertEquals(Set.of(first, second), orders(THERE));
    assertEquals(
        List.of(memberOf("oThere")),
        shop.database().texts("SELECT merged_into FROM members WHERE merged_into IS NOT NULL"));
    assertEquals(memberOf("oThere"), memberOf("oHere"));
  }

  @Test
  void theAccountStaysThePersonsWhenACallHasNoUnionidAgain() {
    long order = Shop.ordered(users.as(HERE), "tea", 1);
    users.as(THERE).call("getProfile").expectOk();
    users.as(HERE_WITH_UNIONID).call("getProfile").expectOk();

    assertEquals(Set.of(order), orders(HERE));
    users.as(HERE).call("cancelOrder", Map.of("orderId", order)).expectOk();
  }

  @Test
  void theHigherRoleIsKept() {
    users.as(HERE).call("getProfile").expectOk();
    shop.promote("oHere");
    users.as(THERE).call("getProfile").expectOk();

    users.as(HERE_WITH_UNIONID).call("allOrders", ALL).expectOk();
    users.as(THERE).call("allOrders", ALL).expectOk();
  }

  @Test
  void theRoleOfThePersonIsKeptToo() {
    users.as(THERE).call("getProfile").expectOk();
    shop.promote("oThere");
    users.as(HERE).call("getProfile").expectOk();

    users.as(HERE_WITH_UNIONID).call("allOrders", ALL).expectOk();
  }

  @Test
  void thePhoneNumberThatThereIsIsKept() {
    users.as(THERE).call("getProfile").expectOk();
    users.as(HERE).call("getProfile").expectOk();
    setPhone("oHere", "13800000001");

    assertEquals("****0001", maskedPhone(HERE_WITH_UNIONID));
    assertEquals("****0001", maskedPhone(THERE));
  }

  @Test
  void ofTwoPhoneNumbersThePersonsIsKept() {
    users.as(THERE).call("getProfile").expectOk();
    users.as(HERE).call("getProfile").expectOk();
    setPhone("oHere", "13800000001");
    setPhone("oThere", "13800000002");

    assertEquals("****0002", maskedPhone(HERE_WITH_UNIONID));
  }

  @Test
  void ordersWithTheSameKeyOfTwoMembersWhoAreOnePersonStayTwo() {
    users.as(HERE).call("createOrder", Shop.order("the-same-key", "tea", 1)).expectOk();
    users.as(THERE).call("createOrder", Shop.order("the-same-key", "tea", 2)).expectOk();

    assertEquals(2, orders(HERE_WITH_UNIONID).size());
    users.as(THERE).call("createOrder", Shop.order("the-same-key", "tea", 2)).expectOk();
    assertEquals(2, orders(THERE).size());
  }

  @Test
  void twoMembersBecomeThePersonAtOnce() throws Exception {
    List<Functions> instances = List.of(users, shop.instance());
    List<String> openIds = List.of("oA", "oB", "oC", "oD");
    for (String openId : openIds) {
      Shop.ordered(users.as(Shop.user(openId)), "tea", 1);
    }
    Shop.ordered(users.as(THERE), "tea", 1);

    AtOnce.run(
            openIds.size(),
            i ->
                instances
                    .get(i % 2)
                    .as(Shop.user(Shop.APP, openIds.get(i), "uPerson"))
                    .call("getProfile"))
        .forEach(CallResult::expectOk);

    assertEquals(5, orders(THERE).size());
    assertEquals(1, shop.database().texts("SELECT DISTINCT member_id FROM accounts").size());
    assertEquals(4, shop.database().number("SELECT COUNT(merged_into) FROM members"));
  }

  @Test
  void twoMembersGetTheSameNewUnionidAtOnce() throws Exception {
    List<Functions> instances = List.of(users, shop.instance());
    List<CallerProfile> accounts =
        List.of(Shop.user(Shop.APP, "oA", "uNew"), Shop.user(Shop.OTHER_APP, "oB", "uNew"));
    Shop.ordered(users.as(Shop.user(Shop.APP, "oA")), "tea", 1);
    Shop.ordered(users.as(Shop.user(Shop.OTHER_APP, "oB")), "tea", 1);

    AtOnce.run(2, i -> instances.get(i).as(accounts.get(i)).call("getProfile"))
        .forEach(CallResult::expectOk);

    assertEquals(2, orders(accounts.get(0)).size());
    assertEquals(2, orders(accounts.get(1)).size());
  }

  @Test
  void callsOfOneAccountAtOnceMergeItOnceAndNoneFails() throws Exception {
    List<Functions> instances = List.of(users, shop.instance());
    Shop.ordered(users.as(HERE), "tea", 1);
    users.as(THERE).call("getProfile").expectOk();

    AtOnce.run(8, i -> instances.get(i % 2).as(HERE_WITH_UNIONID).call("getProfile"))
        .forEach(CallResult::expectOk);

    assertEquals(1, orders(THERE).size());
    assertEquals(1, shop.database().number("SELECT COUNT(merged_into) FROM members"));
  }

  @Test
  void ordersThatAreCreatedDuringTheMergeBelongToThePerson() throws Exception {
    List<Functions> instances = List.of(users, shop.instance());
    users.as(HERE).call("getProfile").expectOk();
    users.as(THERE).call("getProfile").expectOk();

    List<CallResult> results =
        AtOnce.run(
            12,
            i ->
                i % 4 == 0
                    ? instances.get(1).as(HERE_WITH_UNIONID).call("getProfile")
                    : instances
                        .get(i % 2)
                        .as(i % 4 == 3 ? THERE : HERE)
                        .call("createOrder", Shop.order("tea", 1)));

    Set<Long> created = new TreeSet<>();
    for (CallResult result : results) {
      if (!result.outcome().equals("ACCOUNTS_MERGED")) {
        created.add(result.expectOk().tree().path("orderId").asLong());
      }
    }
    created.remove(0L);
    assertEquals(created, orders(THERE));
    assertEquals(1000 - created.size(), shop.stock("tea"));
  }

  @Test
  void aMergeWaitsForAnOrderThatIsBeingCreatedAndTakesItAlong() throws Exception {
    users.as(HERE).call("getProfile").expectOk();
    users.as(THERE).call("getProfile").expectOk();
    Functions other = shop.instance();
    FutureTask<CallResult> merge =
        new FutureTask<>(() -> other.as(HERE_WITH_UNIONID).call("getProfile"));
    shop.clock()
        .whenAsked(
            () -> {
              new Thread(merge).start();
              // Long enough for a merge that does not wait.
              assertThrows(TimeoutException.class, () -> merge.get(500, TimeUnit.MILLISECONDS));
            });

    long order = Shop.ordered(users.as(HERE), "tea", 1);

    merge.get().expectOk();
    assertEquals(Set.of(order), orders(THERE));
  }

  @Test
  void aCallWhoseMemberWasMergedMeanwhileSaysSoAndChangesNothing() throws Exception {
    users.as(THERE).call("getProfile").expectOk();
    Functions late =
        users.withInterceptors(
            (call, caller, next) -> {
              shop.instance().as(HERE_WITH_UNIONID).call("getProfile").expectOk();
              return next.proceed();
            });
    users.as(HERE).call("getProfile").expectOk();

    late.as(HERE).call("createOrder", Shop.order("tea", 1)).expectCode("ACCOUNTS_MERGED");

    assertEquals(1000, shop.stock("tea"));
    assertTrue(orders(THERE).isEmpty());
  }

  private Set<Long> orders(CallerProfile caller) {
    Set<Long> ids = new TreeSet<>();
    users
        .as(caller)
        .call("listOrders", ALL)
        .expectOk()
        .tree()
        .path("orders")
        .forEach(order -> ids.add(order.path("orderId").asLong()));
    return ids;
  }

  private String maskedPhone(CallerProfile caller) {
    return users.as(caller).call("getProfile").expectOk().tree().path("maskedPhone").asText();
  }

  private String memberOf(String openId) {
    return shop.database().texts("SELECT member_id FROM accounts WHERE open_id = ?", openId).get(0);
  }

  private void setPhone(String openId, String phone) {
    shop.database().change("UPDATE members SET phone = ? WHERE id = ?", phone, memberOf(openId));
  }
}
