package dev.signet.processor.collect;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * Finds a type that does not exist yet, which another processor may still make. Looks inside type
 * arguments: {@code List<Gen>} is a declared type while {@code Gen} is missing.
 */
final class UnresolvedTypes {

  private UnresolvedTypes() {}

  /** The name of a missing type in the signature of a handler method or the class's supertypes. */
  static Optional<String> in(HandlerDeclaration handler) {
    Optional<String> missing = inSupertypes(handler.type());
    for (FunctionDeclaration function : handler.functions()) {
      missing = missing.or(() -> inSignature(function.method()));
    }
    for (ExecutableElement factory : handler.factories()) {
      missing = missing.or(() -> inSignature(factory));
    }
    return missing;
  }

  private static Optional<String> inSupertypes(TypeElement type) {
    Optional<String> missing = in(type.getSuperclass());
    for (TypeMirror implemented : type.getInterfaces()) {
      missing = missing.or(() -> in(implemented));
    }
    return missing;
  }

  private static Optional<String> inSignature(ExecutableElement method) {
    Optional<String> missing = in(method.getReturnType());
    for (VariableElement parameter : method.getParameters()) {
      missing = missing.or(() -> in(parameter.asType()));
    }
    return missing;
  }

  static Optional<String> in(TypeMirror type) {
    return Optional.ofNullable(type.accept(new Finder(), null));
  }

  private static final class Finder extends SimpleTypeVisitor14<String, Void> {

    @Override
    public String visitError(ErrorType type, Void unused) {
      return type.toString();
    }

    @Override
    public String visitArray(ArrayType type, Void unused) {
      return type.getComponentType().accept(this, null);
    }

    @Override
    public String visitWildcard(WildcardType type, Void unused) {
      TypeMirror bound =
          type.getExtendsBound() == null ? type.getSuperBound() : type.getExtendsBound();
      return bound == null ? null : bound.accept(this, null);
    }

    @Override
    public String visitDeclared(DeclaredType type, Void unused) {
      for (TypeMirror argument : type.getTypeArguments()) {
        String missing = argument.accept(this, null);
        if (missing != null) {
          return missing;
        }
      }
      return null;
    }
  }
}
