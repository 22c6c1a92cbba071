package com.example.shop.function;

import com.example.shop.access.MemberResolver;
import com.example.shop.access.RequireRole;
import com.example.shop.database.Database;
import com.example.shop.database.TestDatabase;
import com.example.shop.service.Members;
import com.example.shop.service.Orders;
import com.example.shop.service.Payments;
import dev.signet.opendata.online.OpenInterfaceSource;
import dev.signet.simulator.CallerProfile;
import dev.signet.simulator.CallerProfiles;
import dev.signet.simulator.ContextField;
import dev.signet.testing.Functions;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The shop with a database for one test, and as many instances as the test asks for. */
public final class Shop implements AfterEachCallback {

  static final String APP = "wx0000000000000001";
  static final String OTHER_APP = "wx0000000000000002";

  private final TestDatabase database = new TestDatabase();
  private final TestClock clock = new TestClock();
  private final TestPay pay = new TestPay();

  /**
   * Returns the functions of a new instance: it has its own connections, and knows nothing of the
   * calls that others have answered.
   */
  public Functions instance() {
    return instance(database.open());
  }

  Functions instance(Database on) {
    MemberResolver resolver = new MemberResolver(new Members(on, clock));
    OrderFunctions orders = new OrderFunctions(new Orders(on, clock));
    MemberFunctions members = new MemberFunctions(new Members(on, clock));
    Payments payments = new Payments(on, clock);
    return Functions.of(
        new OrderFunctions_Signet.ListProducts(orders),
        new OrderFunctions_Signet.CreateOrder(orders, resolver),
        new OrderFunctions_Signet.ListOrders(orders, resolver),
        new OrderFunctions_Signet.GetOrder(orders, resolver),
        new OrderFunctions_Signet.CancelOrder(orders, resolver),
        new MemberFunctions_Signet.GetProfile(members, resolver),
        new MemberFunctions_Signet.BindPhone(members, resolver, new OpenInterfaceSource()),
        new AdminFunctions_Signet.AllOrders(
            new AdminFunctions(payments), resolver, new RequireRole.Policy()),
        new NightlyFunctions_Signet.CloseUnpaidOrders(new NightlyFunctions(new Orders(on, clock))),
        new PaymentFunctions_Signet.OnPaid(new PaymentFunctions(payments, pay)));
  }

  public TestDatabase database() {
    return database;
  }

  public TestClock clock() {
    return clock;
  }

  public TestPay pay() {
    return pay;
  }

  /** Puts a product on the shelf, after the first instance has made the tables. */
  public void sells(String sku, int price, int stock) {
    instance().call("listProducts").expectOk();
    database.change(
        "INSERT INTO products (sku, name, price, stock) VALUES (?, ?, ?, ?)",
        sku,
        "a " + sku,
        price,
        stock);
  }

  public long stock(String sku) {
    return database.number("SELECT stock FROM products WHERE sku = ?", sku);
  }

  /** Makes an administrator of the member with this account. */
  public void promote(String openId) {
    database.change(
        "UPDATE members SET role = 'ADMIN' WHERE id = "
            + "(SELECT member_id FROM accounts WHERE open_id = ?)",
        openId);
  }

  /** Returns a user of the shop's mini program who has no unionid. */
  static CallerProfile user(String openId) {
    return user(APP, openId);
  }

  static CallerProfile user(String app, String openId) {
    return CallerProfiles.builtIn()
        .named("user-without-unionid")
        .with(ContextField.APPID, app)
        .with(ContextField.OPENID, openId);
  }

  static CallerProfile user(String app, String openId, String unionId) {
    return user(app, openId).with(ContextField.UNIONID, unionId);
  }

  /** Returns the payload of an order with a key that no other order has. */
  static Map<String, Object> order(String sku, int quantity) {
    return order(UUID.randomUUID().toString(), sku, quantity);
  }

  static Map<String, Object> order(String requestKey, String sku, int quantity) {
    return Map.of("requestKey", requestKey, "sku", sku, "quantity", quantity);
  }

  /** Orders, and returns the order's number. */
  static long ordered(Functions caller, String sku, int quantity) {
    return caller
        .call("createOrder", order(sku, quantity))
        .expectOk()
        .tree()
        .path("orderId")
        .asLong();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    database.afterEach(test);
  }
}
