package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.inspect.TypeInspector;
import dev.signet.processor.collect.meaning.LookupMethods;
import dev.signet.processor.collect.meaning.PayloadModels;
import dev.signet.processor.collect.user.FunctionUser;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Diagnostics;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.names.RuntimeNames;
import dev.signet.processor.schema.function.PayloadModel;
import dev.signet.processor.schema.function.PayloadModel.Field;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Requires that {@code @RequireOwner(lookup)} names a method that finds the owner by payload
 * fields.
 */
final class OwnerLookupRule implements PayloadRule {

  @Override
  public void check(
      FunctionDeclaration function, TypeInspector inspector, ProcessorContext context) {
    AnnotationMirror owner = function.onMethod(RuntimeNames.REQUIRE_OWNER).orElse(null);
    // Both or neither is reported as OwnerNotOne, and a timer as RequirementOnTimer.
    if (owner == null
        || !function.isForClients()
        || Annotations.string(owner, "lookup").isEmpty()
        || !Annotations.string(owner, "field").isEmpty()) {
      return;
    }
    String name = Annotations.string(owner, "lookup");
    Position position = Position.of(function.method(), owner, "lookup");
    LookupMethods methods = new LookupMethods(function.handler(), context);
    List<ExecutableElement> found = methods.named(name);
    if (found.isEmpty()) {
      context
          .diagnostics()
          .report(
              DiagnosticId.OWNER_LOOKUP_UNKNOWN,
              position,
              name,
              context.diagnostics().didYouMean(name, methods.names()),
              function.handler().getSimpleName());
    } else if (found.size() > 1 || !methods.isUsable(found.get(0))) {
      context.diagnostics().report(DiagnosticId.OWNER_LOOKUP_NOT_USABLE, position, name);
    } else if (!methods.returnsOwner(found.get(0)) && !returnsUser(function, context)) {
      context
          .diagnostics()
          .report(DiagnosticId.OWNER_LOOKUP_TYPE, position, name, methods.returned(found.get(0)));
    } else {
      checkParameters(found.get(0), PayloadModels.of(function, inspector), position, context);
    }
  }

  private static boolean returnsUser(FunctionDeclaration function, ProcessorContext context) {
    return FunctionUser.of(function, context).filter(user -> user.owner() != null).isPresent();
  }

  private static void checkParameters(
      ExecutableElement lookup, PayloadModel payload, Position position, ProcessorContext context) {
    for (VariableElement parameter : lookup.getParameters()) {
      String name = parameter.getSimpleName().toString();
      if (!Annotations.has(parameter, RuntimeNames.CURRENT_USER)
          && !LookupMethods.fits(parameter, payload)) {
        context
            .diagnostics()
            .report(
                DiagnosticId.OWNER_LOOKUP_PARAMETER,
                position,
                name,
                lookup.getSimpleName(),
                misfit(parameter, payload, context.diagnostics()));
      }
    }
  }

  private static String misfit(
      VariableElement parameter, PayloadModel payload, Diagnostics diagnostics) {
    return misfit(parameter.asType(), parameter.getSimpleName().toString(), payload, diagnostics);
  }

  /** Returns why the payload's field of this name cannot be passed as this type. */
  static String misfit(
      TypeMirror wanted, String name, PayloadModel payload, Diagnostics diagnostics) {
    String type = TypeDisplay.of(wanted);
    Field field = payload.field(name).orElse(null);
    if (field != null && (payload.form() != PayloadModel.Form.OBJECT || field.accessor() != null)) {
      return diagnostics.text(MessagePart.LOOKUP_OTHER_TYPE, type, field.type());
    }
    if (payload.isOpaque() && !type.equals("String")) {
      return diagnostics.text(MessagePart.LOOKUP_TEXT_ONLY, type, payload.schema().type());
    }
    List<String> known = payload.fields().stream().map(Field::name).toList();
    String why =
        field == null
            ? diagnostics.didYouMean(name, known)
            : diagnostics.text(MessagePart.NO_ACCESSOR);
    return diagnostics.text(MessagePart.LOOKUP_NO_FIELD, why);
  }
}
