package dev.signet.processor.validate;

import dev.signet.processor.collect.user.CallerResolvers;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.names.RuntimeNames;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Refuses the annotations about users where nothing reads them. */
final class UserAnnotationRule implements RoundRule {

  @Override
  public void check(
      Set<? extends TypeElement> annotations, RoundEnvironment round, ProcessorContext context) {
    each(round, RuntimeNames.CURRENT_USER, context, e -> checkParameter(e, context));
    each(round, RuntimeNames.RESOLVE_CALLERS, context, e -> checkDeclaration(e, context));
    each(round, RuntimeNames.USER_ID, context, e -> checkId(e, context));
    each(round, RuntimeNames.NON_BLOCKING, context, e -> checkPromise(e, context));
  }

  private static void each(
      RoundEnvironment round,
      String annotation,
      ProcessorContext context,
      Consumer<Element> check) {
    context.annotated(round, annotation).stream()
        .filter(context.sources()::contains)
        .forEach(check);
  }

  private static void checkParameter(Element parameter, ProcessorContext context) {
    if (!(parameter.getEnclosingElement() instanceof ExecutableElement method)
        || method.getKind() != ElementKind.METHOD
        || !StrayAnnotationRule.isCalled(method, context)
            && !StrayAnnotationRule.isContract(method)
            && !mayBeLookup(method)
            && !method.getSimpleName().contentEquals("permits")) {
      report(RuntimeNames.CURRENT_USER, parameter, MessagePart.ON_FUNCTION_PARAMETER, context);
    }
  }

  // A subclass may name a method of a class that is not final.
  private static boolean mayBeLookup(ExecutableElement method) {
    Element type = method.getEnclosingElement();
    return QualifiedNames.of(method.getReturnType()).equals("java.util.Optional")
        && (!type.getModifiers().contains(Modifier.FINAL) || isNamed(method, type));
  }

  private static boolean isNamed(ExecutableElement method, Element type) {
    List<ExecutableElement> methods = ElementFilter.methodsIn(type.getEnclosedElements());
    return methods.stream()
        .flatMap(function -> Annotations.find(function, RuntimeNames.REQUIRE_OWNER).stream())
        .anyMatch(
            owner -> method.getSimpleName().contentEquals(Annotations.string(owner, "lookup")));
  }

  private static void checkDeclaration(Element scope, ProcessorContext context) {
    AnnotationMirror mirror = Annotations.find(scope, RuntimeNames.RESOLVE_CALLERS).orElseThrow();
    if (scope instanceof TypeElement && !StrayAnnotationRule.isCalledClass(scope, context)) {
      report(RuntimeNames.RESOLVE_CALLERS, scope, MessagePart.ON_PACKAGE_OR_HANDLER, context);
    } else if (Annotations.elements(mirror, "value").isEmpty()) {
      context
          .diagnostics()
          .report(DiagnosticId.RESOLVERS_EMPTY, Position.of(scope, mirror, "value"));
    }
  }

  private static void checkId(Element type, ProcessorContext context) {
    if (!isResolver(type, context)) {
      report(RuntimeNames.USER_ID, type, MessagePart.ON_RESOLVER, context);
    }
  }

  private static void checkPromise(Element element, ProcessorContext context) {
    if (element instanceof TypeElement && !isResolver(element, context)) {
      report(RuntimeNames.NON_BLOCKING, element, MessagePart.ON_METHOD_OR_RESOLVER, context);
    }
  }

  private static boolean isResolver(Element type, ProcessorContext context) {
    return CallerResolvers.isResolver((TypeElement) type, context);
  }

  private static void report(
      String annotation, Element at, MessagePart where, ProcessorContext context) {
    AnnotationMirror mirror = Annotations.find(at, annotation).orElseThrow();
    String name =
        at.getKind() == ElementKind.PARAMETER
            ? at.getSimpleName().toString()
            : TypeDisplay.ofMember(at);
    context
        .diagnostics()
        .report(
            DiagnosticId.USER_ANNOTATION_STRAY,
            Position.of(at, mirror),
            Annotations.simpleName(mirror),
            name,
            context.diagnostics().text(where));
  }
}
