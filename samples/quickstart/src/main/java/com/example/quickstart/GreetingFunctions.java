package com.example.quickstart;

import dev.signet.AllowAnonymous;
import dev.signet.CloudFunction;
import dev.signet.NonBlocking;
import dev.signet.ReturnsCallerIdentity;
import dev.signet.identity.OpenId;
import dev.signet.identity.UnionId;
import dev.signet.identity.WxContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A function with a payload object, and a function for everybody. */
public final class GreetingFunctions {

  @CloudFunction(value = "whoami", description = "Greets the caller and sums the quantities")
  @ReturnsCallerIdentity
  @NonBlocking // it only computes
  public Whoami whoami(WxContext caller, Cart cart) {
    long total = cart.items().stream().mapToLong(Item::qty).sum();
    return new Whoami(caller.openId(), caller.unionId(), "Hello " + cart.name(), total);
  }

  @CloudFunction(value = "ping", description = "Answers anybody")
  @AllowAnonymous
  public String ping() {
    return "pong";
  }

  /** A cart; without items it is empty. */
  public record Cart(String name, @Nullable List<Item> items) {
    public Cart {
      items = items == null ? List.of() : List.copyOf(items);
    }
  }

  public record Item(String sku, int qty) {}

  public record Whoami(OpenId openid, Optional<UnionId> unionid, String greeting, long total) {}
}
