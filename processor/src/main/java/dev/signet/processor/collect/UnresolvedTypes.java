package dev.signet.processor.collect;

import dev.signet.processor.javac.Annotations;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * Finds types that do not exist yet but that another processor may still generate. The search
 * includes type arguments: {@code List<Gen>} is a declared type even while {@code Gen} is missing.
 */
public final class UnresolvedTypes {

  private UnresolvedTypes() {}

  /**
   * A type or constant that does not exist.
   *
   * @param name as the user wrote it; empty for a value of an annotation, which javac hides
   * @param at the class, method or parameter that needs it
   */
  public record Missing(String name, Element at) {}

  /** Returns the first type that these handlers need and that does not exist yet. */
  public static Optional<Missing> in(List<HandlerDeclaration> handlers, Elements elements) {
    Optional<Missing> missing = Optional.empty();
    for (HandlerDeclaration handler : handlers) {
      missing = missing.or(() -> in(handler));
      for (Element scope : ResolverScopes.of(handler.type(), elements)) {
        missing = missing.or(() -> inValues(scope));
      }
    }
    return missing;
  }

  /**
   * Returns a missing type in the signature of a handler method or among the class's supertypes.
   */
  private static Optional<Missing> in(HandlerDeclaration handler) {
    Optional<Missing> missing = inSupertypes(handler.type()).or(() -> inValues(handler.type()));
    for (FunctionDeclaration function : handler.functions()) {
      missing =
          missing.or(() -> inSignature(function.method())).or(() -> inValues(function.method()));
    }
    for (ExecutableElement factory : handler.factories()) {
      missing = missing.or(() -> inSignature(factory));
    }
    for (ExecutableElement lookup : handler.lookups()) {
      missing = missing.or(() -> inSignature(lookup));
    }
    return missing;
  }

  private static Optional<Missing> inValues(Element annotated) {
    for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
      if (Annotations.isErroneous(mirror)) {
        return Optional.of(new Missing("", annotated));
      }
    }
    return Optional.empty();
  }

  private static Optional<Missing> inSupertypes(TypeElement type) {
    Optional<Missing> missing = in(type.getSuperclass(), type);
    for (TypeMirror implemented : type.getInterfaces()) {
      missing = missing.or(() -> in(implemented, type));
    }
    return missing;
  }

  private static Optional<Missing> inSignature(ExecutableElement method) {
    Optional<Missing> missing = in(method.getReturnType(), method);
    for (VariableElement parameter : method.getParameters()) {
      missing = missing.or(() -> in(parameter.asType(), parameter));
    }
    return missing;
  }

  private static Optional<Missing> in(TypeMirror type, Element at) {
    return in(type).map(name -> new Missing(name, at));
  }

  public static Optional<String> in(TypeMirror type) {
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
