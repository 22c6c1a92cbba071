package dev.signet.processor.collect.jackson;

import dev.signet.processor.collect.jackson.Member.Kind;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.Reachability;
import dev.signet.processor.schema.Access;
import dev.signet.processor.schema.Construction;
import dev.signet.processor.schema.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Finds the properties of a record or bean as jackson-databind does: it follows the steps of
 * POJOPropertiesCollector with the project's settings.
 */
public final class PropertyScan {

  private final ProcessorContext context;
  private final TypeElement element;
  private final Direction direction;
  private final PackageElement from;
  private final List<AnnotationMirror> classAnnotations;
  private final boolean isRecord;
  private final MemberScan scan;
  private final Creator creator;
  private final List<Member> ignored = new ArrayList<>();
  private boolean ambiguous;

  public PropertyScan(
      ProcessorContext context, DeclaredType type, Direction direction, PackageElement from) {
    this.context = context;
    this.element = (TypeElement) type.asElement();
    this.direction = direction;
    this.from = from;
    this.classAnnotations = JacksonAnnotations.ofClass(element);
    this.isRecord = element.getKind() == ElementKind.RECORD;
    this.scan = new MemberScan(context.types(), type, direction);
    this.creator = new CreatorScan(element, scan, direction).find();
  }

  public Creator creator() {
    return creator;
  }

  /**
   * Returns whether databind may be unable to tell which name or member is meant, and would fail.
   */
  public boolean isAmbiguous() {
    return ambiguous;
  }

  /**
   * Returns the properties in this direction, then the fields that only another processor may open.
   */
  public List<PropertyDeclaration> find() {
    List<Member> fields = scan.fields();
    Map<String, PropertyGroup> groups = new LinkedHashMap<>();
    fields.stream()
        .filter(field -> field.marked() || !isTransient(field))
        .forEach(field -> group(groups, field));
    scan.accessors().forEach(accessor -> group(groups, accessor));
    creator.parameters().stream()
        .filter(parameter -> !parameter.implicitName().isEmpty())
        .forEach(parameter -> group(groups, parameter));
    List<PropertyGroup> kept = new ArrayList<>();
    for (PropertyGroup group : groups.values()) {
      List<Member> before = List.copyOf(group.members());
      if (!group.anyVisible()) {
        ignored.addAll(group.members().stream().filter(Member::ignored).toList());
        continue;
      }
      if (!group.keepUnignored(direction, isRecord)) {
        ignored.addAll(before);
        continue;
      }
      for (Member member : before) {
        if (!group.access().isEmpty() || !group.holds(member)) {
          ignored.add(member);
        }
      }
      group.keepVisible(direction);
      kept.add(group);
    }
    return declarations(renamed(kept), fields);
  }

  private static boolean isTransient(Member field) {
    return field.element().getModifiers().contains(Modifier.TRANSIENT);
  }

  private static void group(Map<String, PropertyGroup> groups, Member member) {
    groups.computeIfAbsent(member.implicitName(), PropertyGroup::new).add(member);
  }

  private List<PropertyGroup> renamed(List<PropertyGroup> groups) {
    Optional<UnaryOperator<String>> naming = naming();
    Map<String, PropertyGroup> byName = new LinkedHashMap<>();
    for (PropertyGroup group : groups) {
      List<PropertyGroup> exploded = group.explode();
      ambiguous |= exploded.size() > 1;
      if (exploded.isEmpty()) {
        naming.ifPresent(strategy -> group.rename(strategy.apply(group.name())));
        exploded = List.of(group);
      }
      for (PropertyGroup part : exploded) {
        PropertyGroup old = byName.putIfAbsent(part.name(), part);
        if (old != null) {
          old.addAll(part);
        }
      }
    }
    byName.values().removeIf(this::isIgnoredByClass);
    return List.copyOf(byName.values());
  }

  /**
   * Returns whether {@code @JsonIgnoreProperties} of the class names the property, other than for
   * the opposite direction alone.
   */
  private boolean isIgnoredByClass(PropertyGroup group) {
    String unless = direction == Direction.PAYLOAD ? "allowSetters" : "allowGetters";
    boolean found =
        JacksonAnnotations.find(classAnnotations, JacksonAnnotations.IGNORE_PROPERTIES).stream()
            .filter(mirror -> !Annotations.bool(mirror, unless))
            .flatMap(mirror -> Annotations.elements(mirror, "value").stream())
            .anyMatch(value -> value.getValue().equals(group.name()));
    if (found) {
      ignored.addAll(group.members());
    }
    return found;
  }

  private Optional<UnaryOperator<String>> naming() {
    Optional<AnnotationMirror> mirror =
        JacksonAnnotations.find(classAnnotations, JacksonAnnotations.NAMING);
    if (mirror.isEmpty()) {
      return Optional.empty();
    }
    Optional<UnaryOperator<String>> strategy =
        NamingStrategy.of(simpleName(Annotations.string(mirror.get(), "value")));
    ambiguous |= strategy.isEmpty();
    return strategy;
  }

  private static String simpleName(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  private List<PropertyDeclaration> declarations(List<PropertyGroup> groups, List<Member> fields) {
    List<PropertyDeclaration> found = new ArrayList<>();
    Set<Element> used = new LinkedHashSet<>();
    for (PropertyGroup group : groups) {
      PropertyDeclaration property = declaration(group);
      if (property != null) {
        found.add(property);
        group.members().forEach(member -> used.add(member.element()));
      }
    }
    ignored.forEach(member -> used.add(member.element()));
    Set<String> javaNames = new LinkedHashSet<>();
    found.forEach(property -> javaNames.addAll(property.names()));
    for (Member field : fields) {
      boolean open = !used.contains(field.element()) && !javaNames.contains(field.implicitName());
      if (open && !isTransient(field) && !field.ignored() && mayBeOpened(field)) {
        found.add(hidden(field));
      }
    }
    return found;
  }

  /**
   * Returns whether rules look at a field without accessors: always in a payload, in a result when
   * Lombok or Jackson may open it.
   */
  private boolean mayBeOpened(Member field) {
    return direction == Direction.PAYLOAD
        || JacksonAnnotations.has(classAnnotations, JacksonAnnotations.AUTO_DETECT)
        || isLombok(field.element())
        || isLombok(field.element().getEnclosingElement());
  }

  private static boolean isLombok(Element element) {
    return element.getAnnotationMirrors().stream()
        .anyMatch(mirror -> Annotations.qualifiedName(mirror).startsWith("lombok."));
  }

  private PropertyDeclaration declaration(PropertyGroup group) {
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
        return kind == Kind.SETTER ? setter(group, getter) : group.first(kind);
      }
    }
    return getter != null && isFillable(getter.type()) ? getter : null;
  }

  private static Member getter(PropertyGroup group) {
    return group.of(Kind.GETTER).stream()
        .filter(member -> !member.simpleName().startsWith("is"))
        .findFirst()
        .orElse(group.first(Kind.GETTER));
  }

  private Member setter(PropertyGroup group, Member getter) {
    Member field = group.first(Kind.FIELD);
    Member like = getter != null ? getter : field;
    return group.of(Kind.SETTER).stream()
        .filter(s -> like != null && context.types().isSameType(s.type(), like.type()))
        .findFirst()
        .orElse(group.first(Kind.SETTER));
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
        group.name(),
        JacksonAnnotations.aliases(annotations),
        chosen.implicitName().isEmpty() ? group.name() : chosen.implicitName(),
        names,
        chosen.type(),
        read(chosen, reader),
        access(writer, true),
        chosen.kind() == Kind.PARAMETER || isReachable(chosen) || chosen.kind() == Kind.FIELD
            ? null
            : chosen.element(),
        elements,
        annotations,
        true);
  }

  /**
   * Returns the access for reading. A record component that databind only writes still has its
   * accessor.
   */
  private Access read(Member chosen, Member reader) {
    Access access = isReadAs(chosen.type(), reader) ? access(reader, false) : null;
    boolean hidden = access == null || access.kind() == Access.Kind.REFLECTIVE;
    boolean component =
        isRecord
            && chosen.kind() == Kind.PARAMETER
            && element.getRecordComponents().stream()
                .anyMatch(c -> c.getSimpleName().contentEquals(chosen.implicitName()));
    return hidden && component && creator.kind() == Construction.Kind.CANONICAL
        ? new Access(Access.Kind.GETTER, chosen.implicitName(), -1, false)
        : access;
  }

  /**
   * Returns whether the reader gives the type that is set; a getter may give another, such as an
   * Optional of it.
   */
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

  /**
   * Returns whether generated code can reach a member. An inherited one counts by its own
   * visibility, whatever that of the class that declares it.
   */
  private boolean isReachable(Member member) {
    Set<Modifier> modifiers = member.element().getModifiers();
    return modifiers.contains(Modifier.PUBLIC)
        || !modifiers.contains(Modifier.PRIVATE)
            && Reachability.packageOf(member.element()).equals(from);
  }

  private PropertyDeclaration hidden(Member field) {
    return new PropertyDeclaration(
        field.implicitName(),
        JacksonAnnotations.aliases(field.annotations()),
        field.implicitName(),
        hiddenNames(field),
        field.type(),
        null,
        null,
        null,
        List.of(field.element()),
        field.annotations(),
        false);
  }

  private static Set<String> hiddenNames(Member field) {
    Set<String> names = new LinkedHashSet<>(JacksonAnnotations.aliases(field.annotations()));
    names.add(field.implicitName());
    if (field.named()) {
      names.add(field.explicitName());
    }
    return names;
  }
}
