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
      TypeInspection inspection, FunctionDeclaration function, ProcessorContext context) {
    String packageName =
        context.elements().getPackageOf(function.handler()).getQualifiedName().toString();
    return inspection.problems().stream()
        .map(problem -> finding(inspection, problem, packageName, context.diagnostics()))
        .toList();
  }

  private static Finding finding(
      TypeInspection inspection, TypeProblem problem, String packageName, Diagnostics texts) {
    String path = problem.path();
    String subject = problem.subject();
    return switch (problem.kind()) {
      case NOT_SUPPORTED -> notSupported(inspection, problem, texts);
      case TOO_LARGE ->
          Finding.at(
              inspection,
              path,
              DiagnosticId.TYPE_TOO_LARGE,
              subject,
              inspection.display(path),
              texts.text(problem.reason()));
      case NOT_REACHABLE ->
          Finding.at(
              inspection,
              path,
              DiagnosticId.TYPE_NOT_REACHABLE,
              subject,
              inspection.display(path),
              packageName);
      case THROWS ->
          Finding.at(inspection, path, DiagnosticId.THROWS_TOO_WIDE, subject, problem.detail());
      case NOT_DECODABLE ->
          Finding.at(
              inspection,
              path,
              DiagnosticId.TYPE_NOT_DECODABLE,
              subject,
              inspection.display(path),
              texts.text(problem.reason()),
              problem.detail() == null
                  ? texts.text(MessagePart.DECODABLE_IN_JAVA)
                  : texts.text(MessagePart.DECODABLE_IN_KOTLIN, problem.detail()));
      case HIDDEN ->
          Finding.at(
              inspection,
              path,
              DiagnosticId.JACKSON_NOT_UNDERSTOOD,
              problem.detail(),
              subject,
              inspection.display(path),
              texts.text(problem.reason()));
      case NAME_TWICE ->
          Finding.at(
              inspection,
              path,
              DiagnosticId.JSON_NAME_TWICE,
              problem.detail(),
              subject,
              inspection.display(path));
      case NO_PROPERTY ->
          Finding.at(
              inspection,
              path,
              inspection.direction() == Direction.PAYLOAD
                  ? DiagnosticId.PAYLOAD_WITHOUT_PROPERTY
                  : DiagnosticId.RESULT_WITHOUT_PROPERTY,
              subject,
              inspection.display(path));
      case SETTERS ->
          Finding.at(
              inspection, path, DiagnosticId.SETTER_OVERLOADED, subject, inspection.display(path));
      case FORMAT ->
          Finding.once(
              path,
              problem.position(),
              DiagnosticId.JSON_FORMAT_IMPOSSIBLE,
              subject,
              inspection.display(path),
              texts.text(problem.reason(), problem.detail()));
      case NO_REASON ->
          Finding.at(inspection, path, DiagnosticId.OPAQUE_JSON_WITHOUT_REASON, subject);
      case NAMES_CLASSES ->
          Finding.at(inspection, path, DiagnosticId.CLASS_NAME_IN_PAYLOAD, subject);
      case OPEN_DATA ->
          Finding.at(
              inspection, path, DiagnosticId.OPEN_DATA_NESTED, inspection.display(path), subject);
      case IDENTITY ->
          Finding.at(
              inspection,
              path,
              DiagnosticId.IDENTITY_TYPE_IN_PAYLOAD,
              inspection.display(path),
              subject);
      case OWNER_IN_PAYLOAD -> owner(problem, DiagnosticId.OWNER_IN_PAYLOAD);
      case OWNER_TWICE -> owner(problem, DiagnosticId.OWNER_TWICE);
      case OWNER_NOT_READABLE -> owner(problem, DiagnosticId.OWNER_NOT_READABLE);
    };
  }

  private static Finding owner(TypeProblem problem, DiagnosticId id) {
    return Finding.once(problem.path(), problem.position(), id, problem.subject());
  }

  private static Finding notSupported(
      TypeInspection inspection, TypeProblem problem, Diagnostics texts) {
    String path = problem.path();
    MessagePart use =
        inspection.direction() == Direction.PAYLOAD
            ? MessagePart.PAYLOAD_TYPE
            : MessagePart.RESULT_TYPE;
    String member = problem.detail() == null ? "" : problem.detail();
    String subject = member.isEmpty() ? problem.subject() : member + ": " + problem.subject();
    Finding finding =
        Finding.at(
            inspection,
            path,
            DiagnosticId.TYPE_NOT_SUPPORTED,
            path.isEmpty() ? subject : subject + " (" + inspection.display(path) + ")",
            texts.text(use),
            texts.text(problem.reason()));
    // A class that is payload and result, or part of several, is named once.
    return member.isEmpty() ? finding : finding.saidOnceFor(subject);
  }
}
