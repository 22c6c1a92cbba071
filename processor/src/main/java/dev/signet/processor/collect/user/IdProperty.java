package dev.signet.processor.collect.user;

import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.Supertypes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * The property of a user type that is the user's id.
 *
 * @param type the type of the id, boxed
 * @param member the accessor or field that reads it; null when there is only a hidden field so far,
 *     to which another processor (Lombok) may still write an accessor
 */
public record IdProperty(TypeMirror type, Element member) {

  static Optional<IdProperty> of(DeclaredType user, String name, ProcessorContext context) {
    if (name.isBlank() || !(user.asElement() instanceof TypeElement element)) {
      return Optional.empty();
    }
    List<? extends Element> members = context.elements().getAllMembers(element);
    return accessor(members, name)
        .or(() -> field(members, name))
        .map(member -> new IdProperty(type(user, member, context), member))
        .or(() -> hidden(element, name).map(f -> new IdProperty(type(user, f, context), null)));
  }

  /** Returns the expression after the object and a dot, such as {@code getId()}. */
  public String expression() {
    return member.getSimpleName() + (member.getKind() == ElementKind.METHOD ? "()" : "");
  }

  private static Optional<Element> accessor(List<? extends Element> members, String name) {
    String capitalized = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    List<String> names = List.of("get" + capitalized, name);
    return names.stream()
        .flatMap(
            wanted ->
                ElementFilter.methodsIn(members).stream()
                    .filter(method -> method.getSimpleName().contentEquals(wanted)))
        .filter(IdProperty::reads)
        .map(Element.class::cast)
        .findFirst();
  }

  // An accessor that declares an exception is none: nothing could be done about it.
  private static boolean reads(ExecutableElement method) {
    return method.getParameters().isEmpty()
        && method.getTypeParameters().isEmpty()
        && method.getThrownTypes().isEmpty()
        && method.getReturnType().getKind() != TypeKind.VOID
        && isOpen(method);
  }

  private static Optional<Element> field(List<? extends Element> members, String name) {
    return ElementFilter.fieldsIn(members).stream()
        .filter(field -> field.getSimpleName().contentEquals(name) && isOpen(field))
        .map(Element.class::cast)
        .findFirst();
  }

  private static Optional<Element> hidden(TypeElement user, String name) {
    return Supertypes.superclasses(user).stream()
        .flatMap(type -> ElementFilter.fieldsIn(type.getEnclosedElements()).stream())
        .filter(field -> field.getSimpleName().contentEquals(name))
        .map(Element.class::cast)
        .findFirst();
  }

  private static boolean isOpen(Element member) {
    return !member.getModifiers().contains(Modifier.STATIC)
        && !member.getModifiers().contains(Modifier.PRIVATE);
  }

  private static TypeMirror type(DeclaredType user, Element member, ProcessorContext context) {
    TypeMirror seen = context.types().asMemberOf(user, member);
    TypeMirror type = seen instanceof ExecutableType method ? method.getReturnType() : seen;
    return type instanceof PrimitiveType primitive
        ? context.types().boxedClass(primitive).asType()
        : type;
  }
}
