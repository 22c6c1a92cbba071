package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.inspect.TypeInspector;
import dev.signet.processor.collect.user.FunctionUser;
import dev.signet.processor.collect.user.IdProperty;
import dev.signet.processor.collect.user.ResolverDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.javac.Reachability;
import dev.signet.processor.javac.TypeDisplay;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Requires that {@code @UserId} names a property that generated code can read and compare, and that
 * it is there where owners are compared. It is checked with the payloads, when Lombok has written
 * its getters.
 */
final class UserIdRule implements PayloadRule {

  @Override
  public void check(
      FunctionDeclaration function, TypeInspector inspector, ProcessorContext context) {
    FunctionUser user = FunctionUser.of(function, context).orElse(null);
    // None or several resolvers are reported as ResolverMissing and ResolverTwice.
    if (user == null || user.candidates().size() != 1) {
      return;
    }
    ResolverDeclaration resolver = user.resolver();
    AnnotationMirror mirror = resolver.id().orElse(null);
    if (mirror != null) {
      checkProperty(function, resolver, mirror, context);
    } else if (user.owner() != null) {
      context
          .diagnostics()
          .report(
              DiagnosticId.USER_ID_MISSING,
              OwnerPositions.lookup(function),
              FunctionUser.lookup(function, context).orElseThrow().getSimpleName(),
              TypeDisplay.of(user.owner()),
              TypeDisplay.of(resolver.type()));
    }
  }

  private static void checkProperty(
      FunctionDeclaration function,
      ResolverDeclaration resolver,
      AnnotationMirror mirror,
      ProcessorContext context) {
    PackageElement here = context.elements().getPackageOf(function.handler());
    IdProperty property = resolver.idProperty(context).orElse(null);
    if (property != null
        && property.member() != null
        && Reachability.isReachable(property.member(), here)) {
      checkType(function, resolver, mirror, property.type(), context);
      return;
    }
    context
        .diagnostics()
        .report(
            DiagnosticId.USER_ID_UNKNOWN,
            position(function, resolver, mirror, context),
            Annotations.string(mirror, "value"),
            TypeDisplay.of(resolver.user()),
            here.getQualifiedName());
  }

  /** Refuses a type with which nobody or everybody would be the owner. */
  private static void checkType(
      FunctionDeclaration function,
      ResolverDeclaration resolver,
      AnnotationMirror mirror,
      TypeMirror type,
      ProcessorContext context) {
    if (type.getKind() == TypeKind.ARRAY
        || QualifiedNames.of(type).startsWith("java.util.Optional")) {
      context
          .diagnostics()
          .report(
              DiagnosticId.USER_ID_TYPE,
              position(function, resolver, mirror, context),
              Annotations.string(mirror, "value"),
              TypeDisplay.of(resolver.user()),
              TypeDisplay.of(type));
    }
  }

  private static Position position(
      FunctionDeclaration function,
      ResolverDeclaration resolver,
      AnnotationMirror mirror,
      ProcessorContext context) {
    return context.sources().contains(resolver.type())
        ? Position.of(resolver.type(), mirror, "value")
        : Position.of(function.method());
  }
}
