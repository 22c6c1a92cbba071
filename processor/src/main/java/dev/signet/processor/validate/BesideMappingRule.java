package dev.signet.processor.validate;

import dev.signet.processor.collect.ParameterBinder;
import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.collect.controller.Mappings;
import dev.signet.processor.collect.spring.MetaAnnotations;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.SpringNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Refuses an identity as the parameter of a method that Spring calls beside the mapped one: no
 * requirement guards it, so nothing is verified when it runs.
 */
final class BesideMappingRule implements RoundRule {

  private static final List<String> BESIDE =
      List.of(SpringNames.MODEL_ATTRIBUTE, SpringNames.INIT_BINDER, SpringNames.EXCEPTION_HANDLER);

  private static final Set<ParameterDeclaration.Kind> OF_CALLER =
      Set.of(ParameterDeclaration.Kind.IDENTITY, ParameterDeclaration.Kind.INVOCATION);

  @Override
  public void check(
      Set<? extends TypeElement> annotations, RoundEnvironment round, ProcessorContext context) {
    Set<Element> methods = new LinkedHashSet<>();
    for (String annotation : BESIDE) {
      methods.addAll(context.annotated(round, annotation));
    }
    for (Element element : methods) {
      if (element instanceof ExecutableElement method
          && context.sources().contains(method)
          && !Mappings.isMapped(method, context)
          && BESIDE.stream().anyMatch(name -> MetaAnnotations.has(method, name))) {
        check(method, context);
      }
    }
  }

  private static void check(ExecutableElement method, ProcessorContext context) {
    for (VariableElement parameter : method.getParameters()) {
      if (OF_CALLER.contains(ParameterBinder.bind(parameter).kind())) {
        context
            .diagnostics()
            .report(
                DiagnosticId.CONTROLLER_PARAMETER,
                parameter,
                parameter.getSimpleName(),
                method.getEnclosingElement().getSimpleName() + "." + method.getSimpleName(),
                context.diagnostics().text(MessagePart.PARAMETER_BESIDE_MAPPING));
      }
    }
  }
}
