package dev.signet.processor.collect.inspect;

import dev.signet.processor.collect.annotation.JacksonAnnotations;
import dev.signet.processor.collect.annotation.JacksonUses;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.TypeRefs;
import dev.signet.processor.schema.DatabindReason;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.EnumSchema;
import dev.signet.processor.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** The part of {@link SchemaBuilder} that handles enums. */
final class EnumSchemas {

  private final CreatorCheck check;
  private final FactCollector facts;
  private final Direction direction;
  private final StandIns standIns;

  EnumSchemas(CreatorCheck check, FactCollector facts, Direction direction) {
    this.check = check;
    this.facts = facts;
    this.direction = direction;
    this.standIns = new StandIns(facts, direction);
  }

  Schema of(DeclaredType type, TypeElement element, String path) {
    check.reach(element, path);
    List<EnumSchema.Constant> constants = new ArrayList<>();
    JacksonUses uses = JacksonUses.of(element, direction);
    facts.refused(uses, path);
    standIns.values(element, uses, path);
    DatabindReason unsupported = uses.databind();
    for (Element member : element.getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        constants.add(constant(member));
      } else if (Annotations.has(member, JacksonAnnotations.CREATOR)) {
        unsupported = JacksonUses.annotation("JsonCreator");
      }
    }
    if (JacksonAnnotations.has(JacksonAnnotations.ofClass(element), JacksonAnnotations.NAMING)) {
      unsupported = JacksonUses.annotation("JsonNaming");
    }
    return new EnumSchema(TypeRefs.of(type), List.copyOf(constants), unsupported);
  }

  private static EnumSchema.Constant constant(Element member) {
    List<AnnotationMirror> annotations = JacksonAnnotations.on(member);
    String name = member.getSimpleName().toString();
    String explicit = JacksonAnnotations.explicitName(annotations, Direction.PAYLOAD);
    return new EnumSchema.Constant(
        name,
        explicit == null || explicit.isEmpty() ? name : explicit,
        JacksonAnnotations.aliases(annotations));
  }
}
