package dev.signet.processor.collect.inspect;

import dev.signet.processor.collect.annotation.JacksonAnnotations;
import dev.signet.processor.collect.annotation.JacksonUses;
import dev.signet.processor.collect.inspect.TypeProblem.Kind;
import dev.signet.processor.collect.jackson.Creator;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.javac.Kotlin;
import dev.signet.processor.javac.Reachability;
import dev.signet.processor.javac.TypeDisplay;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Notes classes that generated code cannot name and classes whose objects cannot be created. */
final class CreatorCheck {

  private final FactCollector facts;
  private final PackageElement from;

  CreatorCheck(FactCollector facts, PackageElement from) {
    this.facts = facts;
    this.from = from;
  }

  /** Returns whether generated code can name the class, and notes a problem when it cannot. */
  boolean reach(TypeElement element, String path) {
    boolean reachable = Reachability.isReachable(element, from);
    if (!reachable) {
      facts.problem(Kind.NOT_REACHABLE, path, TypeDisplay.of(element), null);
    }
    return reachable;
  }

  void creator(
      TypeElement element, List<AnnotationMirror> annotations, Creator creator, String path) {
    if (isCustom(annotations)) {
      return;
    }
    String name = TypeDisplay.of(element);
    if (isAbstract(element) && !isFactory(creator.executable())) {
      facts.problem(Kind.NOT_SUPPORTED, path, name, MessagePart.ABSTRACT);
    } else if (isInner(element)) {
      notDecodable(element, MessagePart.INNER, path);
    } else if (creator.wrong() != null) {
      notDecodable(element, creator.wrong(), path);
    } else if (creator.onlyFromScalar() && path.isEmpty()) {
      notDecodable(element, MessagePart.NO_CONSTRUCTOR, path);
    } else if (!Reachability.isReachable(creator.executable(), from)) {
      facts.problem(Kind.NOT_REACHABLE, path, signature(name, creator.executable()), null);
    }
  }

  private void notDecodable(TypeElement element, MessagePart reason, String path) {
    String cure = Kotlin.wrote(element) ? Kotlin.classWithCreator(element) : null;
    facts.problem(Kind.NOT_DECODABLE, path, TypeDisplay.of(element), reason, cure);
  }

  /** Returns whether an annotation tells databind how to make the objects. */
  private static boolean isCustom(List<AnnotationMirror> annotations) {
    return JacksonUses.makesObjects(annotations)
        || JacksonAnnotations.has(annotations, JacksonAnnotations.TYPE_INFO)
            && JacksonAnnotations.has(annotations, JacksonAnnotations.SUB_TYPES);
  }

  static boolean isAbstract(TypeElement element) {
    return element.getKind() == ElementKind.INTERFACE
        || element.getModifiers().contains(Modifier.ABSTRACT);
  }

  private static boolean isInner(TypeElement element) {
    return element.getNestingKind() == NestingKind.MEMBER
        && element.getKind() == ElementKind.CLASS
        && !element.getModifiers().contains(Modifier.STATIC);
  }

  private static boolean isFactory(Element executable) {
    return executable != null && executable.getKind() == ElementKind.METHOD;
  }

  private static String signature(String type, ExecutableElement executable) {
    String name = isFactory(executable) ? type + "." + executable.getSimpleName() : type;
    return executable.getParameters().stream()
        .map(parameter -> TypeDisplay.of(parameter.asType()))
        .collect(Collectors.joining(", ", name + "(", ")"));
  }
}
