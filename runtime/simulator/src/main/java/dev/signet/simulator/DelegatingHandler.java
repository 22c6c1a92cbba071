package dev.signet.simulator;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.WxContext;
import dev.signet.opendata.OpenDataCheck;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * A function that passes every step on to another one. A subclass overrides the steps that it
 * observes or replaces.
 */
public abstract class DelegatingHandler implements FunctionHandler {

  /** Creates a handler. */
  protected DelegatingHandler() {}

  /** Returns the function that takes the next step; each step may have another one. */
  protected abstract FunctionHandler function();

  @Override
  public FunctionDescriptor descriptor() {
    return function().descriptor();
  }

  @Override
  public boolean permits(int rule, WxContext caller, Object user, Object payload) throws Exception {
    return function().permits(rule, caller, user, payload);
  }

  @Override
  public Optional<?> user(WxContext caller) throws Exception {
    return function().user(caller);
  }

  @Override
  public Object userId(Object user) {
    return function().userId(user);
  }

  @Override
  public Object decode(JsonParser in) throws IOException {
    return function().decode(in);
  }

  @Override
  public void openData(OpenDataCheck check, Object payload) throws Exception {
    function().openData(check, payload);
  }

  @Override
  public Optional<?> owner(Object user, Object payload) throws Exception {
    return function().owner(user, payload);
  }

  @Override
  public String idempotencyKey(String requestId, Object payload) throws IOException {
    return function().idempotencyKey(requestId, payload);
  }

  @Override
  public Object invoke(InvocationContext invocation, WxContext caller, Object user, Object payload)
      throws Exception {
    return function().invoke(invocation, caller, user, payload);
  }

  @Override
  public void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException {
    function().encode(result, out, guard);
  }

  /**
   * Returns a stage that ends as the given one does, after the observer was told. Unlike
   * whenComplete it does not wrap an exception and so calls none of its methods.
   *
   * @param observer receives what the stage failed with, null for a success; it must not throw
   */
  protected static CompletionStage<?> observed(
      CompletionStage<?> stage, Consumer<Throwable> observer) {
    CompletableFuture<Object> observed = new CompletableFuture<>();
    stage.handle(
        (value, thrown) -> {
          observer.accept(thrown);
          return thrown == null ? observed.complete(value) : observed.completeExceptionally(thrown);
        });
    return observed;
  }
}
