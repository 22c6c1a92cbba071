package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.inspect.TypeInspection;
import dev.signet.processor.collect.inspect.TypeProblem;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Diagnostics;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.schema.Direction;
import java.util.List;

/**
 * Requires that generated code supports and reaches every type and, in a payload, can create it.
 */
final class TypeRule implements InspectionRule {

  @Override
  public List<Finding> check(
      TypeInspection shape, FunctionDeclaration function, ProcessorContext context) {
    String packageName =
        context.elements().getPackageOf(function.handler()).getQualifiedName().toString();
    return shape.problems().stream()
        .map(problem -> finding(shape, problem, packageName, context.diagnostics()))
        .toList();
  }

  private static Finding finding(
      TypeInspection shape, TypeProblem problem, String packageName, Diagnostics texts) {
    String path = problem.path();
    String subject = problem.subject();
    return switch (problem.kind()) {
      case NOT_SUPPORTED ->
          Finding.at(
              shape,
              path,
              DiagnosticId.TYPE_NOT_SUPPORTED,
              path.isEmpty() ? subject : subject + " (" + shape.display(path) + ")",
              texts.text(
                  shape.direction() == Direction.PAYLOAD
                      ? MessagePart.PAYLOAD_TYPE
                      : MessagePart.RESULT_TYPE),
              texts.text(problem.reason()));
      case NOT_REACHABLE ->
          Finding.at(
              shape,
              path,
              DiagnosticId.TYPE_NOT_REACHABLE,
              subject,
              shape.display(path),
              packageName);
      case THROWS ->
          Finding.at(shape, path, DiagnosticId.THROWS_TOO_WIDE, subject, problem.thrown());
      case NOT_DECODABLE ->
          Finding.at(
              shape,
              path,
              DiagnosticId.TYPE_NOT_DECODABLE,
              subject,
              shape.display(path),
              texts.text(problem.reason()));
      case NAMES_CLASSES -> Finding.at(shape, path, DiagnosticId.CLASS_NAME_IN_PAYLOAD, subject);
      case IDENTITY ->
          Finding.at(
              shape, path, DiagnosticId.IDENTITY_TYPE_IN_PAYLOAD, shape.display(path), subject);
    };
  }
}
