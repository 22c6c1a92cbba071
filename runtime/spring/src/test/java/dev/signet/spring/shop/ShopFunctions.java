package dev.signet.spring.shop;

import dev.signet.CloudFunction;
import dev.signet.error.FunctionException;
import dev.signet.error.UnavailableException;
import dev.signet.identity.OpenId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Functions of a bean, which Spring makes with what it needs. They have a profile, because every
 * test of this module sees the same class path, and most have no such bean.
 */
@Component
@Profile("shop")
public class ShopFunctions {

  private final Prices prices;
  private final Gate gate;
  private final String greeting;

  ShopFunctions(Prices prices, Gate gate, @Value("${shop.greeting:Hello}") String greeting) {
    this.prices = prices;
    this.gate = gate;
    this.greeting = greeting;
  }

  @CloudFunction("greet")
  public Greeting greet(OpenId caller, Name name) {
    return new Greeting(greeting + " " + name.name());
  }

  @CloudFunction("price")
  @Counted
  public Price price(OpenId caller, Name name) {
    return new Price(prices.of(name.name()));
  }

  @CloudFunction("later")
  public CompletionStage<Greeting> later(OpenId caller, Name name) {
    return CompletableFuture.supplyAsync(() -> greet(caller, name));
  }

  @CloudFunction("fail")
  public Greeting fail(OpenId caller, Name code) {
    throw new FunctionException(code.name(), "no");
  }

  @CloudFunction("away")
  public Greeting away(OpenId caller) {
    throw new UnavailableException("try again", new IllegalStateException("secret"));
  }

  @CloudFunction("broken")
  public Greeting broken(OpenId caller) {
    throw new IllegalStateException("secret");
  }

  @CloudFunction("wait")
  public Greeting await(OpenId caller) throws InterruptedException {
    return new Greeting(gate.pass());
  }

  @CloudFunction("thread")
  public Greeting thread(OpenId caller) {
    return new Greeting(Thread.currentThread().toString());
  }

  public record Name(String name) {}

  public record Greeting(String text) {}

  public record Price(int fen) {}
}
