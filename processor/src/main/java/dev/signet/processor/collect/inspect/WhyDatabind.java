package dev.signet.processor.collect.inspect;

import dev.signet.processor.collect.annotation.JacksonUses;
import dev.signet.processor.collect.form.JsonValues;
import dev.signet.processor.collect.jackson.Creator;
import dev.signet.processor.collect.jackson.PropertyScan;
import dev.signet.processor.schema.Access;
import dev.signet.processor.schema.Construction;
import dev.signet.processor.schema.DatabindFallback;
import dev.signet.processor.schema.DatabindReason;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** Finds the reason why jackson-databind must read or write the objects of a class. */
final class WhyDatabind {

  private final Direction direction;

  WhyDatabind(Direction direction) {
    this.direction = direction;
  }

  /**
   * Returns the annotation for which databind must handle the class; null when there is none.
   *
   * @param naming what is known of how data names the class
   */
  DatabindReason annotated(
      JacksonUses uses, JacksonUses.Naming naming, TypeElement element, Creator creator) {
    if (uses.databind(naming) != null) {
      return uses.databind(naming);
    }
    if (direction == Direction.PAYLOAD && creator.isDelegating()) {
      return JacksonUses.annotation("JsonCreator(mode = DELEGATING)");
    }
    return direction == Direction.RESULT && JsonValues.isAnnotated(element)
        ? JacksonUses.annotation("JsonValue")
        : null;
  }

  /** Returns the reason; null when generated code can. */
  DatabindReason of(TypeElement element, List<Property> properties, PropertyScan scan) {
    if (direction == Direction.RESULT && isOpenToSubclasses(element)) {
      return DatabindReason.of(DatabindReason.Kind.SUBCLASSES);
    }
    if (scan.isAmbiguous()) {
      return DatabindReason.of(DatabindReason.Kind.NAMES);
    }
    for (Property property : properties) {
      Schema value = Schemas.innermost(property.schema());
      boolean ownForm =
          value instanceof ObjectSchema.Unwrapped || !value.type().variant().isEmpty();
      DatabindReason inside = ownForm ? DatabindFallback.reasonFor(value) : null;
      if (inside != null) {
        return value instanceof ObjectSchema.Unwrapped ? inside : ofProperty(inside);
      }
      if (isReflective(property.access().in(direction))) {
        return new DatabindReason(DatabindReason.Kind.MEMBER, property.names().java());
      }
    }
    boolean custom = scan.creator().kind() == Construction.Kind.DATABIND;
    return direction == Direction.PAYLOAD && custom
        ? DatabindReason.of(DatabindReason.Kind.CREATOR)
        : null;
  }

  /** Returns the reason of a property's value for the class, whose own form stays what it is. */
  private static DatabindReason ofProperty(DatabindReason inside) {
    return inside.kind() == DatabindReason.Kind.ANNOTATION
        ? new DatabindReason(DatabindReason.Kind.FORMLESS_ANNOTATION, inside.subject())
        : inside;
  }

  /**
   * Returns whether a result is sent as the class that it is. Of a type whose subclasses nobody can
   * list, only its own properties are sent.
   */
  private static boolean isOpenToSubclasses(TypeElement element) {
    return CreatorCheck.isAbstract(element) && !element.getPermittedSubclasses().isEmpty();
  }

  private static boolean isReflective(Access access) {
    return access != null && access.kind() == Access.Kind.REFLECTIVE;
  }
}
