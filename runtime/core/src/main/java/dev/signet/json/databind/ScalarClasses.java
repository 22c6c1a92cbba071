package dev.signet.json.databind;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedWithParams;
import java.util.ArrayList;
import java.util.List;

/** Finds the Java type of the single value by which a class or enum of the user stands in JSON. */
final class ScalarClasses {

  private ScalarClasses() {}

  /**
   * Returns the type that a creator takes, or else that {@code @JsonValue} gives; null when JSON
   * has an object, or the names of an enum.
   */
  static Class<?> valueOf(BeanDescription description, MapperConfig<?> config) {
    List<AnnotatedWithParams> candidates = new ArrayList<>(description.getFactoryMethods());
    candidates.addAll(description.getConstructors());
    for (AnnotatedWithParams candidate : candidates) {
      if (isDelegating(candidate, config)) {
        return candidate.getRawParameterType(0);
      }
    }
    AnnotatedMember value = description.findJsonValueAccessor();
    return value == null ? null : value.getRawType();
  }

  private static boolean isDelegating(AnnotatedWithParams candidate, MapperConfig<?> config) {
    if (candidate.getParameterCount() != 1) {
      return false;
    }
    AnnotationIntrospector annotations = config.getAnnotationIntrospector();
    JsonCreator.Mode mode = annotations.findCreatorAnnotation(config, candidate);
    return mode == JsonCreator.Mode.DELEGATING
        || mode == JsonCreator.Mode.DEFAULT
            && annotations.findNameForDeserialization(candidate.getParameter(0)) == null;
  }
}
