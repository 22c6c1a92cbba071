package dev.signet.dev.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.signet.error.ErrorCode;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionRule;
import dev.signet.function.Stage;
import dev.signet.identity.WxContext;
import dev.signet.ingress.IngressDecision;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Explains stage by stage why a call ended as it did. The pipeline says which stage ended it; the
 * details come from the ingress, the notes on the function, and the outcome. Nothing is decided
 * here.
 */
public final class DecisionPath {

  /** The stages that only functions with their annotation have. */
  private static final Set<Stage> RARE =
      EnumSet.of(Stage.RATE_LIMIT, Stage.USER, Stage.IDEMPOTENCY);

  private final FunctionDescriptor function;
  private final IngressDecision decision;
  private final CallTrace trace;
  private final CallOutcome outcome;
  private final ArrayNode steps = DevJson.object().putArray("steps");

  private DecisionPath(
      FunctionDescriptor function, IngressDecision decision, CallTrace trace, CallOutcome outcome) {
    this.function = function;
    this.decision = decision;
    this.trace = trace;
    this.outcome = outcome;
  }

  /**
   * Returns the path of a call, one step for each stage. Stages that only few functions have are
   * left out for the others.
   */
  public static ArrayNode of(
      FunctionDescriptor function, IngressDecision decision, CallTrace trace, CallOutcome outcome) {
    DecisionPath path = new DecisionPath(function, decision, trace, outcome);
    Stage ended = trace.ended();
    for (Stage stage : Stage.values()) {
      int order = stage.compareTo(ended);
      if (isAbsent(function, stage, ended)) {
        continue;
      }
      if (order > 0) {
        path.add(stage, "not-reached", "");
      } else if (order == 0 && !outcome.isOk()) {
        path.add(stage, "refused", path.refusal(stage));
      } else {
        path.passed(stage);
      }
    }
    return path.steps;
  }

  /** Returns the path of a call that reached no function. */
  static ArrayNode ofNothing(String detail) {
    ArrayNode steps = DevJson.object().putArray("steps");
    for (Stage stage : Stage.values()) {
      if (!RARE.contains(stage)) {
        add(steps, stage, "not-reached", stage == Stage.INGRESS ? detail : "");
      }
    }
    return steps;
  }

  private static boolean isAbsent(FunctionDescriptor function, Stage stage, Stage ended) {
    switch (stage) {
      case RATE_LIMIT:
        return !function.isRateLimited();
      case USER:
        return !function.resolvesUser();
      case IDEMPOTENCY:
        return !function.isIdempotent() || function.isCallback() && ended != stage;
      default:
        return false;
    }
  }

  private void passed(Stage stage) {
    String skipped = skipped(stage);
    if (skipped != null) {
      add(stage, "skipped", skipped);
    } else if (stage == Stage.INGRESS) {
      add(stage, "passed", established());
    } else {
      add(stage, "passed", passedBy(stage));
    }
  }

  private String passedBy(Stage stage) {
    if (stage == Stage.IDEMPOTENCY && trace.ended() == stage) {
      return function.isCallback()
          ? "the function has had it before"
          : "a call with this key was answered before; this is its answer";
    }
    List<String> reasons = new ArrayList<>();
    if (stage == Stage.OWNERSHIP && function.checksOwner()) {
      reasons.add("the record is the caller's");
    }
    for (FunctionRule rule : function.rules()) {
      if (rule.stage() == stage) {
        reasons.add(rule.text() + " permits it");
      }
    }
    return String.join(", ", reasons);
  }

  private boolean hasRule(Stage stage) {
    return function.rules().stream().anyMatch(rule -> rule.stage() == stage);
  }

  /** Returns why a stage that let the call pass had nothing to do, or null. */
  private String skipped(Stage stage) {
    if (stage == Stage.USER && trace.of(stage) == null) {
      return "a caller without an openid of this app is no user";
    }
    if (stage == Stage.PAYLOAD && !function.takesPayload()) {
      return "the function takes none";
    }
    if (stage == Stage.OWNERSHIP && !function.checksOwner() && !hasRule(stage)) {
      return "the function checks no owner";
    }
    return stage == Stage.METHOD && trace.of(Stage.METHOD) == null
        ? "an interceptor answered"
        : null;
  }

  private String established() {
    if (decision.timerTrigger().isPresent()) {
      return "the timer trigger " + decision.timerTrigger().get();
    }
    return decision
        .caller()
        .map(DecisionPath::described)
        .or(() -> decision.source().map(source -> "no user, source " + source))
        .orElse("no identity was sent");
  }

  private static String described(WxContext caller) {
    String who =
        caller.sharedCaller().isPresent()
            ? caller.sharedCaller().get().toString()
            : caller.findOpenId().map(Object::toString).orElse("a caller");
    return who + caller.source().map(source -> ", source " + source).orElse(", no source seen");
  }

  private String refusal(Stage stage) {
    CallTrace.Progress seen = trace.of(stage);
    if (outcome.code().equals(ErrorCode.DEADLINE_EXCEEDED.name())) {
      return outcome.message();
    }
    if (stage == Stage.OWNERSHIP && seen == null && function.checksOwner()) {
      return "a caller without an openid of this app owns nothing";
    }
    if (stage == Stage.USER && (seen == null || seen == CallTrace.Progress.PASSED)) {
      return "no user was found";
    }
    if (stage == Stage.METHOD && (seen == null || seen == CallTrace.Progress.PASSED)) {
      return "an interceptor refused or failed: " + outcome.message();
    }
    String detail = trace.detail(stage);
    return detail.isEmpty() ? outcome.message() : detail;
  }

  private void add(Stage stage, String verdict, String detail) {
    add(steps, stage, verdict, detail);
  }

  private static void add(ArrayNode steps, Stage stage, String verdict, String detail) {
    steps
        .addObject()
        .put("step", stage.name().toLowerCase(Locale.ROOT))
        .put("verdict", verdict)
        .put("detail", detail);
  }
}
