package dev.signet.dev.call;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.error.Causes;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionRule;
import dev.signet.function.InvocationContext;
import dev.signet.function.Stage;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.WxContext;
import dev.signet.json.InvalidPayloadException;
import dev.signet.opendata.OpenDataCheck;
import dev.signet.simulator.DelegatingHandler;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * A function that notes, for one call, what the pipeline does with it. It does not change what the
 * function does.
 */
public final class TracedHandler extends DelegatingHandler {

  private final FunctionHandler function;
  private final CallTrace trace;

  public TracedHandler(FunctionHandler function, CallTrace trace) {
    this.function = function;
    this.trace = trace;
  }

  @Override
  protected FunctionHandler function() {
    return function;
  }

  @Override
  public boolean permits(int rule, WxContext caller, Object user, Object payload) throws Exception {
    FunctionRule asked = function.descriptor().rules().get(rule);
    trace.begun(asked.stage());
    try {
      boolean permits = function.permits(rule, caller, user, payload);
      if (permits) {
        trace.passed(asked.stage());
      } else {
        trace.refused(asked.stage(), asked.text() + " does not permit it");
      }
      return permits;
    } catch (Throwable thrown) {
      trace.threw(asked.stage(), thrown);
      throw thrown;
    }
  }

  @Override
  public Optional<?> user(WxContext caller) throws Exception {
    trace.begun(Stage.USER);
    try {
      Optional<?> user = function.user(caller);
      trace.passed(Stage.USER);
      return user;
    } catch (Throwable thrown) {
      trace.threw(Stage.USER, thrown);
      throw thrown;
    }
  }

  @Override
  public Object decode(JsonParser in) throws IOException {
    trace.begun(Stage.PAYLOAD);
    try {
      Object payload = function.decode(in);
      trace.passed(Stage.PAYLOAD);
      return payload;
    } catch (JacksonException | InvalidPayloadException unreadable) {
      // The client's mistake, which the answer describes completely.
      trace.refused(Stage.PAYLOAD, "");
      throw unreadable;
    } catch (Throwable thrown) {
      trace.threw(Stage.PAYLOAD, thrown);
      throw thrown;
    }
  }

  @Override
  public void openData(OpenDataCheck check, Object payload) throws Exception {
    trace.begun(Stage.PAYLOAD);
    try {
      function.openData(check, payload);
    } catch (Throwable thrown) {
      trace.threw(Stage.PAYLOAD, thrown);
      throw thrown;
    }
    if (check.refusal() == null) {
      trace.passed(Stage.PAYLOAD);
    } else {
      // The answer describes it completely.
      trace.refused(Stage.PAYLOAD, "");
    }
  }

  @Override
  public Optional<?> owner(Object user, Object payload) throws Exception {
    trace.begun(Stage.OWNERSHIP);
    try {
      Optional<?> owner = function.owner(user, payload);
      // Shown only if the call ends at this stage, which the pipeline decides.
      trace.refused(
          Stage.OWNERSHIP,
          owner.isPresent() ? "the record belongs to somebody else" : "no owner was found");
      return owner;
    } catch (Throwable thrown) {
      trace.threw(Stage.OWNERSHIP, thrown);
      throw thrown;
    }
  }

  @Override
  public Object invoke(InvocationContext invocation, WxContext caller, Object user, Object payload)
      throws Exception {
    trace.begun(Stage.METHOD);
    try {
      Object result = function.invoke(invocation, caller, user, payload);
      if (result instanceof CompletionStage) {
        return observed((CompletionStage<?>) result, this::noteEnd);
      }
      noteEnd(null);
      return result;
    } catch (Throwable thrown) {
      noteEnd(thrown);
      throw thrown;
    }
  }

  @Override
  public void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException {
    trace.begun(Stage.ENCODE);
    try {
      function.encode(result, out, guard);
      trace.passed(Stage.ENCODE);
    } catch (Throwable thrown) {
      trace.threw(Stage.ENCODE, thrown);
      throw thrown;
    }
  }

  private void noteEnd(Throwable thrown) {
    if (thrown == null) {
      trace.passed(Stage.METHOD);
      return;
    }
    trace.threw(Stage.METHOD, Causes.ofStage(thrown));
  }
}
