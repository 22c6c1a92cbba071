package dev.signet.processor.javac;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds a class's supertypes, without the base classes of java.lang. */
public final class Supertypes {

  private static final Set<String> BASES =
      Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum");

  private Supertypes() {}

  /** Returns the class itself, then its superclasses, then all interfaces. */
  public static List<TypeElement> of(TypeElement type) {
    Set<TypeElement> found = new LinkedHashSet<>(superclasses(type));
    for (TypeElement element : List.copyOf(found)) {
      interfaces(element, found);
    }
    return new ArrayList<>(found);
  }

  /** Returns the class itself, then its superclasses. */
  public static List<TypeElement> superclasses(TypeElement type) {
    Set<TypeElement> found = new LinkedHashSet<>();
    TypeElement element = type;
    while (element != null && !isBase(element) && found.add(element)) {
      element = elementOf(element.getSuperclass());
    }
    return new ArrayList<>(found);
  }

  /** Returns the supertypes that do not exist. */
  public static List<TypeMirror> missing(TypeElement type) {
    List<TypeMirror> missing = new ArrayList<>();
    for (TypeElement element : of(type)) {
      missing.add(element.getSuperclass());
      missing.addAll(element.getInterfaces());
    }
    missing.removeIf(above -> above.getKind() != TypeKind.ERROR);
    return missing;
  }

  private static void interfaces(TypeElement type, Set<TypeElement> found) {
    for (TypeMirror mirror : type.getInterfaces()) {
      TypeElement element = elementOf(mirror);
      if (element != null && found.add(element)) {
        interfaces(element, found);
      }
    }
  }

  private static boolean isBase(TypeElement type) {
    return BASES.contains(type.getQualifiedName().toString());
  }

  private static TypeElement elementOf(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
            && ((DeclaredType) type).asElement() instanceof TypeElement t
        ? t
        : null;
  }
}
