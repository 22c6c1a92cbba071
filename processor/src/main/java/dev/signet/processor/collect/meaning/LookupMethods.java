package dev.signet.processor.collect.meaning;

import dev.signet.processor.collect.UnresolvedTypes;
import dev.signet.processor.collect.form.SimpleTypes;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.javac.Reachability;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.javac.TypeRefs;
import dev.signet.processor.names.RuntimeNames;
import dev.signet.processor.schema.MapSchema;
import dev.signet.processor.schema.OpaqueSchema;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.Schemas;
import dev.signet.processor.schema.function.PayloadModel;
import dev.signet.processor.schema.function.PayloadModel.Field;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The methods of a handler class that could find an owner. */
public final class LookupMethods {

  private static final Set<String> OWNERS = Set.of(RuntimeNames.OPEN_ID, "java.lang.String");

  private final List<ExecutableElement> methods;
  private final PackageElement from;

  /** Finds the methods of this class, inherited ones included. */
  public LookupMethods(TypeElement handler, ProcessorContext context) {
    from = context.elements().getPackageOf(handler);
    methods =
        ElementFilter.methodsIn(context.elements().getAllMembers(handler)).stream()
            .filter(method -> !isOfObject(method))
            .toList();
  }

  private static boolean isOfObject(ExecutableElement method) {
    return method.getEnclosingElement() instanceof TypeElement type
        && type.getQualifiedName().contentEquals("java.lang.Object");
  }

  /** Returns the names of all methods. */
  public List<String> names() {
    return methods.stream().map(method -> method.getSimpleName().toString()).toList();
  }

  /** Returns the methods with this name; more than one when it is overloaded. */
  public List<ExecutableElement> named(String name) {
    return methods.stream().filter(m -> m.getSimpleName().contentEquals(name)).toList();
  }

  /** Returns whether generated code can call the method. */
  public boolean isUsable(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    boolean reachable =
        modifiers.contains(Modifier.PUBLIC)
            || !modifiers.contains(Modifier.PRIVATE) && Reachability.packageOf(method).equals(from);
    return reachable
        && !modifiers.contains(Modifier.ABSTRACT)
        && method.getTypeParameters().isEmpty();
  }

  /** Returns whether the method returns an Optional of OpenId or of String. */
  public boolean returnsOwner(ExecutableElement method) {
    TypeMirror returned = method.getReturnType();
    if (returned.getKind() == TypeKind.ERROR) {
      return true;
    }
    return QualifiedNames.of(returned).equals("java.util.Optional")
        && returned instanceof DeclaredType declared
        && declared.getTypeArguments().size() == 1
        && isOwner(declared.getTypeArguments().get(0));
  }

  private static boolean isOwner(TypeMirror type) {
    return type.getKind() == TypeKind.ERROR || OWNERS.contains(QualifiedNames.of(type));
  }

  /** Returns the return type, for messages. */
  public String returned(ExecutableElement method) {
    return TypeDisplay.of(method.getReturnType());
  }

  /** Returns whether the payload field with the parameter's name can be passed to the parameter. */
  public static boolean fits(VariableElement parameter, PayloadModel payload) {
    return fits(parameter.asType(), parameter.getSimpleName().toString(), payload);
  }

  /** Returns whether the payload field with this name can be passed as this type. */
  public static boolean fits(TypeMirror wanted, String name, PayloadModel payload) {
    if (UnresolvedTypes.in(wanted).isPresent() || Schemas.isBroken(payload.schema())) {
      return true;
    }
    if (payload.isOpaque()) {
      return fitsText(wanted, payload);
    }
    Optional<Field> field = payload.field(name);
    return field.isPresent() && fits(wanted, field.get(), payload.form());
  }

  private static boolean fits(TypeMirror wanted, Field field, PayloadModel.Form form) {
    if (form == PayloadModel.Form.OBJECT && field.accessor() == null) {
      return false;
    }
    if (Schemas.isBroken(field.schema())) {
      return true;
    }
    return field.type().equals(TypeRefs.of(wanted)) || boxes(field, wanted);
  }

  /**
   * Returns whether a primitive field can be passed as its box. The opposite is not allowed,
   * because a box could be null.
   */
  private static boolean boxes(Field field, TypeMirror wanted) {
    return field.schema() instanceof ScalarSchema scalar
        && scalar.isPrimitive()
        && SimpleTypes.scalar(QualifiedNames.of(wanted)) == scalar.kind();
  }

  private static boolean fitsText(TypeMirror wanted, PayloadModel payload) {
    if (payload.schema() instanceof OpaqueSchema opaque
        && opaque.form() == OpaqueSchema.Form.CUSTOM) {
      return false;
    }
    boolean textual = !(payload.schema() instanceof MapSchema map) || Schemas.isText(map.value());
    return textual && QualifiedNames.of(wanted).equals("java.lang.String");
  }
}
