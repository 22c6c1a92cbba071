package dev.signet.processor.validate;

import dev.signet.processor.collect.policy.RuleDeclarations;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.names.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Finds the annotations that mean something only on a cloud function or its class. */
final class SignetAnnotations {

  private static final Set<String> TIMERS =
      Set.of(RuntimeNames.TIMER_TRIGGER, RuntimeNames.TIMER_TRIGGERS);

  private static final Set<String> PUSHES =
      Set.of(RuntimeNames.MESSAGE_PUSH, RuntimeNames.MESSAGE_PUSHES);

  private SignetAnnotations() {}

  /**
   * Returns the annotations of an element in source order, {@code @CloudFunction} included. On a
   * class {@code @NonBlocking} is none, because it is a resolver's promise.
   */
  static List<AnnotationMirror> of(Element element) {
    List<AnnotationMirror> found = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      String name = Annotations.qualifiedName(mirror);
      if (isOne(name)
          && !(name.equals(RuntimeNames.NON_BLOCKING) && element instanceof TypeElement)) {
        found.add(mirror);
      } else {
        RuleDeclarations.in(element, mirror).forEach(rule -> found.add(rule.mirror()));
      }
    }
    return found;
  }

  /** Returns whether an annotation is Signet's or a rule of the application, wherever it stands. */
  static boolean isOne(Element element, AnnotationMirror mirror) {
    return isOne(Annotations.qualifiedName(mirror))
        || RuleDeclarations.rule(element, mirror).isPresent();
  }

  private static boolean isOne(String name) {
    return name.equals(RuntimeNames.CLOUD_FUNCTION)
        || TIMERS.contains(name)
        || name.equals(RuntimeNames.NON_BLOCKING)
        || name.equals(RuntimeNames.ACROSS_USERS)
        || name.equals(RuntimeNames.OPEN_DATA_FROM)
        || PUSHES.contains(name)
        || name.equals(RuntimeNames.PAYMENT_CALLBACK)
        || RuntimeNames.CALLER_ANNOTATIONS.contains(name);
  }

  /** Returns the name without {@code @}; single and repeated annotations have the same name. */
  static String displayName(AnnotationMirror mirror) {
    String name = Annotations.qualifiedName(mirror);
    if (name.equals(RuntimeNames.RATE_LIMITS)) {
      return "RateLimit";
    }
    if (TIMERS.contains(name)) {
      return "TimerTrigger";
    }
    return PUSHES.contains(name) ? "MessagePush" : Annotations.simpleName(mirror);
  }

  /** Returns whether the element has an annotation with this display name. */
  static boolean has(Element element, String displayName) {
    return of(element).stream().anyMatch(mirror -> displayName(mirror).equals(displayName));
  }

  /**
   * Returns whether the element has an annotation that asks the same as this one. The application's
   * own rules may have the same simple name and be others.
   */
  static boolean hasSame(Element element, AnnotationMirror mirror) {
    return of(element).stream().anyMatch(own -> identity(own).equals(identity(mirror)));
  }

  private static String identity(AnnotationMirror mirror) {
    return isOwnRule(mirror) ? Annotations.qualifiedName(mirror) : displayName(mirror);
  }

  private static boolean isOwnRule(AnnotationMirror mirror) {
    return Annotations.has(mirror.getAnnotationType().asElement(), RuntimeNames.REQUIRE_POLICY);
  }
}
