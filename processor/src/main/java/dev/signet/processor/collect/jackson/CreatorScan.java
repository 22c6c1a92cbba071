package dev.signet.processor.collect.jackson;

import dev.signet.processor.collect.annotation.JacksonAnnotations;
import dev.signet.processor.collect.jackson.Member.Kind;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.RecordComponents;
import dev.signet.processor.schema.Construction;
import dev.signet.processor.schema.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Finds the constructor or static method by which jackson-databind makes objects of a class. */
final class CreatorScan {

  private static final String NAMES = "java.beans.ConstructorProperties";
  private static final Set<String> FROM_STRING = Set.of("valueOf", "fromString");
  private static final Set<String> SCALARS =
      Set.of(
          "java.lang.String",
          "int",
          "long",
          "double",
          "boolean",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Double",
          "java.lang.Boolean",
          "java.math.BigInteger",
          "java.math.BigDecimal");

  private final TypeElement element;
  private final MemberScan members;
  private final Direction direction;
  private final List<ExecutableElement> constructors;

  CreatorScan(TypeElement element, MemberScan members, Direction direction) {
    this.element = element;
    this.members = members;
    this.direction = direction;
    this.constructors = ElementFilter.constructorsIn(element.getEnclosedElements());
  }

  Creator find() {
    return annotated()
        .or(this::canonical)
        .or(this::listed)
        .or(this::named)
        .or(this::withoutArguments)
        .or(this::fromScalar)
        .orElseGet(() -> Creator.wrong(MessagePart.NO_CONSTRUCTOR));
  }

  private Optional<Creator> annotated() {
    Stream<ExecutableElement> factories =
        ElementFilter.methodsIn(element.getEnclosedElements()).stream()
            .filter(method -> method.getModifiers().contains(Modifier.STATIC));
    return Stream.concat(constructors.stream(), factories)
        .filter(this::isAnnotated)
        .findFirst()
        .map(this::annotated);
  }

  private boolean isAnnotated(ExecutableElement candidate) {
    List<AnnotationMirror> annotations = JacksonAnnotations.on(candidate);
    return JacksonAnnotations.has(annotations, JacksonAnnotations.CREATOR)
        && !isDisabled(candidate);
  }

  private static boolean isDisabled(ExecutableElement candidate) {
    List<AnnotationMirror> annotations = JacksonAnnotations.on(candidate);
    return JacksonAnnotations.constant(annotations, JacksonAnnotations.CREATOR, "mode")
        .equals("DISABLED");
  }

  private Creator annotated(ExecutableElement executable) {
    List<AnnotationMirror> annotations = JacksonAnnotations.on(executable);
    String mode = JacksonAnnotations.constant(annotations, JacksonAnnotations.CREATOR, "mode");
    List<Member> parameters = parameters(executable);
    boolean canonical = isCanonical(executable);
    boolean allNamed = parameters.stream().allMatch(p -> p.named() || canonical);
    boolean none = parameters.isEmpty() || parameters.stream().noneMatch(Member::named);
    boolean one = parameters.size() == 1;
    if (mode.equals("DELEGATING") || one && none && !mode.equals("PROPERTIES") && !canonical) {
      return Creator.of(Construction.Kind.DATABIND, executable, List.of());
    }
    if (!allNamed) {
      boolean injected =
          executable.getParameters().stream()
              .anyMatch(
                  p -> JacksonAnnotations.has(JacksonAnnotations.on(p), JacksonAnnotations.INJECT));
      return injected
          ? Creator.of(Construction.Kind.DATABIND, executable, named(parameters))
          : Creator.wrong(MessagePart.UNNAMED_PARAMETER);
    }
    return Creator.of(kind(executable, canonical), executable, parameters);
  }

  private static List<Member> named(List<Member> parameters) {
    return parameters.stream().filter(Member::named).toList();
  }

  private static Construction.Kind kind(ExecutableElement executable, boolean canonical) {
    if (executable.getKind() == ElementKind.METHOD) {
      return Construction.Kind.FACTORY;
    }
    return canonical ? Construction.Kind.CANONICAL : Construction.Kind.CONSTRUCTOR;
  }

  private Optional<Creator> canonical() {
    return constructors.stream()
        .filter(this::isCanonical)
        .findFirst()
        .map(c -> Creator.of(Construction.Kind.CANONICAL, c, parameters(c)));
  }

  private boolean isCanonical(ExecutableElement executable) {
    if (element.getKind() != ElementKind.RECORD
        || executable.getKind() != ElementKind.CONSTRUCTOR) {
      return false;
    }
    return members.sameErasures(
        RecordComponents.of(element).stream().map(Element::asType).toList(),
        executable.getParameters().stream().map(Element::asType).toList());
  }

  /** Returns the constructor with java.beans.ConstructorProperties, which Lombok can write. */
  private Optional<Creator> listed() {
    return constructors.stream()
        .filter(constructor -> Annotations.has(constructor, NAMES))
        .findFirst()
        .map(c -> Creator.of(Construction.Kind.DATABIND, c, parameters(c)));
  }

  private Optional<Creator> named() {
    List<ExecutableElement> candidates =
        constructors.stream()
            .filter(c -> !c.getParameters().isEmpty() && !isDisabled(c))
            .filter(c -> parameters(c).stream().allMatch(Member::named))
            .toList();
    return candidates.size() == 1
        ? Optional.of(
            Creator.of(
                Construction.Kind.CONSTRUCTOR, candidates.get(0), parameters(candidates.get(0))))
        : Optional.empty();
  }

  private Optional<Creator> withoutArguments() {
    return constructors.stream()
        .filter(constructor -> constructor.getParameters().isEmpty())
        .findFirst()
        .map(c -> Creator.of(Construction.Kind.NO_ARGUMENTS, c, List.of()));
  }

  private Optional<Creator> fromScalar() {
    Stream<ExecutableElement> factories =
        ElementFilter.methodsIn(element.getEnclosedElements()).stream()
            .filter(method -> method.getModifiers().contains(Modifier.STATIC))
            .filter(method -> FROM_STRING.contains(method.getSimpleName().toString()));
    return Stream.concat(constructors.stream(), factories)
        .filter(candidate -> candidate.getModifiers().contains(Modifier.PUBLIC))
        .filter(candidate -> candidate.getParameters().size() == 1)
        .filter(c -> SCALARS.contains(c.getParameters().get(0).asType().toString()))
        .findFirst()
        .map(Creator::scalar);
  }

  private List<Member> parameters(ExecutableElement executable) {
    List<String> listed = listedNames(executable);
    List<Member> parameters = new ArrayList<>();
    boolean canonical = isCanonical(executable);
    for (int i = 0; i < executable.getParameters().size(); i++) {
      VariableElement parameter = executable.getParameters().get(i);
      String implicit =
          canonical ? RecordComponents.of(element).get(i).getSimpleName().toString() : "";
      List<AnnotationMirror> annotations = members.withComponent(parameter, implicit);
      String explicit = JacksonAnnotations.explicitName(annotations, direction);
      if ((explicit == null || explicit.isEmpty()) && i < listed.size()) {
        explicit = listed.get(i);
      }
      String key = implicit.isEmpty() && explicit != null ? explicit : implicit;
      parameters.add(
          new Member(
              Kind.PARAMETER,
              parameter,
              members.memberType(executable, parameter),
              annotations,
              key,
              explicit,
              true,
              JacksonAnnotations.ignored(annotations),
              i));
    }
    return parameters;
  }

  private static List<String> listedNames(ExecutableElement executable) {
    return Annotations.find(executable, NAMES).stream()
        .flatMap(mirror -> Annotations.elements(mirror, "value").stream())
        .map(AnnotationValue::getValue)
        .map(Object::toString)
        .toList();
  }
}
