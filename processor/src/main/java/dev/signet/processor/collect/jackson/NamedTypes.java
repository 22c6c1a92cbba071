package dev.signet.processor.collect.jackson;

import dev.signet.processor.collect.annotation.JacksonAnnotations;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.Supertypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The classes of a sealed type that data chooses by name, by {@code @JsonTypeInfo} and
 * {@code @JsonSubTypes}. Generated code understands them when the set of classes is known for
 * certain: the type is sealed, each class is final, and each is listed, so that jackson-databind
 * knows the same.
 *
 * @param property the property that holds the name
 * @param existing whether the classes write that property themselves
 * @param visible whether the classes read that property too
 * @param names the names of each class, the one that is written first
 * @param fallback the class of an object that names none; null when there is none
 */
public record NamedTypes(
    String property,
    boolean existing,
    boolean visible,
    Map<TypeElement, List<String>> names,
    TypeElement fallback) {

  private static final Set<String> USES = Set.of("NAME", "SIMPLE_NAME");
  private static final Set<String> FORMS = Set.of("PROPERTY", "EXISTING_PROPERTY");

  /** Returns the classes of which an object of this type is one; empty when they are not known. */
  public static Optional<NamedTypes> of(TypeElement type) {
    return find(type, true);
  }

  /**
   * Returns the listed classes of an open type, of which an object in a payload is one, and in a
   * result most often; empty when they cannot be told.
   */
  public static Optional<NamedTypes> listed(TypeElement type) {
    boolean open = type.getModifiers().contains(Modifier.ABSTRACT);
    return find(type, false)
        .filter(all -> open ? !all.names().isEmpty() : all.names().keySet().equals(Set.of(type)));
  }

  private static Optional<NamedTypes> find(TypeElement type, boolean closed) {
    for (TypeElement around : Supertypes.of(type)) {
      Optional<AnnotationMirror> info =
          JacksonAnnotations.find(JacksonAnnotations.on(around), JacksonAnnotations.TYPE_INFO);
      if (info.isPresent()) {
        return of(around, info.get(), closed).map(all -> all.within(type));
      }
    }
    return Optional.empty();
  }

  private static Optional<NamedTypes> of(TypeElement base, AnnotationMirror info, boolean closed) {
    boolean understood =
        USES.contains(JacksonAnnotations.constant(info, "use"))
            && FORMS.contains(JacksonAnnotations.constant(info, "include"));
    List<TypeElement> classes = new ArrayList<>();
    boolean known = understood && (closed ? addClasses(base, classes) : addListed(base, classes));
    if (!known) {
      return Optional.empty();
    }
    Map<TypeElement, List<String>> names = names(base, info, classes);
    Object other = Annotations.value(info, "defaultImpl").map(AnnotationValue::getValue).orElse("");
    TypeElement fallback = other instanceof DeclaredType d ? (TypeElement) d.asElement() : null;
    boolean none =
        fallback == null || fallback.getQualifiedName().contentEquals(JacksonAnnotations.TYPE_INFO);
    if (names.size() < classes.size() || !none && !classes.contains(fallback)) {
      return Optional.empty();
    }
    String property = Annotations.string(info, "property");
    return Optional.of(
        new NamedTypes(
            property.isEmpty() ? "@type" : property,
            JacksonAnnotations.constant(info, "include").equals("EXISTING_PROPERTY"),
            Annotations.bool(info, "visible"),
            names,
            none ? null : fallback));
  }

  /** Adds the final classes below a sealed type; returns false when others may exist. */
  private static boolean addClasses(TypeElement type, List<TypeElement> classes) {
    if (!type.getTypeParameters().isEmpty() || type.getKind() == ElementKind.ENUM) {
      return false;
    }
    if (type.getModifiers().contains(Modifier.FINAL)) {
      classes.add(type);
      return true;
    }
    List<? extends TypeMirror> permitted = type.getPermittedSubclasses();
    boolean closed =
        !permitted.isEmpty()
            && (type.getKind().isInterface() || type.getModifiers().contains(Modifier.ABSTRACT));
    return closed
        && permitted.stream()
            .allMatch(
                below ->
                    below instanceof DeclaredType declared
                        && addClasses((TypeElement) declared.asElement(), classes));
  }

  /** Adds the listed classes that can be made; returns false when one of them is generic. */
  private static boolean addListed(TypeElement base, List<TypeElement> classes) {
    List<TypeElement> listed = new ArrayList<>();
    for (AnnotationMirror each : lists(base)) {
      Annotations.value(each, "value")
          .map(AnnotationValue::getValue)
          .filter(DeclaredType.class::isInstance)
          .ifPresent(type -> listed.add((TypeElement) ((DeclaredType) type).asElement()));
    }
    for (TypeElement type : new LinkedHashSet<>(listed)) {
      if (!type.getModifiers().contains(Modifier.ABSTRACT)) {
        classes.add(type);
      }
    }
    return !classes.isEmpty()
        && classes.stream().allMatch(type -> type.getTypeParameters().isEmpty());
  }

  /** Returns the names of the listed classes; fewer than there are classes when two share one. */
  private static Map<TypeElement, List<String>> names(
      TypeElement base, AnnotationMirror info, List<TypeElement> classes) {
    Map<TypeElement, List<String>> found = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (AnnotationMirror listed : lists(base)) {
      Object value = Annotations.value(listed, "value").map(AnnotationValue::getValue).orElse("");
      if (value instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement type
          && classes.contains(type)) {
        List<String> names = names(listed, type, info);
        if (taken.addAll(names) && new HashSet<>(names).size() == names.size()) {
          found.put(type, names);
        }
      }
    }
    int all = found.values().stream().mapToInt(List::size).sum();
    return all == taken.size() ? found : Map.of();
  }

  private static List<AnnotationMirror> lists(TypeElement base) {
    List<AnnotationMirror> listed = new ArrayList<>();
    List<TypeElement> open = new ArrayList<>(List.of(base));
    for (int i = 0; i < open.size(); i++) {
      JacksonAnnotations.find(JacksonAnnotations.on(open.get(i)), JacksonAnnotations.SUB_TYPES)
          .stream()
          .flatMap(mirror -> Annotations.elements(mirror, "value").stream())
          .map(AnnotationValue::getValue)
          .filter(AnnotationMirror.class::isInstance)
          .forEach(each -> listed.add((AnnotationMirror) each));
      for (TypeMirror below : open.get(i).getPermittedSubclasses()) {
        addTo(open, below);
      }
      for (AnnotationMirror each : listed) {
        addTo(open, Annotations.value(each, "value").map(AnnotationValue::getValue).orElse(""));
      }
    }
    return listed;
  }

  private static void addTo(List<TypeElement> open, Object type) {
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && !open.contains(element)) {
      open.add(element);
    }
  }

  private static List<String> names(
      AnnotationMirror listed, TypeElement type, AnnotationMirror info) {
    List<String> names = new ArrayList<>();
    String own = Annotations.string(listed, "name");
    if (!own.isEmpty()) {
      names.add(own);
    }
    names.addAll(Annotations.texts(listed, "names"));
    if (names.isEmpty()) {
      names.add(
          JacksonAnnotations.find(JacksonAnnotations.on(type), JacksonAnnotations.TYPE_NAME)
              .map(mirror -> Annotations.string(mirror, "value"))
              .filter(name -> !name.isEmpty())
              .orElseGet(() -> defaultName(type, info)));
    }
    return List.copyOf(names);
  }

  /**
   * Returns the name that Jackson makes of a class: without the package, or without outer classes.
   */
  private static String defaultName(TypeElement type, AnnotationMirror info) {
    String name = type.getSimpleName().toString();
    if (JacksonAnnotations.constant(info, "use").equals("SIMPLE_NAME")) {
      return name;
    }
    for (Element around = type.getEnclosingElement();
        around instanceof TypeElement outer;
        around = around.getEnclosingElement()) {
      name = outer.getSimpleName() + "$" + name;
    }
    return name;
  }

  /** Returns those of the classes that an object of this type may be. */
  private NamedTypes within(TypeElement type) {
    Map<TypeElement, List<String>> possible = new LinkedHashMap<>();
    names.forEach(
        (each, itsNames) -> {
          if (Supertypes.of(each).contains(type)) {
            possible.put(each, itsNames);
          }
        });
    TypeElement other = possible.containsKey(fallback) ? fallback : null;
    return new NamedTypes(property, existing, visible, possible, other);
  }
}
