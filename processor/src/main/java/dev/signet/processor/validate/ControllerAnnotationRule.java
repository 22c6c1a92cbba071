package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.controller.ControllerDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * Refuses the annotations that a controller's method cannot keep, because Spring and not Signet
 * reads its payload, runs it and writes its answer.
 */
final class ControllerAnnotationRule implements ControllerRule {

  private static final Map<String, MessagePart> REASONS =
      Map.ofEntries(
          Map.entry(RuntimeNames.CLOUD_FUNCTION, MessagePart.MAPPED_FUNCTION),
          Map.entry(RuntimeNames.REQUIRE_OWNER, MessagePart.MAPPED_OWNER),
          Map.entry(RuntimeNames.IDEMPOTENT, MessagePart.MAPPED_IDEMPOTENT),
          Map.entry(RuntimeNames.NON_BLOCKING, MessagePart.MAPPED_THREAD),
          Map.entry(RuntimeNames.TIMER_TRIGGER, MessagePart.MAPPED_CALLBACK),
          Map.entry(RuntimeNames.TIMER_TRIGGERS, MessagePart.MAPPED_CALLBACK),
          Map.entry(RuntimeNames.MESSAGE_PUSH, MessagePart.MAPPED_CALLBACK),
          Map.entry(RuntimeNames.MESSAGE_PUSHES, MessagePart.MAPPED_CALLBACK),
          Map.entry(RuntimeNames.PAYMENT_CALLBACK, MessagePart.MAPPED_CALLBACK),
          Map.entry(RuntimeNames.RETURNS_CALLER_IDENTITY, MessagePart.MAPPED_RESULT),
          Map.entry(RuntimeNames.ACROSS_USERS, MessagePart.MAPPED_RESULT),
          Map.entry(RuntimeNames.OPEN_DATA_FROM, MessagePart.MAPPED_OPEN_DATA));

  @Override
  public void check(ControllerDeclaration controller, ProcessorContext context) {
    // The class may have cloud functions too, for which the annotation stands there.
    if (!StrayAnnotationRule.isFunctionClass(controller.type())) {
      check(controller.type(), controller.type().getSimpleName().toString(), context);
    }
    for (FunctionDeclaration method : controller.methods()) {
      check(method.method(), method.displayName(), context);
    }
  }

  private static void check(Element element, String name, ProcessorContext context) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      MessagePart reason = REASONS.get(Annotations.qualifiedName(mirror));
      if (reason != null) {
        context
            .diagnostics()
            .report(
                DiagnosticId.CONTROLLER_ANNOTATION,
                Position.of(element, mirror),
                SignetAnnotations.displayName(mirror),
                name,
                context.diagnostics().text(reason));
      }
    }
  }
}
