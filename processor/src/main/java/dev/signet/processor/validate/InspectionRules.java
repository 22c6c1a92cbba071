package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.inspect.TypeInspection;
import dev.signet.processor.collect.inspect.TypeInspector;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Diagnostics;
import dev.signet.processor.javac.ProcessorContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Inspects the payload and result of a function once for all rules. When an earlier rule has
 * reported a property, a later one does not report it again in other words.
 */
final class InspectionRules implements PayloadRule {

  private final List<InspectionRule> rules;

  InspectionRules(List<InspectionRule> rules) {
    this.rules = rules;
  }

  @Override
  public void check(
      FunctionDeclaration function, TypeInspector inspector, ProcessorContext context) {
    for (TypeInspection inspection : inspector.inspect(function)) {
      List<Finding> findings = new ArrayList<>();
      for (InspectionRule rule : rules) {
        findings.addAll(rule.check(inspection, function, context));
      }
      for (Finding finding : findings) {
        if (isFirst(finding, findings)) {
          report(finding, context.diagnostics());
        }
      }
    }
  }

  private static void report(Finding finding, Diagnostics diagnostics) {
    if (finding.mistake() == null) {
      diagnostics.report(finding.id(), finding.position(), finding.arguments());
    } else {
      diagnostics.reportOnce(
          finding.mistake(), finding.id(), finding.position(), finding.arguments());
    }
  }

  private static boolean isFirst(Finding finding, List<Finding> findings) {
    if (finding.id() == DiagnosticId.PAYLOAD_WITHOUT_PROPERTY
        || finding.id() == DiagnosticId.RESULT_WITHOUT_PROPERTY) {
      // Whoever opens the fields would meet the other mistakes.
      return findings.stream().allMatch(other -> other.id() == finding.id());
    }
    int index = findings.indexOf(finding);
    for (int i = 0; i < findings.size(); i++) {
      Finding other = findings.get(i);
      boolean same = other.property().equals(finding.property());
      if (i != index && other.covers(finding) && (i < index || !same)) {
        return false;
      }
    }
    return true;
  }
}
