package dev.signet.benchmarks.codec;

import dev.signet.CloudFunction;
import dev.signet.ReturnsCallerIdentity;
import dev.signet.identity.OpenId;
import dev.signet.identity.UnionId;
import dev.signet.identity.WxContext;
import java.util.List;
import java.util.Optional;

/** The quickstart's whoami, whose payload and result all codecs read and write. */
public final class GreetingFunctions {

  @CloudFunction("whoami")
  @ReturnsCallerIdentity
  public Whoami whoami(WxContext caller, Cart cart) {
    long total = cart.items().stream().mapToLong(Item::qty).sum();
    return new Whoami(caller.openId(), caller.unionId(), "Hello " + cart.name(), total);
  }

  public record Cart(String name, List<Item> items) {}

  public record Item(String sku, int qty) {}

  public record Whoami(OpenId openid, Optional<UnionId> unionid, String greeting, long total) {}
}
