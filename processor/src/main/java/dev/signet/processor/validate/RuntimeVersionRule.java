package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Refuses a runtime of another version than generated code is made for. */
final class RuntimeVersionRule implements CompilationRule {

  /** The expected version, which equals the VALUE of the runtime's SignetVersion. */
  static final String EXPECTED = "0.1.0";

  @Override
  public void check(ProcessorContext context) {
    if (context.elements().getTypeElement(RuntimeNames.CLOUD_FUNCTION) == null) {
      return;
    }
    TypeElement version = context.elements().getTypeElement(RuntimeNames.SIGNET_VERSION);
    String found = version == null ? "?" : value(version);
    if (!found.equals(EXPECTED)) {
      context.diagnostics().report(DiagnosticId.VERSION_MISMATCH, EXPECTED, found);
    }
  }

  private static String value(TypeElement version) {
    for (VariableElement field : ElementFilter.fieldsIn(version.getEnclosedElements())) {
      if (field.getSimpleName().contentEquals("VALUE")) {
        return String.valueOf(field.getConstantValue());
      }
    }
    return "?";
  }
}
