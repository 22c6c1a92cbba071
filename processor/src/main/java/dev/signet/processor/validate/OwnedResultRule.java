package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.inspect.TypeInspection;
import dev.signet.processor.collect.inspect.TypeInspector;
import dev.signet.processor.collect.owner.OwnerMarks;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.names.RuntimeNames;
import dev.signet.processor.schema.DatabindFallback;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Requires that generated code can compare each record that has an owner with a caller, unless the
 * function says that others' records are meant.
 */
final class OwnedResultRule implements PayloadRule {

  @Override
  public void check(
      FunctionDeclaration function, TypeInspector inspector, ProcessorContext context) {
    Optional<AnnotationMirror> across = function.onMethod(RuntimeNames.ACROSS_USERS);
    across.ifPresent(mirror -> checkReason(function, mirror, context));
    Optional<TypeInspection> result = inspector.result(function);
    if (result.isPresent() && !result.get().problems().isEmpty()) {
      // What is known of the result may be less than there is.
      return;
    }
    Set<TypeElement> owned = result.map(found -> owned(found, context)).orElse(Set.of());
    if (owned.isEmpty()) {
      if (across.isPresent()) {
        Position at = Position.of(function.method(), across.get());
        String name = function.displayName();
        context.diagnostics().report(DiagnosticId.ACROSS_USERS_WITHOUT_OWNER, at, name);
      }
      return;
    }
    Set<String> compared = compared(result.get().schema());
    for (TypeElement type : owned) {
      if (!compared.contains(type.getQualifiedName().toString())) {
        report(DiagnosticId.OWNER_NOT_COMPARED, type, function, context);
        return;
      }
    }
    if (across.isEmpty()) {
      checkCaller(owned.iterator().next(), function, context);
    }
  }

  private static void checkReason(
      FunctionDeclaration function, AnnotationMirror across, ProcessorContext context) {
    if (Annotations.text(across, "value").filter(String::isBlank).isPresent()) {
      context
          .diagnostics()
          .report(DiagnosticId.ACROSS_USERS_WITHOUT_REASON, Position.of(function.method(), across));
    }
  }

  private static void checkCaller(
      TypeElement owned, FunctionDeclaration function, ProcessorContext context) {
    boolean direct =
        !function.isTimer()
            && !function.mayLackCaller()
            && !function.has(RuntimeNames.ALLOW_SHARED_CALLER);
    if (!direct) {
      report(DiagnosticId.OWNED_WITHOUT_CALLER, owned, function, context);
    }
  }

  private static void report(
      DiagnosticId id, TypeElement owned, FunctionDeclaration function, ProcessorContext context) {
    context
        .diagnostics()
        .report(id, function.method(), function.displayName(), TypeDisplay.of(owned));
  }

  /** Returns the classes with an owner that a result is known to hold, in the order of meeting. */
  private static Set<TypeElement> owned(TypeInspection result, ProcessorContext context) {
    Set<TypeElement> classes = new LinkedHashSet<>(result.objects());
    DatabindFallback.types(result.schema())
        .forEach(handed -> addNamed(handed.type(), classes, context));
    addNamed(result.schema().type(), classes, context);
    PackageElement from = context.elements().getPackageOf(result.element());
    classes.removeIf(
        type -> OwnerMarks.of((DeclaredType) type.asType(), from, context.types()).all().isEmpty());
    return classes;
  }

  /** Adds the class of a type and those of its arguments, which an opaque value may hold. */
  private static void addNamed(TypeRef type, Set<TypeElement> classes, ProcessorContext context) {
    TypeElement element = context.elements().getTypeElement(type.qualifiedName());
    if (element != null) {
      classes.add(element);
    }
    type.arguments().forEach(argument -> addNamed(argument, classes, context));
  }

  /** Returns the names of the classes whose objects are all written by code that compares. */
  private static Set<String> compared(Schema result) {
    Set<String> generated = DatabindFallback.generatedOnly(result);
    Schemas.objects(result).values().stream()
        .filter(object -> object.owner() == null && object.variants() == null)
        .forEach(object -> generated.remove(object.type().qualifiedName()));
    return generated;
  }
}
