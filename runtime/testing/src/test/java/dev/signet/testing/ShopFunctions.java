package dev.signet.testing;

import dev.signet.AllowAnonymous;
import dev.signet.AllowSharedCaller;
import dev.signet.CloudFunction;
import dev.signet.FromPayload;
import dev.signet.HandlerFactory;
import dev.signet.RequireAppId;
import dev.signet.RequireOwner;
import dev.signet.RequirePolicy;
import dev.signet.RequireSource;
import dev.signet.RequireUnionId;
import dev.signet.ReturnsCallerIdentity;
import dev.signet.TimerTrigger;
import dev.signet.error.FunctionException;
import dev.signet.error.UnavailableException;
import dev.signet.identity.CallSource;
import dev.signet.identity.CallerPolicy;
import dev.signet.identity.OpenId;
import dev.signet.identity.SharedCaller;
import dev.signet.identity.UnionId;
import dev.signet.identity.WxContext;
import java.net.ConnectException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** The functions that the tests of this module call, one of each kind. */
final class ShopFunctions implements AutoCloseable {

  /** The number of these objects that have been closed. */
  static final AtomicInteger CLOSED = new AtomicInteger();

  private final Stock stock;
  private final AtomicInteger visits = new AtomicInteger();

  ShopFunctions(Stock stock) {
    this.stock = stock;
  }

  @HandlerFactory
  static ShopFunctions create() {
    return new ShopFunctions(new Stock(0));
  }

  @CloudFunction("greet")
  @ReturnsCallerIdentity
  Greeting greet(WxContext caller, Guest guest) {
    return new Greeting(caller.openId(), "Hello " + guest.name(), guest.since());
  }

  @CloudFunction("linkAccount")
  @RequireUnionId
  boolean linkAccount(UnionId unionId) {
    return unionId.value().startsWith("u");
  }

  @CloudFunction("readOrder")
  @RequireOwner(lookup = "ownerOf")
  String readOrder(String orderId) {
    return "order " + orderId;
  }

  Optional<OpenId> ownerOf(String orderId) {
    return orderId.equals("A-1") ? Optional.of(OpenId.of("oUser_A-1")) : Optional.empty();
  }

  @CloudFunction("buy")
  int buy(OpenId caller, int quantity) {
    if (quantity > stock.left()) {
      throw new FunctionException("OUT_OF_STOCK", "there is no more of it");
    }
    return quantity;
  }

  @CloudFunction("visit")
  int visit(OpenId caller) {
    return visits.incrementAndGet();
  }

  @CloudFunction("fail")
  void fail(OpenId caller) {
    throw new IllegalStateException("the database is gone");
  }

  @CloudFunction("away")
  void away(OpenId caller) {
    throw new UnavailableException("try again", new ConnectException("no route to the database"));
  }

  @CloudFunction("failLater")
  CompletionStage<String> failLater(OpenId caller) {
    return CompletableFuture.failedFuture(new IllegalStateException("the queue is gone"));
  }

  @CloudFunction("hang")
  CompletionStage<String> hang(OpenId caller) {
    return new CompletableFuture<>();
  }

  @CloudFunction("origin")
  String origin(WxContext caller) {
    return caller.source().map(Object::toString).orElse("unseen")
        + caller.env().map(env -> " of " + env).orElse("")
        + caller.clientIp().map(address -> " from " + address).orElse("");
  }

  @CloudFunction("ping")
  @AllowAnonymous
  String ping(Optional<OpenId> caller) {
    return caller.isPresent() ? "somebody" : "nobody";
  }

  @CloudFunction("partnerOrAny")
  @AllowSharedCaller
  String partnerOrAny(Optional<SharedCaller> partner) {
    return partner.map(found -> "partner " + found.fromAppId().value()).orElse("ours");
  }

  @CloudFunction("partnerOnly")
  @AllowSharedCaller
  String partnerOnly(SharedCaller partner) {
    return partner.fromAppId().value();
  }

  @CloudFunction("oneApp")
  @RequireAppId("wx1111111111111111")
  @RequireUnionId
  void oneApp() {}

  @CloudFunction("chained")
  @RequireSource(
      value = {CallSource.WX_HTTP, CallSource.SCF},
      chain = true)
  void chained() {}

  @CloudFunction("staff")
  @RequirePolicy(OnlyStaff.class)
  void staff() {}

  @CloudFunction("refund")
  @RequireRole(Role.ADMIN)
  @MaxAmount(500)
  long refund(long amount) {
    return amount;
  }

  @CloudFunction("report")
  @TimerTrigger(name = "everyNight", cron = "0 0 2 * * * *")
  void report() {
    visits.incrementAndGet();
  }

  @Override
  public void close() {
    CLOSED.incrementAndGet();
  }

  record Guest(String name, LocalDate since, List<String> tags) {}

  record Greeting(OpenId openid, String text, LocalDate since) {}

  /** A dependency that a test replaces. */
  static final class Stock {
    private final int left;

    Stock(int left) {
      this.left = left;
    }

    int left() {
      return left;
    }
  }

  enum Role {
    ADMIN
  }

  @RequirePolicy(Roles.class)
  @interface RequireRole {
    Role value();
  }

  static final class Roles {
    boolean permits(OpenId caller, Role role) {
      return caller.value().equals("o" + role + "_1");
    }
  }

  @RequirePolicy(Limit.class)
  @interface MaxAmount {
    long value();
  }

  static final class Limit {
    boolean permits(@FromPayload("amount") long amount, long max) {
      return amount <= max;
    }
  }

  static final class OnlyStaff implements CallerPolicy {
    @Override
    public boolean permits(WxContext caller) {
      return caller.findOpenId().filter(id -> id.value().startsWith("oStaff")).isPresent();
    }
  }
}
