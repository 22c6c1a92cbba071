package dev.signet.dev;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.signet.function.ErrorCode;
import dev.signet.function.FunctionDescriptor;
import dev.signet.identity.Rejection;
import dev.signet.identity.WxContext;
import dev.signet.ingress.IngressDecision;
import java.util.Optional;

/**
 * Says step by step why a call ended as it did: from what the ingress decided, what the function
 * noted, and the outcome. It explains and decides nothing.
 */
final class DecisionPath {

  private final FunctionDescriptor function;
  private final IngressDecision decision;
  private final Trace trace;
  private final Outcome outcome;
  private final ArrayNode steps = DevJson.object().putArray("steps");

  /** Whether a step refused, so that those after it were not reached. */
  private boolean over;

  private DecisionPath(
      FunctionDescriptor function, IngressDecision decision, Trace trace, Outcome outcome) {
    this.function = function;
    this.decision = decision;
    this.trace = trace;
    this.outcome = outcome;
  }

  /** The six steps. */
  static ArrayNode of(
      FunctionDescriptor function, IngressDecision decision, Trace trace, Outcome outcome) {
    DecisionPath path = new DecisionPath(function, decision, trace, outcome);
    path.ingress();
    path.requirement();
    path.payload();
    path.ownership();
    path.method();
    path.encode();
    return path.steps;
  }

  /** For a call that reached no function. */
  static ArrayNode ofNothing(String detail) {
    ArrayNode steps = DevJson.object().putArray("steps");
    for (Step step : Step.values()) {
      add(steps, step, "not-reached", step == Step.INGRESS ? detail : "");
    }
    return steps;
  }

  private void ingress() {
    if (decision.refusal().isPresent()) {
      refused(Step.INGRESS, decision.refusal().get().reason());
    } else if (decision.timerTrigger().isPresent()) {
      passed(Step.INGRESS, "the timer trigger " + decision.timerTrigger().get());
    } else {
      passed(
          Step.INGRESS,
          decision.caller().map(DecisionPath::described).orElse("no identity was sent"));
    }
  }

  private void requirement() {
    Optional<Rejection> refusal = decision.refusalFor(function);
    if (refusal.isEmpty() && decision.caller().isPresent()) {
      refusal = function.requirement().refusal(decision.caller().get());
    }
    if (over) {
      notReached(Step.REQUIREMENT);
    } else if (refusal.isPresent()) {
      refused(Step.REQUIREMENT, refusal.get().reason());
    } else if (trace.of(Step.REQUIREMENT) == Trace.Progress.BEGUN) {
      refused(Step.REQUIREMENT, unfinished());
    } else if (trace.of(Step.REQUIREMENT) == Trace.Progress.REFUSED) {
      refused(Step.REQUIREMENT, trace.detail(Step.REQUIREMENT));
    } else {
      passed(Step.REQUIREMENT, "");
    }
  }

  private void payload() {
    boolean later = trace.of(Step.OWNERSHIP) != null || trace.of(Step.METHOD) != null;
    if (over) {
      notReached(Step.PAYLOAD);
    } else if (!later && isPayloadCode()) {
      refused(Step.PAYLOAD, outcome.message());
    } else if (trace.of(Step.PAYLOAD) == Trace.Progress.BEGUN) {
      refused(Step.PAYLOAD, unfinished());
    } else if (trace.of(Step.PAYLOAD) == Trace.Progress.REFUSED) {
      refused(Step.PAYLOAD, trace.detail(Step.PAYLOAD));
    } else if (function.takesPayload()) {
      passed(Step.PAYLOAD, "");
    } else {
      skipped(Step.PAYLOAD, "the function takes none");
    }
  }

  private boolean isPayloadCode() {
    return outcome.code().equals(ErrorCode.INVALID_ARGUMENT.name())
        || outcome.code().equals(ErrorCode.PAYLOAD_TOO_LARGE.name());
  }

  private void ownership() {
    Trace.Progress seen = trace.of(Step.OWNERSHIP);
    if (over) {
      notReached(Step.OWNERSHIP);
    } else if (!function.checksOwner()) {
      skipped(Step.OWNERSHIP, "the function checks no owner");
    } else if (seen == Trace.Progress.PASSED) {
      passed(Step.OWNERSHIP, trace.detail(Step.OWNERSHIP));
    } else if (seen == Trace.Progress.REFUSED) {
      refused(Step.OWNERSHIP, trace.detail(Step.OWNERSHIP));
    } else {
      refused(
          Step.OWNERSHIP,
          seen == null ? "a caller without an openid of this app owns nothing" : unfinished());
    }
  }

  private void method() {
    Trace.Progress seen = trace.of(Step.METHOD);
    if (over) {
      notReached(Step.METHOD);
    } else if (seen == Trace.Progress.PASSED) {
      passed(Step.METHOD, "");
    } else if (seen != null) {
      refused(Step.METHOD, seen == Trace.Progress.BEGUN ? unfinished() : trace.detail(Step.METHOD));
    } else if (outcome.code().equals(ErrorCode.DEADLINE_EXCEEDED.name())) {
      refused(Step.METHOD, unfinished());
    } else if (outcome.isOk()) {
      skipped(Step.METHOD, "an interceptor answered");
    } else {
      refused(Step.METHOD, "an interceptor refused or failed: " + outcome.message());
    }
  }

  private void encode() {
    if (over) {
      notReached(Step.ENCODE);
    } else if (trace.of(Step.ENCODE) == Trace.Progress.PASSED && outcome.isOk()) {
      passed(Step.ENCODE, "");
    } else {
      String detail = trace.detail(Step.ENCODE);
      refused(Step.ENCODE, detail.isEmpty() ? outcome.message() : detail);
    }
  }

  private String unfinished() {
    return outcome.message();
  }

  private static String described(WxContext caller) {
    String who =
        caller.sharedCaller().isPresent()
            ? caller.sharedCaller().get().toString()
            : caller.findOpenId().map(Object::toString).orElse("a caller");
    return who + caller.source().map(source -> ", source " + source).orElse(", no source seen");
  }

  private void passed(Step step, String detail) {
    add(steps, step, "passed", detail);
  }

  private void skipped(Step step, String detail) {
    add(steps, step, "skipped", detail);
  }

  private void notReached(Step step) {
    add(steps, step, "not-reached", "");
  }

  private void refused(Step step, String detail) {
    add(steps, step, "refused", detail);
    over = true;
  }

  private static void add(ArrayNode steps, Step step, String verdict, String detail) {
    steps.addObject().put("step", step.key()).put("verdict", verdict).put("detail", detail);
  }
}
