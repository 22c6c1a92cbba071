package dev.signet.processor.validate;

import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.collect.spring.SpringBeans;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.names.SpringNames;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Refuses mutable state in a handler class, because one object serves all callers at once. A final
 * field of a mutable type passes, because the type may be thread-safe, and so does one that Spring
 * fills before the first call. {@link SharedObjectRule} asks the same of policies, resolvers and
 * sources of open data.
 */
final class MutableFieldRule implements HandlerRule {

  @Override
  public void check(HandlerDeclaration handler, ProcessorContext context) {
    checkFields(handler.type(), context);
  }

  /** Checks the fields of a class of which one object serves all callers. */
  static void checkFields(TypeElement type, ProcessorContext context) {
    if (!HandlerClassRule.isClass(type)) {
      return;
    }
    boolean finalByLombok = lombokMakesFinal(type);
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      Set<Modifier> modifiers = field.getModifiers();
      boolean isFinal =
          modifiers.contains(Modifier.FINAL)
              || finalByLombok && !modifiers.contains(Modifier.STATIC);
      if (SpringBeans.isInjected(field) && mayBeBean(type, context)) {
        checkInjected(field, type, context);
      } else if (!isFinal) {
        context
            .diagnostics()
            .report(DiagnosticId.MUTABLE_FIELD, field, field.getSimpleName(), TypeDisplay.of(type));
      }
    }
  }

  private static boolean mayBeBean(TypeElement type, ProcessorContext context) {
    return context.visible().isVisible(type, SpringNames.COMPONENT);
  }

  /** Signet would make an object of a class that is no bean, and leave the field empty. */
  private static void checkInjected(
      VariableElement field, TypeElement type, ProcessorContext context) {
    if (!SpringBeans.contain(type)) {
      context
          .diagnostics()
          .report(DiagnosticId.INJECTED_FIELD, field, field.getSimpleName(), TypeDisplay.of(type));
    }
  }

  // Lombok may run after this processor; the fields are not final yet then.
  private static boolean lombokMakesFinal(TypeElement type) {
    return Annotations.has(type, "lombok.Value")
        || Annotations.find(type, "lombok.experimental.FieldDefaults")
            .filter(defaults -> Annotations.bool(defaults, "makeFinal"))
            .isPresent();
  }
}
