package dev.signet.dev;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.identity.CallerPolicy;
import dev.signet.identity.WxContext;
import dev.signet.json.IdentityGuard;
import dev.signet.json.InvalidPayloadException;
import dev.signet.simulator.DelegatingHandler;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** A function that notes what the pipeline does with it, for one call. It changes nothing. */
final class TracedHandler extends DelegatingHandler {

  private final FunctionHandler function;
  private final Trace trace;

  TracedHandler(FunctionHandler function, Trace trace) {
    this.function = function;
    this.trace = trace;
  }

  @Override
  protected FunctionHandler function() {
    return function;
  }

  @Override
  public FunctionDescriptor descriptor() {
    FunctionDescriptor descriptor = function.descriptor();
    CallerPolicy[] policies = descriptor.policies().toArray(new CallerPolicy[0]);
    if (policies.length == 0) {
      return descriptor;
    }
    for (int i = 0; i < policies.length; i++) {
      policies[i] = traced(policies[i]);
    }
    return descriptor.withPolicies(policies);
  }

  private CallerPolicy traced(CallerPolicy policy) {
    return caller -> {
      trace.begun(Step.REQUIREMENT);
      try {
        boolean permits = policy.permits(caller);
        if (permits) {
          trace.passed(Step.REQUIREMENT, "");
        } else {
          trace.refused(Step.REQUIREMENT, policy.getClass().getName() + " does not permit it");
        }
        return permits;
      } catch (Throwable thrown) {
        trace.threw(Step.REQUIREMENT, thrown);
        throw thrown;
      }
    };
  }

  @Override
  public Object decode(JsonParser in) throws IOException {
    trace.begun(Step.PAYLOAD);
    try {
      Object payload = function.decode(in);
      trace.passed(Step.PAYLOAD, "");
      return payload;
    } catch (InvalidPayloadException invalid) {
      trace.refused(Step.PAYLOAD, invalid.getMessage());
      throw invalid;
    } catch (Throwable thrown) {
      trace.threw(Step.PAYLOAD, thrown);
      throw thrown;
    }
  }

  @Override
  public Optional<?> owner(Object payload) throws Exception {
    trace.begun(Step.OWNERSHIP);
    try {
      Optional<?> owner = function.owner(payload);
      // Invoke, which follows only for the owner, notes that it passed.
      trace.refused(
          Step.OWNERSHIP,
          owner.isPresent() ? "the record belongs to somebody else" : "no owner was found");
      return owner;
    } catch (Throwable thrown) {
      trace.threw(Step.OWNERSHIP, thrown);
      throw thrown;
    }
  }

  @Override
  public Object invoke(InvocationContext invocation, WxContext caller, Object payload)
      throws Exception {
    if (function.descriptor().checksOwner()) {
      trace.passed(Step.OWNERSHIP, "the record is the caller's");
    }
    trace.begun(Step.METHOD);
    try {
      Object result = function.invoke(invocation, caller, payload);
      if (result instanceof CompletionStage) {
        return ((CompletionStage<?>) result).whenComplete((value, thrown) -> noteEnd(thrown));
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
    trace.begun(Step.ENCODE);
    try {
      function.encode(result, out, guard);
      trace.passed(Step.ENCODE, "");
    } catch (Throwable thrown) {
      trace.threw(Step.ENCODE, thrown);
      throw thrown;
    }
  }

  private void noteEnd(Throwable thrown) {
    if (thrown == null) {
      trace.passed(Step.METHOD, "");
      return;
    }
    Throwable cause = thrown;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    trace.threw(Step.METHOD, cause);
  }
}
