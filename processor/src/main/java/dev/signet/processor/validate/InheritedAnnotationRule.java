package dev.signet.processor.validate;

import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.collect.controller.Mappings;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.javac.ProcessorContext;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Requires that a handler class repeats the annotations of what it extends, implements and
 * overrides. Java does not inherit them, so a requirement would be lost silently.
 *
 * <p>A class that only inherits functions is not a handler. Its functions run as those of the class
 * that declares them, with that class's requirements, so nothing is lost. A controller is one by
 * the methods that it inherits, too.
 */
final class InheritedAnnotationRule implements HandlerRule {

  @Override
  public void check(HandlerDeclaration handler, ProcessorContext context) {
    TypeElement type = handler.type();
    Set<TypeElement> ancestors = new LinkedHashSet<>();
    collectAncestors(type, ancestors, context);
    checkClass(type, ancestors, context);
    Set<ExecutableElement> methods =
        new LinkedHashSet<>(ElementFilter.methodsIn(type.getEnclosedElements()));
    handler.functions().forEach(function -> methods.add(function.method()));
    for (ExecutableElement method : methods) {
      checkMethod(type, method, ancestors, context);
    }
  }

  private static void collectAncestors(
      TypeElement type, Set<TypeElement> ancestors, ProcessorContext context) {
    for (TypeMirror above : context.types().directSupertypes(type.asType())) {
      if (above instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement ancestor
          && ancestors.add(ancestor)) {
        collectAncestors(ancestor, ancestors, context);
      }
    }
  }

  private static void checkClass(
      TypeElement type, Set<TypeElement> ancestors, ProcessorContext context) {
    Set<String> said = new LinkedHashSet<>();
    for (TypeElement ancestor : ancestors) {
      for (AnnotationMirror inherited : SignetAnnotations.of(ancestor)) {
        String name = SignetAnnotations.displayName(inherited);
        if (!SignetAnnotations.hasSame(type, inherited) && said.add(name)) {
          report(
              type,
              type.getSimpleName().toString(),
              ancestor,
              name,
              MessagePart.INHERITED_BY_CLASS,
              context);
        }
      }
    }
  }

  private static void checkMethod(
      TypeElement type,
      ExecutableElement method,
      Set<TypeElement> ancestors,
      ProcessorContext context) {
    Set<String> said = new LinkedHashSet<>();
    for (TypeElement ancestor : ancestors) {
      for (ExecutableElement above : ElementFilter.methodsIn(ancestor.getEnclosedElements())) {
        if (!context.elements().overrides(method, above, type)) {
          continue;
        }
        for (AnnotationMirror inherited : SignetAnnotations.of(above)) {
          String name = SignetAnnotations.displayName(inherited);
          if (isMissing(type, method, inherited, context) && said.add(name)) {
            String display = type.getSimpleName() + "." + method.getSimpleName();
            Element at = context.sources().contains(method) ? method : type;
            report(at, display, ancestor, name, MessagePart.INHERITED_BY_METHOD, context);
          }
        }
      }
    }
  }

  private static boolean isMissing(
      TypeElement type,
      ExecutableElement method,
      AnnotationMirror inherited,
      ProcessorContext context) {
    // Without @CloudFunction, that is reported first, and StrayAnnotationRule may be the one to do
    // so.
    boolean function =
        SignetAnnotations.has(method, "CloudFunction") || Mappings.isMapped(method, context);
    boolean sayable =
        function
            || SignetAnnotations.displayName(inherited).equals("CloudFunction")
                && SignetAnnotations.of(method).isEmpty();
    return sayable
        && !SignetAnnotations.hasSame(method, inherited)
        && !SignetAnnotations.hasSame(type, inherited);
  }

  private static void report(
      Element at,
      String what,
      TypeElement ancestor,
      String annotation,
      MessagePart how,
      ProcessorContext context) {
    context
        .diagnostics()
        .report(
            DiagnosticId.INHERITED_ANNOTATION_NOT_REPEATED,
            at,
            what,
            context.diagnostics().text(how, ancestor.getSimpleName(), annotation),
            annotation);
  }
}
