package dev.signet.testing;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.WxContext;
import dev.signet.simulator.DelegatingHandler;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Remembers the exception of a function's last call, because an SCF entry answers INTERNAL without
 * telling the reason.
 */
final class ThrownByFunction {

  private final AtomicReference<Throwable> last = new AtomicReference<>();

  /** Removes and returns the exception of the last call; null if there was none. */
  Throwable take() {
    return last.getAndSet(null);
  }

  FunctionHandler noting(FunctionHandler handler) {
    return new Noting(handler);
  }

  private final class Noting extends DelegatingHandler {
    private final FunctionHandler handler;

    Noting(FunctionHandler handler) {
      this.handler = handler;
    }

    @Override
    protected FunctionHandler function() {
      return handler;
    }

    @Override
    public Optional<?> owner(Object payload) throws Exception {
      try {
        return handler.owner(payload);
      } catch (Exception | Error thrown) {
        last.set(thrown);
        throw thrown;
      }
    }

    @Override
    public Object invoke(InvocationContext invocation, WxContext caller, Object payload)
        throws Exception {
      try {
        Object result = handler.invoke(invocation, caller, payload);
        return result instanceof CompletionStage
            ? observed((CompletionStage<?>) result, last::set)
            : result;
      } catch (Exception | Error thrown) {
        last.set(thrown);
        throw thrown;
      }
    }

    @Override
    public void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException {
      try {
        handler.encode(result, out, guard);
      } catch (IOException | RuntimeException | Error thrown) {
        last.set(thrown);
        throw thrown;
      }
    }
  }
}
