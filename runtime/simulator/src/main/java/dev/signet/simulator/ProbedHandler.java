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

/**
 * A handler with a function's constants that runs none of its code, and notes how far a call gets.
 */
final class ProbedHandler extends DelegatingHandler {

  private final FunctionHandler function;
  private final boolean knowsUser;
  private boolean askedOwner;
  private boolean reached;

  ProbedHandler(FunctionHandler function, boolean knowsUser) {
    this.function = function;
    this.knowsUser = knowsUser;
  }

  boolean askedOwner() {
    return askedOwner;
  }

  boolean reached() {
    return reached;
  }

  @Override
  protected FunctionHandler function() {
    return function;
  }

  /** The probe asks who gets through, and not how often. */
  @Override
  public FunctionDescriptor descriptor() {
    return function.descriptor().withoutLimits();
  }

  /** The application's resolver could register somebody, so it is not asked. */
  @Override
  public Optional<?> user(WxContext caller) {
    return knowsUser ? Optional.of("somebody") : Optional.empty();
  }

  @Override
  public Object userId(Object user) {
    return user;
  }

  @Override
  public Object decode(JsonParser in) throws IOException {
    in.skipChildren();
    return null;
  }

  @Override
  public void openData(OpenDataCheck check, Object payload) {
    // A probe sends none.
  }

  @Override
  public Optional<?> owner(Object user, Object payload) {
    askedOwner = true;
    return Optional.empty();
  }

  @Override
  public Object invoke(
      InvocationContext invocation, WxContext caller, Object user, Object payload) {
    reached = true;
    return null;
  }

  @Override
  public void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException {
    out.writeNull();
  }
}
