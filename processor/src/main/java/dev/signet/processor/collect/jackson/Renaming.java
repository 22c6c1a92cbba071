package dev.signet.processor.collect.jackson;

import dev.signet.processor.collect.annotation.JacksonAnnotations;
import dev.signet.processor.javac.Annotations;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;

/** What {@code @JsonUnwrapped} puts around the names of the properties of an unwrapped object. */
public record Renaming(String prefix, String suffix) {

  /** Changes nothing. */
  public static final Renaming NONE = new Renaming("", "");

  private static final String UNWRAPPED = JacksonAnnotations.ANNOTATION + "JsonUnwrapped";

  /** Returns the renaming inside a property with this one around it; empty when it is wrapped. */
  public Optional<Renaming> inside(List<AnnotationMirror> annotations) {
    return JacksonAnnotations.find(annotations, UNWRAPPED)
        .filter(mirror -> Annotations.bool(mirror, "enabled"))
        .map(
            mirror ->
                new Renaming(
                    prefix + Annotations.string(mirror, "prefix"),
                    Annotations.string(mirror, "suffix") + suffix));
  }

  public String apply(String name) {
    return prefix + name + suffix;
  }

  /** Returns a key that tells an object that is renamed so from the object itself. */
  public String variant() {
    return equals(NONE) ? "" : prefix + "*" + suffix;
  }
}
