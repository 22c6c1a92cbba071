package dev.signet.processor.collect.jackson;

import dev.signet.processor.collect.annotation.JacksonAnnotations;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.schema.Direction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Finds the properties of a record or bean as jackson-databind does: it follows the steps of
 * POJOPropertiesCollector with the project's settings.
 */
public final class PropertyScan {

  private final Direction direction;
  private final List<AnnotationMirror> classAnnotations;
  private final boolean isRecord;
  private final MemberScan scan;
  private final Creator creator;
  private final MemberChoice choice;
  private final List<Member> ignored = new ArrayList<>();
  private final Predicate<PropertyDeclaration> leavesOut;
  private boolean ambiguous;

  public PropertyScan(
      ProcessorContext context, DeclaredType type, Direction direction, PackageElement from) {
    this(context, type, direction, from, "set");
  }

  private PropertyScan(
      ProcessorContext context,
      DeclaredType type,
      Direction direction,
      PackageElement from,
      String setterPrefix) {
    TypeElement element = (TypeElement) type.asElement();
    this.direction = direction;
    this.classAnnotations = JacksonAnnotations.ofClass(element);
    this.isRecord = element.getKind() == ElementKind.RECORD;
    this.scan = new MemberScan(context.types(), type, direction, setterPrefix);
    this.leavesOut = new LeftOut(direction)::test;
    this.creator = new CreatorScan(element, scan, direction).find();
    this.choice = new MemberChoice(context, element, creator, direction, from);
  }

  /** Returns a scan of the builder that makes objects of a class; empty when there is none. */
  public static Optional<PropertyScan> ofBuilder(
      ProcessorContext context, TypeElement built, Direction direction, PackageElement from) {
    return JacksonAnnotations.builder(JacksonAnnotations.ofClass(built))
        .filter(builder -> direction == Direction.PAYLOAD)
        .map(
            builder ->
                new PropertyScan(
                    context,
                    builder,
                    direction,
                    from,
                    JacksonAnnotations.setterPrefix((TypeElement) builder.asElement())));
  }

  public Creator creator() {
    return creator;
  }

  /** Returns whether databind may be unable to tell which name is meant, and would fail. */
  public boolean isAmbiguous() {
    return ambiguous;
  }

  /** Returns the names of setters of which several could take the value of one property. */
  public Set<String> overloadedSetters() {
    return choice.overloaded();
  }

  /** Returns the properties in this direction, then fields that only another processor opens. */
  public List<PropertyDeclaration> find() {
    List<Member> fields = scan.fields();
    List<PropertyGroup> kept = new ArrayList<>();
    for (PropertyGroup group : groups(fields)) {
      if (isKept(group)) {
        kept.add(group);
      }
    }
    return declarations(renamed(kept), fields);
  }

  private Collection<PropertyGroup> groups(List<Member> fields) {
    Map<String, PropertyGroup> groups = new LinkedHashMap<>();
    fields.stream()
        .filter(field -> field.marked() || !isTransient(field))
        .forEach(field -> group(groups, field));
    scan.accessors().forEach(accessor -> group(groups, accessor));
    creator.parameters().stream()
        .filter(parameter -> !parameter.implicitName().isEmpty())
        .forEach(parameter -> group(groups, parameter));
    return groups.values();
  }

  /** Takes the members that do not count out of a group; returns whether any are left to count. */
  private boolean isKept(PropertyGroup group) {
    List<Member> before = List.copyOf(group.members());
    if (!group.anyVisible()) {
      before.stream().filter(Member::ignored).forEach(ignored::add);
      return false;
    }
    if (!group.keepUnignored(direction, isRecord)) {
      ignored.addAll(before);
      return false;
    }
    for (Member member : before) {
      if (!group.access().isEmpty() || !group.holds(member)) {
        ignored.add(member);
      }
    }
    group.keepVisible(direction);
    return true;
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
    List<PropertyGroup> all = new ArrayList<>(byName.values());
    if (direction == Direction.RESULT) {
      PropertyOrder.of(classAnnotations).sort(all);
    }
    return List.copyOf(all);
  }

  /** {@code @JsonIgnoreProperties} of the class names it, and not for the other direction only. */
  private boolean isIgnoredByClass(PropertyGroup group) {
    String unless = direction == Direction.PAYLOAD ? "allowSetters" : "allowGetters";
    boolean found =
        JacksonAnnotations.find(classAnnotations, JacksonAnnotations.IGNORE_PROPERTIES).stream()
            .filter(mirror -> !Annotations.bool(mirror, unless))
            .flatMap(mirror -> Annotations.elements(mirror, "value").stream())
            .anyMatch(value -> value.getValue().equals(group.name()));
    found |= !NameFilter.ofClass(classAnnotations).keeps(group.name());
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
    String name = Annotations.string(mirror.get(), "value");
    Optional<UnaryOperator<String>> strategy =
        name.startsWith(JacksonAnnotations.PREFIX)
            ? NamingStrategy.of(simpleName(name))
            : Optional.empty();
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
      PropertyDeclaration property = choice.declaration(group);
      if (property != null && leavesOut.test(property)) {
        ignored.addAll(group.members());
      } else if (property != null) {
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

  /** Fields of a payload count always; those of a result when Lombok or Jackson may open them. */
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

  private PropertyDeclaration hidden(Member field) {
    return new PropertyDeclaration(
        new PropertyDeclaration.Naming(
            field.implicitName(),
            JacksonAnnotations.aliases(field.annotations()),
            field.implicitName(),
            hiddenNames(field)),
        field.type(),
        PropertyDeclaration.Members.NONE,
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
