package dev.signet.processor.collect.inspect;

import dev.signet.processor.collect.annotation.DeclaredFormat;
import dev.signet.processor.collect.annotation.JacksonAnnotations;
import dev.signet.processor.collect.annotation.JacksonUses;
import dev.signet.processor.collect.form.JsonValues;
import dev.signet.processor.collect.form.JsonValues.Scalar;
import dev.signet.processor.diagnostic.MessagePart;
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
  private final JsonValues values;

  EnumSchemas(CreatorCheck check, FactCollector facts, JsonValues values, Direction direction) {
    this.check = check;
    this.facts = facts;
    this.direction = direction;
    this.standIns = new StandIns(facts, direction);
    this.values = values;
  }

  Schema of(DeclaredType type, TypeElement element, TypePath at) {
    check.reach(element, at.text());
    List<EnumSchema.Constant> constants = new ArrayList<>();
    JacksonUses uses = JacksonUses.of(element, direction);
    facts.refused(uses, at.text());
    standIns.values(element, uses, at.text());
    for (Element member : element.getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        constants.add(constant(member));
      }
    }
    EnumSchema.Value value = value(type, element);
    EnumSchema schema =
        new EnumSchema(
            TypeRefs.of(type),
            List.copyOf(constants),
            false,
            value,
            databindOnly(element, uses, value));
    return inForm(schema, element, at);
  }

  private DatabindReason databindOnly(
      TypeElement element, JacksonUses uses, EnumSchema.Value value) {
    if (uses.databind() != null) {
      return uses.databind();
    }
    if (JacksonAnnotations.has(JacksonAnnotations.ofClass(element), JacksonAnnotations.NAMING)) {
      return JacksonUses.annotation("JsonNaming");
    }
    boolean payload = direction == Direction.PAYLOAD;
    if (payload && JsonValues.hasCreator(element) && (value == null || value.factory() == null)) {
      return JacksonUses.annotation("JsonCreator");
    }
    return JsonValues.isAnnotated(element) && value == null
        ? JacksonUses.annotation("JsonValue")
        : null;
  }

  /** Returns the scalar that stands for the constants; null when JSON has their names. */
  private EnumSchema.Value value(DeclaredType type, TypeElement element) {
    Scalar given = values.value(type, element).orElse(null);
    String accessor = given == null ? null : given.accessor();
    if (direction == Direction.PAYLOAD && JsonValues.hasCreator(element)) {
      return values
          .creator(element)
          .map(taken -> new EnumSchema.Value(taken.content(), accessor, taken.factory()))
          .orElse(null);
    }
    return given == null ? null : new EnumSchema.Value(given.content(), accessor, null);
  }

  /** Returns the enum in the form that the property's annotation declares, or that of the enum. */
  private Schema inForm(EnumSchema schema, TypeElement element, TypePath at) {
    DeclaredFormat own = DeclaredFormat.of(JacksonAnnotations.ofClass(element), List.of(element));
    DeclaredFormat format = at.format();
    boolean byValue = schema.value() != null;
    if (format.isNone() || format.hasNoShape() && !format.isOfPattern()) {
      return own.isNumber() && !byValue ? schema.byOrdinal() : schema;
    }
    String name = schema.type().toString();
    if (format.isOfPattern()) {
      facts.format(at, name, MessagePart.FORMAT_NO_PATTERN, "");
    } else if (byValue) {
      facts.format(at, name, MessagePart.FORMAT_BY_VALUE, "");
    } else if (format.annotation().equals("JsonFormat") && format.isNumber()) {
      return schema.byOrdinal();
    } else if (!format.annotation().equals("JsonFormat") || !format.isText()) {
      facts.format(at, name, MessagePart.FORMAT_SHAPE, format.shape());
    }
    return schema;
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
