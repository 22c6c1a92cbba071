package dev.signet.processor.collect.jackson;

import dev.signet.processor.collect.annotation.JacksonAnnotations;
import dev.signet.processor.javac.Annotations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;

/**
 * The order in which databind writes properties: those that {@code @JsonPropertyOrder} names, those
 * with an index, then all others, by name if it says so.
 *
 * @param names names in JSON or in Java
 */
record PropertyOrder(List<String> names, boolean alphabetic) {

  private static final String ORDER = JacksonAnnotations.ANNOTATION + "JsonPropertyOrder";
  private static final Comparator<PropertyGroup> BY_NAME =
      Comparator.comparing((PropertyGroup group) -> !group.isCreated())
          .thenComparing(PropertyGroup::name);

  /** What a constructor takes comes first, and what an annotation names comes last. */
  private static final Comparator<PropertyGroup> AS_FOUND =
      Comparator.comparing(
          group -> group.isCreated() ? 0 : group.explicitNames().isEmpty() ? 1 : 2);

  static PropertyOrder of(List<AnnotationMirror> classAnnotations) {
    Optional<AnnotationMirror> mirror = JacksonAnnotations.find(classAnnotations, ORDER);
    return new PropertyOrder(
        mirror.map(m -> Annotations.texts(m, "value")).orElse(List.of()),
        mirror.map(m -> Annotations.bool(m, "alphabetic")).orElse(false));
  }

  void sort(List<PropertyGroup> groups) {
    List<PropertyGroup> rest = new ArrayList<>(groups);
    List<PropertyGroup> sorted = new ArrayList<>();
    for (String name : names) {
      find(name, rest)
          .ifPresent(
              group -> {
                sorted.add(group);
                rest.remove(group);
              });
    }
    rest.stream()
        .filter(group -> index(group) >= 0)
        .sorted(Comparator.comparing(PropertyOrder::index))
        .forEach(sorted::add);
    rest.removeAll(sorted);
    rest.sort(alphabetic ? BY_NAME : AS_FOUND);
    sorted.addAll(rest);
    groups.clear();
    groups.addAll(sorted);
  }

  private static Optional<PropertyGroup> find(String name, List<PropertyGroup> groups) {
    return groups.stream()
        .filter(group -> group.name().equals(name))
        .findFirst()
        .or(
            () ->
                groups.stream()
                    .filter(
                        group ->
                            group.members().stream().anyMatch(m -> m.implicitName().equals(name)))
                    .findFirst());
  }

  private static int index(PropertyGroup group) {
    return group.members().stream()
        .flatMap(
            m -> JacksonAnnotations.find(m.annotations(), JacksonAnnotations.PROPERTY).stream())
        .mapToInt(mirror -> Annotations.integer(mirror, "index"))
        .max()
        .orElse(-1);
  }
}
