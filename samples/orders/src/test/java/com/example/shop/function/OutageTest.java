package com.example.shop.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.example.shop.AtOnce;
import dev.signet.error.ErrorCode;
import dev.signet.testing.CallResult;
import dev.signet.testing.Functions;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A database that is down: calls say so, nothing is half written, and nothing has to be restarted.
 */
class OutageTest {

  private static final int STOCK = 100;
  private static final Map<String, Object> PHONE =
      Map.of("phoneNumber", "13800001234", "purePhoneNumber", "13800001234", "countryCode", "86");

  @RegisterExtension final Shop shop = new Shop();

  @Test
  void anInstanceThatStartsWithoutADatabaseAnswersUnavailableUntilThereIsOne() throws Exception {
    shop.database().kill();
    Functions instance = shop.instance();
    everyFunction(instance).forEach(result -> result.expectCode(ErrorCode.UNAVAILABLE));

    shop.database().restart();
    repeated(() -> instance.as(Shop.user("oUser")).call("getProfile")).expectOk();
    instance.call("listProducts").expectOk();
  }

  @Test
  void aDatabaseThatGoesAwayIsUnavailableUntilItIsBack() throws Exception {
    shop.sells("tea", 100, STOCK);
    Functions instance = shop.instance();
    Functions user = instance.as(Shop.user("oUser"));
    long order = Shop.ordered(user, "tea", 2);

    for (int i = 0; i < 2; i++) {
      shop.database().kill();
      everyFunction(instance).forEach(result -> result.expectCode(ErrorCode.UNAVAILABLE));
      shop.database().restart();
      repeated(() -> user.call("getOrder", Map.of("orderId", order))).expectOk();
    }
    assertEquals(STOCK - 2, shop.stock("tea"));
    Invariants.hold(shop.database(), "tea", STOCK);
  }

  @Test
  void theAnswerSaysNothingOfTheDatabase() {
    Functions user = shop.instance().as(Shop.user("oUser"));
    shop.database().kill();

    String answer = user.call("getProfile").expectCode(ErrorCode.UNAVAILABLE).json();

    assertFalse(answer.matches("(?is).*(jdbc|127\\.0\\.0\\.1|mysql|h2|sql|connection).*"), answer);
  }

  @Test
  void aServerThatFailsAmidAnOrderLeavesNoneAndTheSameRequestMakesIt() {
    shop.sells("tea", 100, STOCK);
    Functions user = shop.instance().as(Shop.user("oUser"));
    user.call("getProfile").expectOk();
    Map<String, Object> order = Shop.order("a-request-key", "tea", 2);
    shop.clock().whenAsked(this::fail);

    user.call("createOrder", order).expectCode(ErrorCode.UNAVAILABLE);

    assertEquals(STOCK, shop.stock("tea"));
    assertEquals(0, count("orders"));
    repeated(() -> user.call("createOrder", order)).expectOk();
    user.call("createOrder", order).expectOk();
    assertEquals(1, count("orders"));
    Invariants.hold(shop.database(), "tea", STOCK);
  }

  @Test
  void aServerThatFailsAmidAPaymentBooksNoneAndWeChatPayAsksAgain() {
    shop.sells("tea", 100, STOCK);
    Functions instance = shop.instance();
    long order = Shop.ordered(instance.as(Shop.user("oUser")), "tea", 2);
    shop.clock().whenAsked(this::fail);

    shop.pay().pay(instance, order, 200, "t-1").expectCode(ErrorCode.UNAVAILABLE);

    assertEquals(0, count("payments"));
    assertEquals(1, count("orders WHERE status = 'PENDING'"));
    repeated(() -> shop.pay().pay(instance, order, 200, "t-1")).expectOk();
    assertEquals(1, count("orders WHERE status = 'PAID'"));
    Invariants.hold(shop.database(), "tea", STOCK);
  }

  @Test
  void aServerThatFailsAmidARegistrationLeavesNobody() {
    Functions user = shop.instance().as(Shop.user("oUser"));
    shop.instance().call("listProducts").expectOk();
    shop.clock().whenAsked(this::fail);

    user.call("getProfile").expectCode(ErrorCode.UNAVAILABLE);

    assertEquals(0, count("members"));
    repeated(() -> user.call("getProfile")).expectOk();
    assertEquals(1, count("members"));
    assertEquals(1, count("accounts"));
  }

  /** Returns what each function answers, all of which are called at once. */
  private List<CallResult> everyFunction(Functions instance) throws InterruptedException {
    Functions user = instance.as(Shop.user("oUser"));
    Map<String, Object> page = Map.of("limit", 10);
    Map<String, Object> one = Map.of("orderId", 1);
    List<AtOnce.Work<CallResult>> calls =
        List.of(
            i -> instance.call("listProducts"),
            i -> user.call("getProfile"),
            i -> user.withOpenData("phone", PHONE).call("bindPhone"),
            i -> user.call("createOrder", Shop.order("tea", 1)),
            i -> user.call("listOrders", page),
            i -> user.call("getOrder", one),
            i -> user.call("cancelOrder", one),
            i -> user.call("allOrders", page),
            i -> shop.pay().pay(instance, 1, 200, "t-9"),
            i -> instance.as("timer").call("closeUnpaidOrders"));
    assertEquals(instance.names().size(), calls.size());
    return AtOnce.run(calls.size(), i -> calls.get(i).of(i));
  }

  private void fail() {
    shop.database().kill();
    shop.database().restart();
  }

  /** Calls as a client does that is told to try again: a few times. */
  private static CallResult repeated(Supplier<CallResult> call) {
    return Stream.generate(call)
        .limit(10)
        .filter(result -> !result.outcome().equals(ErrorCode.UNAVAILABLE.name()))
        .findFirst()
        .orElseThrow();
  }

  private long count(String rows) {
    return shop.database().number("SELECT COUNT(*) FROM " + rows);
  }
}
