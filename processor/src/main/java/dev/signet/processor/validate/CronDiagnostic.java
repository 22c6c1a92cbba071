package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Diagnostics;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.diagnostic.Position;
import java.util.List;
import java.util.stream.Collectors;

/** Says everything that is wrong with a cron expression in one diagnostic. */
final class CronDiagnostic {

  private final Diagnostics diagnostics;
  private final Position at;

  CronDiagnostic(Diagnostics diagnostics, Position at) {
    this.diagnostics = diagnostics;
    this.at = at;
  }

  void check(String cron) {
    List<String> fields = CronExpression.fields(cron);
    if (fields.size() != CronField.values().length) {
      diagnostics.report(
          DiagnosticId.CRON_MALFORMED,
          at,
          cron,
          Integer.toString(fields.size()),
          meant(CronExpression.completed(fields)));
      return;
    }
    List<CronExpression.Problem> problems = CronExpression.problems(fields);
    if (!problems.isEmpty()) {
      report(problems.get(0), also(problems.subList(1, problems.size())));
    }
  }

  /** Returns the expression that was probably meant, or what would still be wrong with it. */
  private String meant(List<String> fields) {
    if (fields.size() != CronField.values().length) {
      return "";
    }
    List<String> corrected = CronExpression.withoutQuestionMarks(fields);
    return CronExpression.problems(corrected).isEmpty()
        ? diagnostics.text(MessagePart.DID_YOU_MEAN, "'" + String.join(" ", corrected) + "'")
        : also(CronExpression.problems(fields));
  }

  private String also(List<CronExpression.Problem> problems) {
    return problems.isEmpty()
        ? ""
        : diagnostics.text(
            MessagePart.CRON_ALSO,
            problems.stream().map(this::text).collect(Collectors.joining("; ")));
  }

  private String text(CronExpression.Problem problem) {
    MessagePart part =
        switch (problem.kind()) {
          case MALFORMED -> MessagePart.CRON_ALSO_FIELD;
          case BACKWARDS -> MessagePart.CRON_ALSO_RANGE;
          case QUESTION_MARK -> MessagePart.CRON_ALSO_QUESTION_MARK;
        };
    return diagnostics.text(part, fieldName(problem), problem.text(), problem.field().legalText());
  }

  private void report(CronExpression.Problem problem, String further) {
    DiagnosticId id =
        switch (problem.kind()) {
          case MALFORMED -> DiagnosticId.CRON_FIELD_MALFORMED;
          case BACKWARDS -> DiagnosticId.CRON_RANGE_BACKWARDS;
          case QUESTION_MARK -> DiagnosticId.CRON_QUESTION_MARK;
        };
    diagnostics.report(
        id, at, fieldName(problem), problem.text(), problem.field().legalText(), further);
  }

  private String fieldName(CronExpression.Problem problem) {
    return diagnostics.text(problem.field().displayName());
  }
}
