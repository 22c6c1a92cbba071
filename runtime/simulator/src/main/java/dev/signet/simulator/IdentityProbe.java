package dev.signet.simulator;

import dev.signet.function.Deadline;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionResult;
import dev.signet.function.Invocation;
import dev.signet.function.PayloadReader;
import dev.signet.function.Pipeline;
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
 * user's method are replaced; the application's policies run.
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
    Invocation invocation =
        new Invocation(
            "probe", () -> decision, JsonInput.bytes(EMPTY), Deadline.after(Duration.ofMinutes(1)));
    FunctionResult<Object> result = pipeline.run(probed, invocation, JsonOutput.tree()).await();
    if (probed.reached()) {
      return Verdict.reached();
    }
    return probed.askedOwner() ? Verdict.ownerChecked() : Verdict.refused(result.outcome());
  }
}
