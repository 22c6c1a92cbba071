package dev.signet.processor.collect.controller;

import dev.signet.processor.javac.ProcessorContext;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Writes a method's name and erased parameter types as reflection names them. */
public final class ErasedSignature {

  private ErasedSignature() {}

  /** Returns a signature such as {@code list(java.lang.String,int[],java.util.Map$Entry)}. */
  public static String of(ExecutableElement method, ProcessorContext context) {
    return method.getParameters().stream()
        .map(parameter -> name(parameter.asType(), context))
        .collect(Collectors.joining(",", method.getSimpleName() + "(", ")"));
  }

  private static String name(TypeMirror type, ProcessorContext context) {
    TypeMirror erased = context.types().erasure(type);
    if (erased instanceof ArrayType array) {
      return name(array.getComponentType(), context) + "[]";
    }
    return erased instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? context.elements().getBinaryName(element).toString()
        : erased.getKind().name().toLowerCase(Locale.ROOT);
  }
}
