package dev.signet.processor.collect.inspect;

import dev.signet.processor.collect.annotation.JacksonAnnotations;
import dev.signet.processor.collect.annotation.JacksonUse;
import dev.signet.processor.collect.annotation.JacksonUses;
import dev.signet.processor.collect.inspect.TypeProblem.Kind;
import dev.signet.processor.collect.jackson.PropertyDeclaration;
import dev.signet.processor.collect.owner.OwnerMark;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.ThrowsLimit;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Collects the facts that rules need while the schema of a payload or result is built. */
final class FactCollector {

  /**
   * The most types inside one another, along the way on which they are met. Each takes room on the
   * compiler's stack, and JSON itself is read to half this depth.
   */
  static final int DEEPEST = 200;

  /** The most names in the JSON of one object; a class file could not hold some 4,000. */
  static final int MOST_NAMES = 2_000;

  private final ProcessorContext context;
  private final Direction direction;
  private final List<PropertyFact> properties = new ArrayList<>();
  private final List<TypeProblem> problems = new ArrayList<>();
  private final Set<TypeElement> objects = new LinkedHashSet<>();
  private final Set<String> missing = new LinkedHashSet<>();

  FactCollector(ProcessorContext context, Direction direction) {
    this.context = context;
    this.direction = direction;
  }

  /** Returns the facts noted since the last call, with the schema that they belong to. */
  TypeInspection take(Element element, String root, Schema schema) {
    TypeInspection inspection =
        new TypeInspection(
            direction,
            element,
            root,
            schema,
            List.copyOf(properties),
            List.copyOf(problems),
            List.copyOf(objects),
            List.copyOf(missing));
    properties.clear();
    problems.clear();
    objects.clear();
    missing.clear();
    return inspection;
  }

  /** Builds the schema of a property. Its own fact is noted before those of its content. */
  Schema property(PropertyDeclaration property, TypePath at, Element owner, TypeSchemas schemas) {
    int before = properties.size();
    Schema schema = schemas.of(property.type(), at);
    properties.add(before, new PropertyFact(at.text(), property, schema, owner));
    return schema;
  }

  void object(TypeElement type) {
    objects.add(type);
  }

  void problem(Kind kind, String path, String subject, MessagePart reason) {
    problem(kind, path, subject, reason, null);
  }

  void problem(Kind kind, String path, String subject, MessagePart reason, String detail) {
    problems.add(new TypeProblem(kind, path, subject, reason, detail));
  }

  /** Notes a type that does not exist, under the name that the user wrote. */
  Schema unresolved(TypeMirror type) {
    missing.add(type.toString());
    return Schemas.broken();
  }

  /** Notes a type that cannot be data, unless the place is lenient. */
  Schema unsupported(TypeMirror type, TypePath at, MessagePart reason) {
    if (!at.lenient()) {
      String subject = TypeDisplay.of(type);
      problems.add(new TypeProblem(Kind.NOT_SUPPORTED, at.text(), subject, reason, at.member()));
    }
    return Schemas.broken();
  }

  /** Notes that a type cannot have the form that an annotation declares. */
  void format(TypePath at, String type, MessagePart reason, String detail) {
    problems.add(
        new TypeProblem(Kind.FORMAT, at.text(), type, reason, detail, at.format().position()));
  }

  /** Notes that a type is too large for generated code, once in an inspection. */
  Schema tooLarge(TypeMirror type, TypePath at, MessagePart reason) {
    if (!hasTooLarge()) {
      String subject = TypeDisplay.of(type);
      int shown = Math.min(subject.length(), 80);
      String end = shown < subject.length() ? "…" : "";
      problem(Kind.TOO_LARGE, at.text(), subject.substring(0, shown) + end, reason);
    }
    return Schemas.broken();
  }

  /** Returns whether a type that is too large was noted in this inspection. */
  boolean hasTooLarge() {
    return problems.stream().anyMatch(problem -> problem.kind() == Kind.TOO_LARGE);
  }

  /** Notes an annotation of Jackson that hides what JSON has. */
  void hidden(String path, String member, MessagePart cure, String annotation) {
    problems.add(new TypeProblem(Kind.HIDDEN, path, member, cure, annotation));
  }

  /** Notes a mistake with the property that says whose an object is. */
  void owner(Kind kind, String path, OwnerMark mark) {
    String member = TypeDisplay.ofMember(mark.elements().get(0));
    problems.add(new TypeProblem(kind, path, member, null, null, mark.position()));
  }

  /** Notes the annotations of Jackson that hide what JSON has. */
  void refused(JacksonUses uses, String path) {
    for (JacksonUse use : uses.refused()) {
      if (direction == Direction.PAYLOAD && JacksonAnnotations.namesClass(use.form())) {
        // It has a message of its own.
        continue;
      }
      String at = TypeDisplay.ofMember(use.element());
      hidden(path, at, use.form().cure(), use.form().label());
    }
    for (Element element : uses.withoutReason()) {
      problem(Kind.NO_REASON, path, TypeDisplay.ofMember(element), null);
    }
  }

  /**
   * Notes a member that generated code calls when it declares a Throwable that cannot be passed on.
   */
  void called(ExecutableElement member, String path, TypeElement owner) {
    String name = member.getSimpleName().toString();
    String subject = TypeDisplay.of(owner) + (name.equals("<init>") ? "()" : "." + name);
    for (TypeMirror thrown : ThrowsLimit.tooWide(member, context)) {
      problems.add(new TypeProblem(Kind.THROWS, path, subject, null, thrown.toString()));
    }
  }
}
