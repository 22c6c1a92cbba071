package dev.signet.processor.javac;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** Determines what generated code in a package can reach, and the type of a member's value. */
public final class Reachability {

  private Reachability() {}

  /**
   * Returns the type of the value of a field, parameter or getter; for any other method, its return
   * type.
   */
  public static TypeMirror valueType(Element member) {
    return member instanceof ExecutableElement method ? method.getReturnType() : member.asType();
  }

  /** Returns whether code in the package can use the element and the classes around it. */
  public static boolean isReachable(Element element, PackageElement from) {
    for (Element around = element;
        around != null && around.getKind() != ElementKind.PACKAGE;
        around = around.getEnclosingElement()) {
      if (around.getModifiers().contains(Modifier.PRIVATE)) {
        return false;
      }
      boolean open = around.getModifiers().contains(Modifier.PUBLIC) || isImplicitlyPublic(around);
      if (!open && !packageOf(around).equals(from)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isImplicitlyPublic(Element element) {
    Element around = element.getEnclosingElement();
    return around != null
        && (around.getKind() == ElementKind.INTERFACE
            || around.getKind() == ElementKind.ANNOTATION_TYPE);
  }

  /** Returns the package of an element. */
  public static PackageElement packageOf(Element element) {
    Element around = element;
    while (!(around instanceof PackageElement)) {
      around = around.getEnclosingElement();
    }
    return (PackageElement) around;
  }

  /** Returns the component type of an array, or null. */
  static TypeMirror component(TypeMirror type) {
    return type instanceof ArrayType array ? array.getComponentType() : null;
  }
}
