package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.inspect.TypeInspection;
import dev.signet.processor.collect.inspect.TypeInspector;
import dev.signet.processor.collect.owner.OwnerMark;
import dev.signet.processor.collect.owner.OwnerMarks;
import dev.signet.processor.collect.user.CallerResolvers;
import dev.signet.processor.collect.user.FunctionUser;
import dev.signet.processor.collect.user.ResolverDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.javac.TypeRefs;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.names.RuntimeNames;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.Schemas;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Requires that the owner of a record is an openid, or the id of the user for whom the function
 * works; values of two other types would never be equal.
 */
final class OwnerTypeRule implements PayloadRule {

  @Override
  public void check(
      FunctionDeclaration function, TypeInspector inspector, ProcessorContext context) {
    Optional<TypeInspection> result = inspector.result(function);
    if (result.isEmpty() || !result.get().problems().isEmpty()) {
      return;
    }
    for (ObjectSchema object : Schemas.objects(result.get().schema()).values()) {
      boolean byUser =
          object.owner() != null
              && !object.owner().type().qualifiedName().equals(RuntimeNames.OPEN_ID);
      if (byUser && !check(object, function, context)) {
        return;
      }
    }
  }

  /** Returns whether nothing is wrong. */
  private static boolean check(
      ObjectSchema object, FunctionDeclaration function, ProcessorContext context) {
    TypeRef owner = object.owner().type();
    List<ResolverDeclaration> known = new CallerResolvers(function.handler(), context).all();
    if (known.stream().noneMatch(resolver -> hasId(resolver, owner, context))) {
      reportType(object, function, context);
      return false;
    }
    List<ResolverDeclaration> own =
        FunctionUser.of(function, context).map(FunctionUser::candidates).orElse(List.of());
    boolean comparable =
        function.onMethod(RuntimeNames.ACROSS_USERS).isPresent()
            || own.size() == 1 && hasId(own.get(0), owner, context);
    if (!comparable && own.size() <= 1) {
      TypeElement type = context.elements().getTypeElement(object.type().qualifiedName());
      context
          .diagnostics()
          .report(
              DiagnosticId.OWNED_WITHOUT_USER,
              function.method(),
              function.displayName(),
              TypeDisplay.of(type),
              String.join(".", owner.simpleNames()));
    }
    return comparable;
  }

  private static boolean hasId(
      ResolverDeclaration resolver, TypeRef owner, ProcessorContext context) {
    return resolver
        .idProperty(context)
        .filter(id -> TypeRefs.of(id.type()).equals(owner))
        .isPresent();
  }

  private static void reportType(
      ObjectSchema object, FunctionDeclaration function, ProcessorContext context) {
    TypeElement type = context.elements().getTypeElement(object.type().qualifiedName());
    PackageElement from = context.elements().getPackageOf(function.handler());
    OwnerMark mark =
        OwnerMarks.of((DeclaredType) type.asType(), from, context.types()).all().get(0);
    String member = TypeDisplay.ofMember(mark.elements().get(0));
    context.diagnostics().reportOnce(member, DiagnosticId.OWNER_TYPE, mark.position(), member);
  }
}
