package dev.signet.processor.collect.policy;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.NestedAnnotations;
import dev.signet.processor.names.RuntimeNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Finds the application's own rules. */
public final class RuleDeclarations {

  private RuleDeclarations() {}

  /** Returns the rules of a function, those of its class first. */
  public static List<RuleDeclaration> of(FunctionDeclaration function) {
    List<RuleDeclaration> rules = new ArrayList<>(on(function.handler()));
    rules.addAll(on(function.method()));
    return rules;
  }

  /** Returns the rules that stand on an element itself, in source order. */
  public static List<RuleDeclaration> on(Element element) {
    List<RuleDeclaration> rules = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      rules.addAll(in(element, mirror));
    }
    return rules;
  }

  /** Returns the rules that an annotation is or that it repeats; empty for any other kind. */
  public static List<RuleDeclaration> in(Element element, AnnotationMirror mirror) {
    List<RuleDeclaration> rules = new ArrayList<>();
    rule(element, mirror).ifPresentOrElse(rules::add, () -> addRepeated(element, mirror, rules));
    return rules;
  }

  /** Returns the rule that an annotation is; empty for an annotation of another kind. */
  public static Optional<RuleDeclaration> rule(Element element, AnnotationMirror mirror) {
    if (Annotations.qualifiedName(mirror).equals(RuntimeNames.REQUIRE_POLICY)) {
      return Optional.of(new RuleDeclaration(element, annotationType(mirror), mirror, mirror));
    }
    return Annotations.find(mirror.getAnnotationType().asElement(), RuntimeNames.REQUIRE_POLICY)
        .map(policy -> new RuleDeclaration(element, annotationType(mirror), mirror, policy));
  }

  /** Returns the rule that an annotation type of the application declares. */
  public static RuleDeclaration ofType(TypeElement type, AnnotationMirror requirePolicy) {
    return new RuleDeclaration(type, type, requirePolicy, requirePolicy);
  }

  /**
   * Returns a rule on an annotation type that is none itself, or on one of the annotation types
   * that it carries.
   */
  public static Optional<RuleDeclaration> carriedBy(Element annotationType) {
    return carriedBy(annotationType, new HashSet<>());
  }

  private static Optional<RuleDeclaration> carriedBy(Element type, Set<Element> seen) {
    if (!seen.add(type) || isOfJava(type)) {
      return Optional.empty();
    }
    List<RuleDeclaration> rules = on(type);
    if (!rules.isEmpty()) {
      return Optional.of(rules.get(0));
    }
    return type.getAnnotationMirrors().stream()
        .flatMap(mirror -> carriedBy(mirror.getAnnotationType().asElement(), seen).stream())
        .findFirst();
  }

  private static boolean isOfJava(Element type) {
    return type instanceof TypeElement known
        && known.getQualifiedName().toString().startsWith("java.");
  }

  private static TypeElement annotationType(AnnotationMirror mirror) {
    return (TypeElement) mirror.getAnnotationType().asElement();
  }

  /** Adds the rules in the container that javac makes of a repeated annotation. */
  private static void addRepeated(
      Element element, AnnotationMirror container, List<RuleDeclaration> rules) {
    for (AnnotationValue value : Annotations.elements(container, "value")) {
      if (value.getValue() instanceof AnnotationMirror nested
          && NestedAnnotations.repeats(container, nested)) {
        rule(element, nested).ifPresent(rules::add);
      }
    }
  }
}
