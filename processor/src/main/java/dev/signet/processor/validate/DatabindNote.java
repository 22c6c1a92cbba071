package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.Shape;
import dev.signet.processor.collect.Shapes;
import dev.signet.processor.collect.Tools;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.Handover;

/** Says which types jackson-databind reads and writes. */
final class DatabindNote implements FunctionRule {

  @Override
  public void check(FunctionDeclaration function, Tools tools) {
    for (Shape shape : Shapes.of(function, tools)) {
      for (TypeRef type : Handover.types(shape.schema())) {
        tools
            .diagnostics()
            .reportOnce(
                type.qualifiedName(),
                DiagnosticId.PAYLOAD_BY_DATABIND,
                Position.of(shape.element()),
                type);
      }
    }
  }
}
