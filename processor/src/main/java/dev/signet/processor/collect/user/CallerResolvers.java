package dev.signet.processor.collect.user;

import dev.signet.processor.collect.ResolverScopes;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The classes that find users for the functions of one handler class, as they are declared. */
public final class CallerResolvers {

  private final ProcessorContext context;
  private final List<List<ResolverDeclaration>> scopes;

  /** Reads the declarations for a handler class. */
  public CallerResolvers(TypeElement handler, ProcessorContext context) {
    this.context = context;
    this.scopes =
        ResolverScopes.of(handler, context.elements()).stream().map(this::declared).toList();
  }

  /** Returns whether the class is one that {@code @ResolveCallers} may name. */
  public static boolean isResolver(TypeElement type, ProcessorContext context) {
    TypeElement resolver = context.elements().getTypeElement(RuntimeNames.CALLER_RESOLVER);
    return resolver != null
        && context
            .types()
            .isAssignable(
                context.types().erasure(type.asType()), context.types().erasure(resolver.asType()));
  }

  /** Returns all of them, those of the nearest declaration first. */
  public List<ResolverDeclaration> all() {
    return scopes.stream().flatMap(List::stream).toList();
  }

  /** Returns those of the nearest declaration that find users of this type; more than one clash. */
  public List<ResolverDeclaration> of(TypeMirror user) {
    return nearest(resolver -> resolver.finds(user, context.types()));
  }

  /**
   * Returns those of the nearest declaration for which an owner of this type is a user: the user
   * itself, a subclass of it, or its id.
   */
  List<ResolverDeclaration> ofOwner(TypeMirror owner) {
    return nearest(resolver -> isUser(owner, resolver) || isId(owner, resolver));
  }

  /** Returns whether the type is that of the resolver's users, or of some of them. */
  public boolean isUser(TypeMirror type, ResolverDeclaration resolver) {
    return resolver.user() != null && context.types().isAssignable(type, resolver.user());
  }

  /** Returns whether the type is that of the id of the resolver's users. */
  boolean isId(TypeMirror type, ResolverDeclaration resolver) {
    return resolver
        .idProperty(context)
        .filter(id -> context.types().isSameType(id.type(), type))
        .isPresent();
  }

  private List<ResolverDeclaration> nearest(Predicate<ResolverDeclaration> wanted) {
    for (List<ResolverDeclaration> scope : scopes) {
      List<ResolverDeclaration> found = scope.stream().filter(wanted).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<ResolverDeclaration> declared(Element scope) {
    Set<TypeElement> resolvers = new LinkedHashSet<>();
    Annotations.find(scope, RuntimeNames.RESOLVE_CALLERS)
        .ifPresent(
            mirror -> {
              for (AnnotationValue value : Annotations.elements(mirror, "value")) {
                if (value.getValue() instanceof DeclaredType type
                    && type.getKind() != TypeKind.ERROR
                    && type.asElement() instanceof TypeElement element) {
                  resolvers.add(element);
                }
              }
            });
    return resolvers.stream().map(type -> ResolverDeclaration.of(type, context.types())).toList();
  }
}
