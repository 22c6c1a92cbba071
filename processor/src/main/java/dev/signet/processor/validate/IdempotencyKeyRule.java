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
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.ScalarSchema.Kind;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import dev.signet.processor.schema.function.PayloadModel;
import dev.signet.processor.schema.function.PayloadModel.Field;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;

/** Requires that the key of an idempotent function is a payload field with a text of its own. */
final class IdempotencyKeyRule implements PayloadRule {

  /** Scalars of which each value has one text. */
  private static final Set<Kind> KEYS =
      EnumSet.of(
          Kind.STRING, Kind.BYTE, Kind.SHORT, Kind.INT, Kind.LONG, Kind.BIG_INTEGER, Kind.UUID);

  @Override
  public void check(
      FunctionDeclaration function, TypeInspector inspector, ProcessorContext context) {
    AnnotationMirror once = function.onMethod(RuntimeNames.IDEMPOTENT).orElse(null);
    // Both or neither is reported as IdempotencyKeyNotOne, and a timer as RequirementOnTimer.
    if (once == null
        || function.isTimer()
        || Annotations.string(once, "field").isBlank()
        || Annotations.bool(once, "requestId")) {
      return;
    }
    String name = Annotations.string(once, "field");
    Position position = Position.of(function.method(), once, "field");
    PayloadModel payload = PayloadModels.of(function, inspector);
    Field field = payload.field(name).orElse(null);
    if (payload.isOpaque()) {
      checkMap(payload, name, position, context);
    } else if (field == null) {
      List<String> known = payload.fields().stream().map(Field::name).toList();
      unknown(name, position, context.diagnostics().didYouMean(name, known), context);
    } else if (payload.form() == PayloadModel.Form.OBJECT && field.accessor() == null) {
      unknown(name, position, context.diagnostics().text(MessagePart.NO_ACCESSOR), context);
    } else if (!Schemas.isBroken(field.schema()) && !isKey(field.schema())) {
      wrongType(name, position, field.type(), context);
    }
  }

  private static boolean isKey(Schema schema) {
    Schema value = schema instanceof OptionalSchema optional ? optional.content() : schema;
    return value instanceof ScalarSchema scalar && KEYS.contains(scalar.kind());
  }

  private static void checkMap(
      PayloadModel payload, String name, Position at, ProcessorContext context) {
    if (payload.schema() instanceof OpaqueSchema opaque
        && opaque.form() == OpaqueSchema.Form.CUSTOM) {
      unknown(name, at, context.diagnostics().text(MessagePart.NO_ACCESSOR), context);
    } else if (payload.schema() instanceof MapSchema map && !Schemas.isText(map.value())) {
      wrongType(name, at, map.value().type(), context);
    }
  }

  private static void unknown(String name, Position at, String why, ProcessorContext context) {
    context.diagnostics().report(DiagnosticId.IDEMPOTENCY_KEY_UNKNOWN, at, name, why);
  }

  private static void wrongType(String name, Position at, Object type, ProcessorContext context) {
    context.diagnostics().report(DiagnosticId.IDEMPOTENCY_KEY_TYPE, at, name, type);
  }
}
