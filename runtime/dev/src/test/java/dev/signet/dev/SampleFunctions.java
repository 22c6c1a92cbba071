package dev.signet.dev;

import dev.signet.error.FunctionException;
import dev.signet.error.UnavailableException;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionGroup;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionIndex;
import dev.signet.function.FunctionRule;
import dev.signet.function.SharedObjects;
import dev.signet.identity.CallSource;
import dev.signet.identity.OpenId;
import dev.signet.identity.Requirement;
import dev.signet.push.PushType;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Functions for each way in which a call can end. */
public final class SampleFunctions implements FunctionIndex {

  /** Creates the index; the service loader calls this constructor. */
  public SampleFunctions() {}

  @Override
  public List<Callable<FunctionGroup>> groups() {
    return List.of(() -> new Group());
  }

  private static final class Group implements FunctionGroup {

    @Override
    public List<FunctionHandler> functions(SharedObjects shared) {
      return List.of(
          hello(),
          new PhoneFunction(),
          SampleFunction.of("whoami", Requirement.CALLER, (caller, none) -> caller.openId())
              .with(
                  FunctionDescriptor.of("whoami", Requirement.CALLER).withCallerIdentityInResult()),
          SampleFunction.of("link", Requirement.CALLER.withUnionId(), (caller, none) -> true),
          SampleFunction.of("ping", Requirement.ANONYMOUS, (caller, none) -> "pong"),
          SampleFunction.of(
              "sell",
              Requirement.CALLER,
              (caller, none) -> {
                throw new FunctionException("OUT_OF_STOCK", "none left", 422);
              }),
          SampleFunction.of(
              "broken",
              Requirement.CALLER,
              (caller, none) -> {
                throw new IllegalStateException("a secret");
              }),
          SampleFunction.of(
              "away",
              Requirement.CALLER,
              (caller, none) -> {
                throw new UnavailableException("try again", new ConnectException("a secret"));
              }),
          SampleFunction.of(
              "brokenLater",
              Requirement.CALLER,
              (caller, none) ->
                  CompletableFuture.failedFuture(new IllegalArgumentException("a secret"))),
          SampleFunction.of(
              "leak", Requirement.CALLER, (caller, none) -> OpenId.of("oSomebody_Else")),
          SampleFunction.of(
              "never", Requirement.CALLER, (caller, none) -> new CompletableFuture<>()),
          SampleFunction.of(
              "blocked",
              Requirement.CALLER,
              (caller, none) -> {
                new CountDownLatch(1).await();
                return null;
              }),
          SampleFunction.of("record", Requirement.CALLER, (caller, payload) -> payload.get("id"))
              .with(
                  FunctionDescriptor.of("record", Requirement.CALLER.withSharedCaller())
                      .withPayload()
                      .withOwnerCheck()),
          SampleFunction.of("paid", Requirement.CALLER, (caller, notice) -> null)
              .with(
                  FunctionDescriptor.payment(
                      "paid", Requirement.ANONYMOUS.withSources(false, CallSource.WX_PAYCALLBACK))),
          SampleFunction.of("pushed", Requirement.CALLER, (caller, message) -> null)
              .with(
                  FunctionDescriptor.push(
                      "pushed",
                      Requirement.ANONYMOUS.withSources(false, CallSource.WX_TRIGGER),
                      PushType.of("event", "subscribe"))),
          SampleFunction.of("member", Requirement.CALLER, (caller, none) -> true)
              .with(FunctionDescriptor.of("member", Requirement.CALLER).withUser(false)),
          SampleFunction.of("club", Requirement.CALLER, (caller, none) -> true)
              .with(
                  FunctionDescriptor.of("club", Requirement.CALLER)
                      .withRules(
                          FunctionRule.ofCaller(
                              "MembersOnly", "MembersOnly(gold)", SampleFunctions.class))),
          SampleFunction.of("nightly", Requirement.ANONYMOUS, (caller, none) -> null)
              .with(FunctionDescriptor.timer("nightly", "everyNight")));
    }

    private static SampleFunction hello() {
      return SampleFunction.of(
              "hello",
              Requirement.CALLER,
              (caller, payload) -> Map.of("greeting", "hello " + payload.get("name")))
          .with(FunctionDescriptor.of("hello", Requirement.CALLER).withPayload());
    }
  }
}
