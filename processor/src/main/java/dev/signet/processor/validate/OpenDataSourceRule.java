package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.OpenDataSources;
import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.collect.ParameterDeclaration.Kind;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Requires a class that asks WeChat for open data wherever the platform does not vouch for them,
 * which is everywhere but in an event function, and that it can be made and may block.
 */
final class OpenDataSourceRule implements FunctionRule {

  private static final String HTTP_CLIENT = "java.net.http.HttpClient";

  @Override
  public void check(FunctionDeclaration function, ProcessorContext context) {
    List<ParameterDeclaration> all = function.parameters(Kind.OPEN_DATA);
    if (all.isEmpty() || function.isTimer()) {
      return;
    }
    Optional<AnnotationMirror> from = OpenDataSources.of(function.handler(), context);
    if (from.isEmpty()) {
      if (!isEventFunctionOnly(function, context)) {
        context
            .diagnostics()
            .report(
                DiagnosticId.OPEN_DATA_WITHOUT_SOURCE,
                all.get(0).element(),
                all.get(0).name(),
                function.handler().getSimpleName());
      }
      return;
    }
    OpenDataSources.type(from.get())
        .ifPresent(
            source -> {
              checkUsable(function, all.get(0), source, context);
              checkNonBlocking(function, source, context);
            });
  }

  /** Returns whether the compilation is for event functions, and no HTTP host can be meant. */
  private static boolean isEventFunctionOnly(
      FunctionDeclaration function, ProcessorContext context) {
    TypeElement handler = function.handler();
    return context.visible().isVisible(handler, RuntimeNames.SCF_FUNCTION)
        && !context.visible().isVisible(handler, RuntimeNames.HTTP_HOST);
  }

  private static void checkUsable(
      FunctionDeclaration function,
      ParameterDeclaration parameter,
      DeclaredType type,
      ProcessorContext context) {
    TypeElement source = (TypeElement) type.asElement();
    PackageElement here = context.elements().getPackageOf(function.handler());
    boolean samePackage = here.equals(context.elements().getPackageOf(source));
    CallerPolicyRule.problem(source, samePackage)
        .or(() -> problemOfModule(function, source, context))
        .ifPresent(
            problem ->
                context
                    .diagnostics()
                    .report(
                        DiagnosticId.OPEN_DATA_SOURCE_NOT_USABLE,
                        parameter.element(),
                        source.getSimpleName(),
                        context.diagnostics().text(problem),
                        here.getQualifiedName(),
                        CallerPolicyRule.cure(problem, source, context)));
  }

  /** Returns what a named module lacks that does not read the module of the JDK's HTTP client. */
  private static Optional<MessagePart> problemOfModule(
      FunctionDeclaration function, TypeElement source, ProcessorContext context) {
    return source.getQualifiedName().contentEquals(RuntimeNames.OPEN_INTERFACE_SOURCE)
            && !context.visible().isVisible(function.handler(), HTTP_CLIENT)
        ? Optional.of(MessagePart.SOURCE_WITHOUT_CLIENT)
        : Optional.empty();
  }

  private static void checkNonBlocking(
      FunctionDeclaration function, DeclaredType source, ProcessorContext context) {
    function
        .onMethod(RuntimeNames.NON_BLOCKING)
        .ifPresent(
            promise ->
                context
                    .diagnostics()
                    .report(
                        DiagnosticId.NON_BLOCKING_WAITS,
                        Position.of(function.method(), promise),
                        function.displayName(),
                        context
                            .diagnostics()
                            .text(
                                MessagePart.WAITS_FOR_OPEN_DATA,
                                source.asElement().getSimpleName())));
  }

  /** Returns whether the class is one that {@code @OpenDataFrom} may name. */
  static boolean isSource(TypeElement type, ProcessorContext context) {
    TypeElement source = context.elements().getTypeElement(RuntimeNames.OPEN_DATA_SOURCE);
    return source != null
        && context.types().isAssignable(context.types().erasure(type.asType()), source.asType());
  }
}
