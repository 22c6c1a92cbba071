package dev.signet.processor.javac;

import dev.signet.processor.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Turns javac's types into the model's. Wrappers are written before payload types are checked, so
 * even a type that a rule is going to refuse, such as a wildcard, has a form.
 */
public final class TypeRefs {

  private TypeRefs() {}

  /**
   * Returns whether generated code can write a type out: it has no wildcard, no type variable, and
   * no type that does not exist.
   */
  public static boolean isWritable(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isWritable(array.getComponentType());
    }
    return type.getKind() == TypeKind.DECLARED
        ? ((DeclaredType) type).getTypeArguments().stream().allMatch(TypeRefs::isWritable)
        : type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID;
  }

  /** Returns the model's form of a type, without type annotations. */
  public static TypeRef of(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return TypeRef.array(of(array.getComponentType()));
    }
    if (type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID) {
      return TypeRef.primitive(type.getKind().name().toLowerCase(Locale.ROOT));
    }
    if (type instanceof DeclaredType declared) {
      List<TypeRef> arguments = new ArrayList<>();
      declared.getTypeArguments().forEach(argument -> arguments.add(of(argument)));
      return ofElement(declared.asElement(), arguments);
    }
    return TypeRef.declared("java.lang", List.of("Object"), List.of());
  }

  /** Returns the model's form of a class without arguments. */
  public static TypeRef ofElement(Element type) {
    return ofElement(type, List.of());
  }

  private static TypeRef ofElement(Element type, List<TypeRef> arguments) {
    Deque<String> names = new ArrayDeque<>();
    Element around = type;
    while (!(around instanceof PackageElement)) {
      names.addFirst(around.getSimpleName().toString());
      around = around.getEnclosingElement();
    }
    String packageName = ((PackageElement) around).getQualifiedName().toString();
    return TypeRef.declared(packageName, List.copyOf(names), arguments);
  }
}
