package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.inspect.TypeInspector;
import dev.signet.processor.collect.meaning.PayloadModels;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import dev.signet.processor.schema.MapSchema;
import dev.signet.processor.schema.OpaqueSchema;
import dev.signet.processor.schema.Schemas;
import dev.signet.processor.schema.function.PayloadModel;
import dev.signet.processor.schema.function.PayloadModel.Field;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;

/**
 * Requires that {@code @RequireOwner(field)} names a String of the payload that generated code can
 * read.
 */
final class OwnerFieldRule implements PayloadRule {

  @Override
  public void check(
      FunctionDeclaration function, TypeInspector inspector, ProcessorContext context) {
    AnnotationMirror owner = function.onMethod(RuntimeNames.REQUIRE_OWNER).orElse(null);
    // Both or neither is reported as OwnerNotOne, and a timer as RequirementOnTimer.
    if (owner == null
        || !function.isForClients()
        || Annotations.string(owner, "field").isEmpty()
        || !Annotations.string(owner, "lookup").isEmpty()) {
      return;
    }
    String name = Annotations.string(owner, "field");
    Position position = Position.of(function.method(), owner, "field");
    PayloadModel payload = PayloadModels.of(function, inspector);
    Field field = payload.field(name).orElse(null);
    if (payload.isOpaque()) {
      checkMap(payload, name, position, context);
    } else if (field == null) {
      List<String> known = payload.fields().stream().map(Field::name).toList();
      context
          .diagnostics()
          .report(
              DiagnosticId.OWNER_FIELD_UNKNOWN,
              position,
              name,
              context.diagnostics().didYouMean(name, known));
    } else if (payload.form() == PayloadModel.Form.OBJECT && field.accessor() == null) {
      context
          .diagnostics()
          .report(
              DiagnosticId.OWNER_FIELD_UNKNOWN,
              position,
              name,
              context.diagnostics().text(MessagePart.NO_ACCESSOR));
    } else if (!Schemas.isBroken(field.schema()) && !Schemas.isText(field.schema())) {
      context
          .diagnostics()
          .report(DiagnosticId.OWNER_FIELD_NOT_STRING, position, name, field.type());
    }
  }

  private static void checkMap(
      PayloadModel payload, String name, Position at, ProcessorContext context) {
    if (payload.schema() instanceof OpaqueSchema opaque
        && opaque.form() == OpaqueSchema.Form.CUSTOM) {
      context
          .diagnostics()
          .report(
              DiagnosticId.OWNER_FIELD_UNKNOWN,
              at,
              name,
              context.diagnostics().text(MessagePart.NO_ACCESSOR));
    } else if (payload.schema() instanceof MapSchema map && !Schemas.isText(map.value())) {
      context
          .diagnostics()
          .report(DiagnosticId.OWNER_FIELD_NOT_STRING, at, name, map.value().type());
    }
  }
}
