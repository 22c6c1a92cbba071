package dev.signet.processor.javac;

import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Writes types for messages, with simple names and without annotations. */
public final class TypeDisplay {

  private TypeDisplay() {}

  public static String of(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return of(array.getComponentType()) + "[]";
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return type.toString();
    }
    DeclaredType declared = (DeclaredType) type;
    String name = of((TypeElement) declared.asElement());
    return declared.getTypeArguments().isEmpty()
        ? name
        : declared.getTypeArguments().stream()
            .map(TypeDisplay::of)
            .collect(Collectors.joining(", ", name + "<", ">"));
  }

  /** Returns the name of a class, such as {@code Outer.Inner}. */
  public static String of(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement outer
        ? of(outer) + "." + type.getSimpleName()
        : type.getSimpleName().toString();
  }
}
