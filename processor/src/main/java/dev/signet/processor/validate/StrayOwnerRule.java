package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.names.RuntimeNames;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Refuses {@code @Owner} where there is no property, because nothing would be compared. */
final class StrayOwnerRule implements RoundRule {

  @Override
  public void check(
      Set<? extends TypeElement> annotations, RoundEnvironment round, ProcessorContext context) {
    for (TypeElement annotation : annotations) {
      if (annotation.getQualifiedName().contentEquals(RuntimeNames.OWNER)) {
        for (Element element : round.getElementsAnnotatedWith(annotation)) {
          if (context.sources().contains(element) && !isProperty(element)) {
            report(element, context);
          }
        }
      }
    }
  }

  private static void report(Element element, ProcessorContext context) {
    Annotations.find(element, RuntimeNames.OWNER)
        .ifPresent(
            mirror ->
                context
                    .diagnostics()
                    .report(
                        DiagnosticId.OWNER_WITHOUT_PROPERTY,
                        Position.of(element, mirror),
                        TypeDisplay.ofMember(element)));
  }

  private static boolean isProperty(Element element) {
    if (element.getModifiers().contains(Modifier.STATIC)) {
      return false;
    }
    if (element.getKind() == ElementKind.PARAMETER) {
      return element.getEnclosingElement().getKind() == ElementKind.CONSTRUCTOR;
    }
    return !(element instanceof ExecutableElement method) || isAccessor(method);
  }

  private static boolean isAccessor(ExecutableElement method) {
    boolean nothing = method.getReturnType().getKind() == TypeKind.VOID;
    boolean setter =
        method.getParameters().size() == 1 && method.getSimpleName().toString().startsWith("set");
    return setter || method.getParameters().isEmpty() && !nothing;
  }
}
