package dev.signet.spring.dev.shop;

import dev.signet.CloudFunction;
import dev.signet.identity.OpenId;

/** A handler class. */
public final class PriceFunctions {

  /** Makes the handler. */
  public PriceFunctions() {}

  /** Answers with the caller. */
  @CloudFunction("myPrice")
  public String myPrice(OpenId caller, Wish wish) {
    return wish.article() + " for one of " + caller.value().length() + " letters";
  }

  /** What somebody wants. */
  public record Wish(String article) {}
}
