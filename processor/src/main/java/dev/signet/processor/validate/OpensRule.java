package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.inspect.TypeInspection;
import dev.signet.processor.collect.inspect.TypeInspector;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.schema.DatabindFallback;
import java.util.Set;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.OpensDirective;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Requires that a named module opens to databind the packages of the types that it handles. */
final class OpensRule implements PayloadRule {

  private static final String DATABIND = "com.fasterxml.jackson.databind";

  @Override
  public void check(
      FunctionDeclaration function, TypeInspector inspector, ProcessorContext context) {
    ModuleElement module = context.elements().getModuleOf(function.handler());
    if (module == null || module.isUnnamed() || module.isOpen()) {
      return;
    }
    inspector.inspect(function).forEach(inspection -> check(inspection, module, context));
  }

  private static void check(
      TypeInspection inspection, ModuleElement module, ProcessorContext context) {
    Set<String> generated = DatabindFallback.generatedOnly(inspection.schema());
    for (TypeElement type : inspection.objects()) {
      if (generated.contains(type.getQualifiedName().toString())) {
        continue;
      }
      PackageElement packageElement = context.elements().getPackageOf(type);
      boolean own = module.equals(context.elements().getModuleOf(type));
      if (own && !isOpen(module, packageElement)) {
        String name = packageElement.getQualifiedName().toString();
        context
            .diagnostics()
            .reportOnce(
                name,
                DiagnosticId.OPENS_MISSING,
                Position.of(inspection.element()),
                module.getQualifiedName(),
                name,
                type.getSimpleName());
      }
    }
  }

  private static boolean isOpen(ModuleElement module, PackageElement packageElement) {
    for (OpensDirective opens : ElementFilter.opensIn(module.getDirectives())) {
      if (opens.getPackage().equals(packageElement)) {
        return opens.getTargetModules() == null
            || opens.getTargetModules().stream()
                .anyMatch(target -> target.getQualifiedName().contentEquals(DATABIND));
      }
    }
    return false;
  }
}
