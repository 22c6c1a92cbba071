package dev.signet.simulator;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.function.Stage;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.OpenId;
import dev.signet.identity.WxContext;
import dev.signet.opendata.OpenDataCheck;
import dev.signet.opendata.OpenDataType;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * A handler with a function's constants that notes how far a call gets. It runs none of the
 * function's code but the policies that decide on the caller alone.
 */
final class ProbedHandler extends DelegatingHandler {

  /** Stands for no rule. */
  private static final int NONE = -1;

  /** Stands for a rule that no function has, so that all of a function's rules permit. */
  private static final int UNKNOWN = -2;

  /** What a client can send that looks as if the platform had opened it. */
  private static final Map<String, Object> MADE_UP =
      Map.of("cloudID", "made-up", "data", Map.of("made", "up"));

  private final FunctionHandler function;
  private final boolean knowsUser;

  /** The one rule that refuses while all others permit; NONE for the application's own policies. */
  private final int refusing;

  /** The owner of the record that a call names; null if there is none. */
  private final OpenId owner;

  private final boolean sendsOpenData;

  private boolean askedOwner;
  private boolean askedRule;
  private boolean reached;

  ProbedHandler(FunctionHandler function, boolean knowsUser) {
    this(function, knowsUser, NONE, null, false);
  }

  /** Makes a handler whose user is known and owns the record, and whom one rule refuses. */
  ProbedHandler(FunctionHandler function, int refusing, OpenId owner) {
    this(function, true, refusing, owner, false);
  }

  private ProbedHandler(
      FunctionHandler function,
      boolean knowsUser,
      int refusing,
      OpenId owner,
      boolean sendsOpenData) {
    this.function = function;
    this.knowsUser = knowsUser;
    this.refusing = refusing;
    this.owner = owner;
    this.sendsOpenData = sendsOpenData;
  }

  /** Returns a handler whose user is known, and for whose open data nobody vouches. */
  static ProbedHandler withUnvouchedOpenData(FunctionHandler function) {
    return new ProbedHandler(function, true, UNKNOWN, null, true);
  }

  /** Returns whether a rule was asked that needs what a probe does not have. */
  boolean askedRule() {
    return askedRule;
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
  public boolean permits(int rule, WxContext caller, Object user, Object payload) throws Exception {
    if (refusing != NONE) {
      return rule != refusing;
    }
    if (function.descriptor().rules().get(rule).stage() == Stage.REQUIREMENT) {
      return function.permits(rule, caller, user, payload);
    }
    askedRule = true;
    return false;
  }

  @Override
  public Object decode(JsonParser in) throws IOException {
    in.skipChildren();
    return null;
  }

  @Override
  public void openData(OpenDataCheck check, Object payload) throws Exception {
    if (sendsOpenData) {
      check.verified("made up by a client", MADE_UP, OpenDataType.ANY, null);
    }
  }

  @Override
  public Optional<?> owner(Object user, Object payload) {
    askedOwner = true;
    return Optional.ofNullable(owner != null && function.descriptor().ownerIsUser() ? user : owner);
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
