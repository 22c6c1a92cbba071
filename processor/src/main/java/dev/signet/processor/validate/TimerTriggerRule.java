package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;

/**
 * Requires that the triggers of a timer function have names and schedules that CloudBase accepts.
 */
final class TimerTriggerRule implements FunctionRule {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]{0,59}");

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    List<AnnotationMirror> triggers = function.triggers();
    Set<String> names = new HashSet<>();
    for (AnnotationMirror trigger : triggers) {
      Annotations.text(trigger, "name")
          .ifPresent(name -> checkName(name, names, position(function, trigger, "name"), context));
      Annotations.text(trigger, "cron")
          .ifPresent(
              cron ->
                  new CronDiagnostic(context.diagnostics(), position(function, trigger, "cron"))
                      .check(cron));
    }
    for (AnnotationMirror further :
        triggers.subList(Math.min(1, triggers.size()), triggers.size())) {
      context
          .diagnostics()
          .report(
              DiagnosticId.SECOND_TIMER,
              Position.of(function.method(), further),
              Annotations.string(further, "name"));
    }
  }

  private static Position position(
      FunctionDeclaration function, AnnotationMirror trigger, String member) {
    return Position.of(function.method(), trigger, member);
  }

  private static void checkName(
      String name, Set<String> names, Position at, ProcessorContext context) {
    if (!NAME.matcher(name).matches()) {
      context.diagnostics().report(DiagnosticId.TRIGGER_NAME_MALFORMED, at, name);
    } else if (!names.add(name)) {
      context.diagnostics().report(DiagnosticId.TRIGGER_NAME_TWICE, at, name);
    }
  }
}
