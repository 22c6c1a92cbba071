package dev.signet.processor.javac;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the names that identify types of the Java library and of Signet. */
public final class QualifiedNames {

  private QualifiedNames() {}

  /** Returns the qualified name of a class or interface; empty text for any other type. */
  public static String of(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
            && ((DeclaredType) type).asElement() instanceof TypeElement element
        ? element.getQualifiedName().toString()
        : "";
  }
}
