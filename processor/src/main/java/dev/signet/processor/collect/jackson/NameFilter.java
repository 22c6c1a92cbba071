package dev.signet.processor.collect.jackson;

import dev.signet.processor.collect.annotation.JacksonAnnotations;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.schema.Direction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;

/**
 * What {@code @JsonIgnoreProperties} and {@code @JsonIncludeProperties} at a property leave of the
 * properties of its value.
 *
 * @param without names that are left out
 * @param only names that are kept; null when all are
 */
public record NameFilter(Set<String> without, Set<String> only) {

  /** Keeps everything. */
  public static final NameFilter ALL = new NameFilter(Set.of(), null);

  /** Returns the filter at a property for data in one direction. */
  public static NameFilter ofProperty(List<AnnotationMirror> annotations, Direction direction) {
    String unless = direction == Direction.PAYLOAD ? "allowSetters" : "allowGetters";
    Set<String> without = new TreeSet<>();
    JacksonAnnotations.find(annotations, JacksonAnnotations.IGNORE_PROPERTIES)
        .filter(mirror -> !Annotations.bool(mirror, unless))
        .ifPresent(mirror -> without.addAll(Annotations.texts(mirror, "value")));
    Set<String> only = ofClass(annotations).only();
    return without.isEmpty() && only == null ? ALL : new NameFilter(without, only);
  }

  /** Returns the filter at a class, as far as it says what is included. */
  static NameFilter ofClass(List<AnnotationMirror> annotations) {
    Optional<List<String>> included =
        JacksonAnnotations.find(annotations, JacksonAnnotations.INCLUDE_PROPERTIES)
            .map(mirror -> Annotations.texts(mirror, "value"));
    return included.map(names -> new NameFilter(Set.of(), new TreeSet<>(names))).orElse(ALL);
  }

  public boolean keeps(String name) {
    return !without.contains(name) && (only == null || only.contains(name));
  }

  /** Returns a key that tells what is left from the whole; empty for the whole. */
  public String variant() {
    String kept = only == null ? "" : only.stream().collect(Collectors.joining(",", "+", ""));
    return without.isEmpty()
        ? kept
        : kept + without.stream().collect(Collectors.joining(",", "-", ""));
  }
}
