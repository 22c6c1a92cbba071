package dev.signet.processor.validate;

import dev.signet.processor.WellKnownNames;
import dev.signet.processor.collect.Mirrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** Finds the annotations that mean something only on a cloud function or its class. */
final class SignetAnnotations {

  private static final Set<String> TIMERS =
      Set.of(WellKnownNames.TIMER_TRIGGER, WellKnownNames.TIMER_TRIGGERS);

  private SignetAnnotations() {}

  /** The annotations of an element in source order, {@code @CloudFunction} included. */
  static List<AnnotationMirror> of(Element element) {
    List<AnnotationMirror> found = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      String name = Mirrors.qualifiedName(mirror);
      if (name.equals(WellKnownNames.CLOUD_FUNCTION)
          || TIMERS.contains(name)
          || name.equals(WellKnownNames.NON_BLOCKING)
          || WellKnownNames.CALLER_ANNOTATIONS.contains(name)) {
        found.add(mirror);
      }
    }
    return found;
  }

  /** The name without {@code @}; one for a single and for repeated triggers. */
  static String displayName(AnnotationMirror mirror) {
    return TIMERS.contains(Mirrors.qualifiedName(mirror))
        ? "TimerTrigger"
        : Mirrors.simpleName(mirror);
  }

  /** Says whether the element has an annotation of this display name. */
  static boolean has(Element element, String displayName) {
    return of(element).stream().anyMatch(mirror -> displayName(mirror).equals(displayName));
  }
}
