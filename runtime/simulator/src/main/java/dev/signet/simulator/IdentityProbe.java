package dev.signet.simulator;

import dev.signet.function.Deadline;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionResult;
import dev.signet.function.Invocation;
import dev.signet.function.PayloadReader;
import dev.signet.function.Pipeline;
import dev.signet.identity.OpenId;
import dev.signet.identity.WxContext;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.JsonOutput;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Asks the production pipeline whether a caller gets through to a function, without running the
 * function. The resolver of the application's user, the payload, the lookup of the owner and the
 * user's method are replaced; the application's policies run where they ask for nothing but the
 * caller.
 */
public final class IdentityProbe {

  private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.US_ASCII);

  private final Pipeline pipeline =
      new Pipeline(List.of(), decision -> {}, new PayloadReader(JsonLimits.defaults()));

  /** Makes a probe for any number of calls. */
  public IdentityProbe() {}

  /**
   * Returns how far a call gets after this decision of the ingress, of a caller whom the
   * application knows.
   */
  public Verdict verdict(FunctionHandler function, IngressDecision decision) {
    return verdict(new ProbedHandler(function, true), decision);
  }

  /** Returns how far a call gets of a caller whom the application does not know. */
  public Verdict verdictOnUnknownUser(FunctionHandler function, IngressDecision decision) {
    return verdict(new ProbedHandler(function, false), decision);
  }

  private Verdict verdict(ProbedHandler probed, IngressDecision decision) {
    FunctionResult<Object> result = run(probed, decision);
    if (probed.reached()) {
      return Verdict.reached();
    }
    if (probed.askedOwner()) {
      return Verdict.ownerChecked();
    }
    return probed.askedRule() ? Verdict.ruleAsked() : Verdict.refused(result.outcome());
  }

  /**
   * Returns how far a call gets that one rule of the application does not permit, while all other
   * rules permit it and the caller owns the record that it names.
   *
   * @param rule the rule's place in the function's descriptor
   */
  public Verdict verdictRefusedBy(int rule, FunctionHandler function, IngressDecision decision) {
    OpenId owner = decision.caller().flatMap(WxContext::findOpenId).orElse(null);
    ProbedHandler probed = new ProbedHandler(function, rule, owner);
    FunctionResult<Object> result = run(probed, decision);
    return probed.reached() ? Verdict.reached() : Verdict.refused(result.outcome());
  }

  /**
   * Returns how far a call gets whose open data the client made up, while all rules of the
   * application permit it. Nobody is asked to vouch.
   */
  public Verdict verdictOnUnvouchedOpenData(FunctionHandler function, IngressDecision decision) {
    ProbedHandler probed = ProbedHandler.withUnvouchedOpenData(function);
    FunctionResult<Object> result = run(probed, decision);
    return probed.reached() ? Verdict.reached() : Verdict.refused(result.outcome());
  }

  private FunctionResult<Object> run(ProbedHandler probed, IngressDecision decision) {
    Invocation invocation =
        new Invocation(
            "probe", () -> decision, JsonInput.bytes(EMPTY), Deadline.after(Duration.ofMinutes(1)));
    return pipeline.run(probed, invocation, JsonOutput.tree()).await();
  }
}
