package dev.signet.processor.collect.user;

import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.names.RuntimeNames;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * One class that {@code @ResolveCallers} names.
 *
 * @param user the type of the user that it finds; null when the class does not say it, because it
 *     is raw or has a type parameter
 */
public record ResolverDeclaration(TypeElement type, TypeMirror user) {

  static ResolverDeclaration of(TypeElement type, Types types) {
    TypeMirror found = found(type.asType(), types);
    return new ResolverDeclaration(
        type, found == null || found.getKind() == TypeKind.TYPEVAR ? null : found);
  }

  /** Returns whether it finds users of exactly this type. */
  boolean finds(TypeMirror wanted, Types types) {
    return user != null && types.isSameType(user, wanted);
  }

  /** Returns the annotation that names the user's id. */
  public Optional<AnnotationMirror> id() {
    return Annotations.find(type, RuntimeNames.USER_ID);
  }

  /** Returns the property that is the user's id; empty when none is named, or not found. */
  public Optional<IdProperty> idProperty(ProcessorContext context) {
    return id().filter(mirror -> user instanceof DeclaredType)
        .flatMap(
            mirror ->
                IdProperty.of((DeclaredType) user, Annotations.string(mirror, "value"), context));
  }

  private static TypeMirror found(TypeMirror type, Types types) {
    if (QualifiedNames.of(type).equals(RuntimeNames.CALLER_RESOLVER)) {
      List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
      return arguments.isEmpty() ? null : arguments.get(0);
    }
    for (TypeMirror above : types.directSupertypes(type)) {
      TypeMirror found = found(above, types);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
