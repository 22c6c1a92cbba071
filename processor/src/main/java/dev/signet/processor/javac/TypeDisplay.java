package dev.signet.processor.javac;

import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
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

  /**
   * Returns the name of a class or of a member with its class; a parameter counts as its method.
   */
  public static String ofMember(Element element) {
    if (element instanceof TypeElement type) {
      return of(type);
    }
    Element around = element.getEnclosingElement();
    boolean inside =
        element.getKind() == ElementKind.PARAMETER || element.getKind() == ElementKind.CONSTRUCTOR;
    return inside ? ofMember(around) : ofMember(around) + "." + element.getSimpleName();
  }
}
