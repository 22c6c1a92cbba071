package dev.signet.processor.collect;

import dev.signet.processor.collect.ParameterDeclaration.Kind;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.names.RuntimeNames;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Binds a parameter to the source of its value: by its type alone, unless it is marked as the
 * current user, which may have any type.
 */
public final class ParameterBinder {

  private static final Set<String> IDENTITY_TYPES =
      Set.of(
          RuntimeNames.WX_CONTEXT,
          RuntimeNames.OPEN_ID,
          RuntimeNames.UNION_ID,
          RuntimeNames.APP_ID,
          RuntimeNames.SHARED_CALLER);

  private static final Set<String> CALLBACK_TYPES =
      Set.of(RuntimeNames.PUSH_MESSAGE, RuntimeNames.PAYMENT_NOTICE);

  /** Types of payload fields that their package alone does not identify as such. */
  private static final Set<String> SIMPLE_TYPES =
      Set.of(
          "java.util.UUID",
          "java.util.Optional",
          "java.util.List",
          "java.util.Set",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.OptionalDouble",
          "java.util.Collection",
          "java.math.BigDecimal",
          "java.math.BigInteger");

  private ParameterBinder() {}

  /** Returns what a parameter is bound to. */
  public static ParameterDeclaration bind(VariableElement element) {
    return bind(element, element.asType());
  }

  /**
   * Binds a parameter whose type may differ from the one that its declaration writes, because the
   * declaration is that of a generic class.
   */
  public static ParameterDeclaration bind(VariableElement element, TypeMirror type) {
    if (Annotations.has(element, RuntimeNames.CURRENT_USER)) {
      return new ParameterDeclaration(
          element, type, Kind.USER, !optionalArguments(type).isEmpty(), null);
    }
    String name = QualifiedNames.of(type);
    if (IDENTITY_TYPES.contains(name)) {
      return new ParameterDeclaration(element, type, Kind.IDENTITY, false, name);
    }
    String optionalOf = optionalContent(type);
    if (IDENTITY_TYPES.contains(optionalOf)) {
      return new ParameterDeclaration(element, type, Kind.IDENTITY, true, optionalOf);
    }
    if (name.equals(RuntimeNames.INVOCATION_CONTEXT)) {
      return new ParameterDeclaration(element, type, Kind.INVOCATION, false, null);
    }
    if (name.equals(RuntimeNames.OPEN_DATA)) {
      return new ParameterDeclaration(element, type, Kind.OPEN_DATA, false, null);
    }
    if (CALLBACK_TYPES.contains(name)) {
      return new ParameterDeclaration(element, type, Kind.CALLBACK, false, null);
    }
    Kind kind = isSimple(type, name) ? Kind.FIELD : Kind.PAYLOAD;
    return new ParameterDeclaration(element, type, kind, false, null);
  }

  /** Returns whether no application can have a user of this type: it is a value or an identity. */
  public static boolean isValue(TypeMirror type) {
    String name = QualifiedNames.of(type);
    return IDENTITY_TYPES.contains(name)
        || name.equals(RuntimeNames.INVOCATION_CONTEXT)
        || name.equals("java.lang.Object")
        || isSimple(type, name);
  }

  private static boolean isSimple(TypeMirror type, String name) {
    if (type.getKind().isPrimitive()) {
      return true;
    }
    if (type instanceof ArrayType) {
      return true;
    }
    return name.startsWith("java.lang.") && !name.equals("java.lang.Object")
        || name.startsWith("java.time.")
        || SIMPLE_TYPES.contains(name)
        || isEnum(type);
  }

  private static boolean isEnum(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.ENUM;
  }

  private static String optionalContent(TypeMirror type) {
    return optionalArguments(type).stream().map(QualifiedNames::of).findFirst().orElse("");
  }

  private static List<? extends TypeMirror> optionalArguments(TypeMirror type) {
    return QualifiedNames.of(type).equals("java.util.Optional")
        ? ((DeclaredType) type).getTypeArguments()
        : List.of();
  }
}
