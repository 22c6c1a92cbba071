package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;

/**
 * Requires that pushed messages have a type and an event as WeChat writes them, and that each kind
 * reaches one function of a compilation, because WeChat sends it to one. The one that is reported
 * is always the same, as {@link UniqueNameRule} explains.
 */
public final class PushTypeRule implements FunctionRule {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final String EVENT = "event";
  private static final String MSG_TYPE = "msgType";

  private final Map<String, String> users = new HashMap<>();

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    for (AnnotationMirror push : function.pushes()) {
      String type = Annotations.text(push, MSG_TYPE).orElse(null);
      String event = Annotations.text(push, EVENT).orElse(null);
      if (type != null && event != null) {
        check(function, push, type, event, context);
      }
    }
  }

  private void check(
      FunctionDeclaration function,
      AnnotationMirror push,
      String type,
      String event,
      ProcessorContext context) {
    if (!NAME.matcher(type).matches()) {
      report(DiagnosticId.PUSH_TYPE_MALFORMED, function, push, MSG_TYPE, type, context);
    } else if (!event.isEmpty() && !NAME.matcher(event).matches()) {
      report(DiagnosticId.PUSH_TYPE_MALFORMED, function, push, EVENT, event, context);
    } else if (type.equals(EVENT) && event.isEmpty()) {
      report(DiagnosticId.PUSH_EVENT_MISSING, function, push, MSG_TYPE, type, context);
    } else if (!type.equals(EVENT) && !event.isEmpty()) {
      report(DiagnosticId.PUSH_EVENT_ELSEWHERE, function, push, EVENT, type, context);
    } else {
      checkUnique(function, push, event.isEmpty() ? type : type + "/" + event, context);
    }
  }

  private void checkUnique(
      FunctionDeclaration function, AnnotationMirror push, String kind, ProcessorContext context) {
    String user = function.handler().getQualifiedName() + "#" + function.method().getSimpleName();
    String other = users.putIfAbsent(kind, user);
    if (other != null) {
      context
          .diagnostics()
          .report(DiagnosticId.PUSH_TYPE_TWICE, Position.of(function.method(), push), kind, other);
    }
  }

  private static void report(
      DiagnosticId id,
      FunctionDeclaration function,
      AnnotationMirror push,
      String member,
      String value,
      ProcessorContext context) {
    context.diagnostics().report(id, Position.of(function.method(), push, member), value);
  }
}
