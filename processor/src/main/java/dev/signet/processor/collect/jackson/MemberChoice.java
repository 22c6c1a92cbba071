package dev.signet.processor.collect.jackson;

import dev.signet.processor.collect.annotation.JacksonAnnotations;
import dev.signet.processor.collect.jackson.Member.Kind;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.Reachability;
import dev.signet.processor.javac.RecordComponents;
import dev.signet.processor.schema.Access;
import dev.signet.processor.schema.Construction;
import dev.signet.processor.schema.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;

/** Chooses the members by which jackson-databind and generated code read and write a property. */
final class MemberChoice {

  private final ProcessorContext context;
  private final TypeElement element;
  private final Creator creator;
  private final Direction direction;
  private final PackageElement from;
  private final boolean isRecord;
  private final Set<String> overloaded = new LinkedHashSet<>();

  MemberChoice(
      ProcessorContext context,
      TypeElement element,
      Creator creator,
      Direction direction,
      PackageElement from) {
    this.context = context;
    this.element = element;
    this.creator = creator;
    this.direction = direction;
    this.from = from;
    this.isRecord = element.getKind() == ElementKind.RECORD;
  }

  /** Returns the property of a group in this direction; null when no member of it counts there. */
  PropertyDeclaration declaration(PropertyGroup group) {
    Member getter = getter(group);
    Member field = group.first(Kind.FIELD);
    Member reader = getter != null ? getter : field;
    Member writer = writer(group, getter);
    Member chosen = direction == Direction.PAYLOAD ? writer : reader;
    if (chosen == null) {
      return null;
    }
    return declaration(group, chosen, reader, writer);
  }

  private Member writer(PropertyGroup group, Member getter) {
    for (Kind kind : List.of(Kind.PARAMETER, Kind.SETTER, Kind.FIELD)) {
      boolean none = group.of(kind).isEmpty() || isRecord && kind == Kind.FIELD;
      if (!none) {
        return kind == Kind.SETTER ? setter(group) : group.first(kind);
      }
    }
    return getter != null && isFillable(getter.type()) ? getter : null;
  }

  /** A getter of a subclass comes first, then one with get, one with is, and any other. */
  private static Member getter(PropertyGroup group) {
    return mostDerived(group.of(Kind.GETTER)).stream()
        .min(Comparator.comparing(MemberChoice::priority))
        .orElse(null);
  }

  private static int priority(Member getter) {
    String name = getter.simpleName();
    return name.startsWith("get") && name.length() > 3
        ? 1
        : name.startsWith("is") && name.length() > 2 ? 2 : 3;
  }

  private static List<Member> mostDerived(List<Member> members) {
    List<Member> shown =
        members.stream().anyMatch(MemberChoice::counts)
            ? members.stream().filter(MemberChoice::counts).toList()
            : members;
    // The scan goes from the class to its supertypes.
    return shown.stream()
        .filter(
            m ->
                m.element()
                    .getEnclosingElement()
                    .equals(shown.get(0).element().getEnclosingElement()))
        .toList();
  }

  private static boolean counts(Member member) {
    return member.visible() || member.marked();
  }

  private Member setter(PropertyGroup group) {
    List<Member> setters = mostDerived(group.of(Kind.SETTER));
    if (setters.stream().anyMatch(Member::marked)) {
      setters = setters.stream().filter(Member::marked).toList();
    }
    boolean boxes = setters.size() == 2 && isBoxOf(setters.get(0), setters.get(1));
    if (setters.size() > 1 && !boxes && direction == Direction.PAYLOAD) {
      overloaded.add(setters.get(0).simpleName());
    }
    return setters.stream()
        .filter(setter -> setter.type().getKind().isPrimitive())
        .findFirst()
        .orElse(setters.get(0));
  }

  private boolean isBoxOf(Member one, Member other) {
    if (one.type().getKind().isPrimitive()) {
      return context
          .types()
          .isSameType(
              context.types().boxedClass((PrimitiveType) one.type()).asType(), other.type());
    }
    return other.type().getKind().isPrimitive() && isBoxOf(other, one);
  }

  /** Returns the names of setters of which several could take the value. */
  Set<String> overloaded() {
    return overloaded;
  }

  private boolean isFillable(TypeMirror type) {
    return isA(type, "java.util.Collection") || isA(type, "java.util.Map");
  }

  private boolean isA(TypeMirror type, String name) {
    TypeElement wanted = context.elements().getTypeElement(name);
    return wanted != null
        && context
            .types()
            .isAssignable(context.types().erasure(type), context.types().erasure(wanted.asType()));
  }

  private PropertyDeclaration declaration(
      PropertyGroup group, Member chosen, Member reader, Member writer) {
    List<AnnotationMirror> annotations = group.annotations();
    Set<String> names = new LinkedHashSet<>();
    names.add(group.name());
    names.addAll(JacksonAnnotations.aliases(annotations));
    List<Element> elements = new ArrayList<>();
    for (Member member : group.members()) {
      names.add(member.implicitName());
      elements.add(member.element());
      if (member.kind() == Kind.SETTER) {
        elements.addAll(((ExecutableElement) member.element()).getParameters());
      }
    }
    return new PropertyDeclaration(
        new PropertyDeclaration.Naming(
            group.name(),
            JacksonAnnotations.aliases(annotations),
            chosen.implicitName().isEmpty() ? group.name() : chosen.implicitName(),
            names),
        chosen.type(),
        new PropertyDeclaration.Members(
            read(chosen, reader),
            access(writer, true),
            chosen.kind() == Kind.PARAMETER || isReachable(chosen) || chosen.kind() == Kind.FIELD
                ? null
                : chosen.element()),
        elements,
        annotations,
        true);
  }

  /**
   * Returns the access for reading. A component that databind only writes still has its accessor.
   */
  private Access read(Member chosen, Member reader) {
    Access access = isReadAs(chosen.type(), reader) ? access(reader, false) : null;
    boolean hidden = access == null || access.kind() == Access.Kind.REFLECTIVE;
    boolean component =
        isRecord
            && chosen.kind() == Kind.PARAMETER
            && RecordComponents.of(element).stream()
                .anyMatch(c -> c.getSimpleName().contentEquals(chosen.implicitName()));
    return hidden && component && creator.kind() == Construction.Kind.CANONICAL
        ? new Access(Access.Kind.GETTER, chosen.implicitName(), -1, false)
        : access;
  }

  /** A getter may give another type than what is set, such as an Optional of it. */
  private boolean isReadAs(TypeMirror type, Member reader) {
    return reader != null && context.types().isSameType(reader.type(), type);
  }

  private Access access(Member member, boolean writing) {
    if (member == null) {
      return null;
    }
    if (member.kind() == Kind.PARAMETER) {
      return new Access(Access.Kind.PARAMETER, "", member.index(), false);
    }
    if (!isReachable(member)) {
      return new Access(Access.Kind.REFLECTIVE, member.simpleName(), -1, false);
    }
    Access.Kind kind =
        switch (member.kind()) {
          case FIELD -> fieldAccess(member, writing);
          case GETTER -> writing ? Access.Kind.FILLED : Access.Kind.GETTER;
          default -> Access.Kind.SETTER;
        };
    boolean throwing =
        member.element() instanceof ExecutableElement method && !method.getThrownTypes().isEmpty();
    return new Access(kind, member.simpleName(), -1, throwing);
  }

  private static Access.Kind fieldAccess(Member field, boolean writing) {
    boolean isFinal = field.element().getModifiers().contains(Modifier.FINAL);
    return writing && isFinal ? Access.Kind.REFLECTIVE : Access.Kind.FIELD;
  }

  /** An inherited member counts by its own visibility: the class that declares it need not. */
  private boolean isReachable(Member member) {
    Set<Modifier> modifiers = member.element().getModifiers();
    return modifiers.contains(Modifier.PUBLIC)
        || !modifiers.contains(Modifier.PRIVATE)
            && Reachability.packageOf(member.element()).equals(from);
  }
}
