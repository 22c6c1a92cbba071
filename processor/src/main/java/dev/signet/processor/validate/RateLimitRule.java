package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.meaning.LimitModels;
import dev.signet.processor.collect.meaning.LimitTime;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;

/** Requires that a rate can be counted: its numbers, its time and whose calls it counts. */
final class RateLimitRule implements FunctionRule {

  private static final int MAX_PERMITS = 1_000_000;

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    // A timer is reported as RequirementOnTimer.
    if (function.isTimer()) {
      return;
    }
    Set<String> counted = new HashSet<>();
    for (AnnotationMirror rate : LimitModels.rates(function)) {
      // For what it cannot read, javac says what is wrong.
      if (!Annotations.isErroneous(rate) && hasPermits(rate)) {
        check(function, rate, counted, context);
      }
    }
  }

  private static boolean hasPermits(AnnotationMirror rate) {
    return Annotations.value(rate, "permits").isPresent();
  }

  private static void check(
      FunctionDeclaration function,
      AnnotationMirror rate,
      Set<String> counted,
      ProcessorContext context) {
    int permits = Annotations.integer(rate, "permits");
    if (permits < 1 || permits > MAX_PERMITS) {
      context
          .diagnostics()
          .report(
              DiagnosticId.LIMIT_OUT_OF_RANGE,
              Position.of(function.method(), rate, "permits"),
              Integer.toString(permits));
    }
    checkTime(function, rate, "per", context);
    checkScope(function, rate, context);
    checkTwice(function, rate, counted, context);
  }

  /** Reports a time that is none. */
  static void checkTime(
      FunctionDeclaration function,
      AnnotationMirror mirror,
      String member,
      ProcessorContext context) {
    String time = Annotations.string(mirror, member);
    if (LimitTime.seconds(time).isEmpty()) {
      context
          .diagnostics()
          .report(
              DiagnosticId.LIMIT_TIME_MALFORMED,
              Position.of(function.method(), mirror, member),
              time,
              Annotations.simpleName(mirror),
              member);
    }
  }

  private static void checkScope(
      FunctionDeclaration function, AnnotationMirror rate, ProcessorContext context) {
    if (!LimitModels.scope(rate).equals("FUNCTION")) {
      String cure = context.diagnostics().text(MessagePart.LIMIT_BY_FUNCTION);
      checkCaller(function, rate, cure, context);
    }
  }

  /**
   * Reports a limit that tells callers apart, if a call may have none.
   *
   * @param cure another cure than to require a caller, or nothing
   */
  static void checkCaller(
      FunctionDeclaration function, AnnotationMirror limit, String cure, ProcessorContext context) {
    function
        .withoutCaller()
        .ifPresent(
            admits ->
                context
                    .diagnostics()
                    .report(
                        DiagnosticId.LIMIT_WITHOUT_CALLER,
                        Position.of(function.method(), limit),
                        Annotations.simpleName(limit),
                        function.displayName(),
                        cure,
                        Annotations.simpleName(admits)));
  }

  private static void checkTwice(
      FunctionDeclaration function,
      AnnotationMirror rate,
      Set<String> counted,
      ProcessorContext context) {
    String per = Annotations.string(rate, "per");
    String scope = LimitModels.scope(rate);
    long seconds = LimitTime.seconds(per).orElse(0);
    if (seconds > 0 && !counted.add(scope + " " + seconds)) {
      context
          .diagnostics()
          .report(DiagnosticId.RATE_LIMIT_TWICE, Position.of(function.method(), rate), scope, per);
    }
  }
}
