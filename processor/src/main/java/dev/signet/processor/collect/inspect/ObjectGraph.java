package dev.signet.processor.collect.inspect;

import dev.signet.processor.collect.jackson.ObjectShape;
import dev.signet.processor.collect.jackson.Renaming;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.javac.TypeRefs;
import dev.signet.processor.schema.ReferenceSchema;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * The part of {@link SchemaBuilder} that inspects each of the user's own classes once and ends
 * recursions.
 */
final class ObjectGraph {

  /** The depth to which a generic class may contain itself with other arguments. */
  private static final int ENDLESS = 8;

  private final FactCollector facts;
  private final CreatorCheck check;
  private final ObjectSchemas objects;
  private final ContainerClasses containers;
  private final Map<String, Schema> done = new HashMap<>();
  private final Map<String, TypeElement> underWay = new LinkedHashMap<>();

  ObjectGraph(
      TypeSchemas schemas,
      FactCollector facts,
      CreatorCheck check,
      ObjectSchemas objects,
      Types types) {
    this.facts = facts;
    this.check = check;
    this.objects = objects;
    this.containers = new ContainerClasses(schemas, types);
  }

  Schema object(DeclaredType type, TypeElement element, TypePath at) {
    ObjectShape shape = new ObjectShape(Renaming.NONE, at.filter());
    String key = TypeDisplay.of(type) + "@" + type + shape.variant();
    if (done.containsKey(key)) {
      return done.get(key);
    }
    if (hasBadArguments(type, at)) {
      return Schemas.broken();
    }
    if (underWay.containsKey(key)) {
      return new ReferenceSchema(TypeRefs.of(type).withVariant(shape.variant()));
    }
    if (Collections.frequency(underWay.values(), element) >= ENDLESS) {
      return facts.unsupported(element.asType(), at, MessagePart.ENDLESS);
    }
    Optional<Schema> container = containers.of(type, element, at);
    if (container.isPresent()) {
      check.reach(element, at.text());
      return container.get();
    }
    underWay.put(key, element);
    Schema schema = objects.schema(type, element, at.text(), shape);
    underWay.remove(key);
    done.put(key, schema);
    return schema;
  }

  /**
   * Returns whether a type argument, such as a wildcard or a missing type, cannot be written in
   * generated code, and notes it.
   */
  private boolean hasBadArguments(DeclaredType type, TypePath at) {
    return type.getTypeArguments().stream().anyMatch(argument -> isBad(argument, at));
  }

  private boolean isBad(TypeMirror argument, TypePath at) {
    return switch (argument.getKind()) {
      case WILDCARD -> refuse(argument, at, MessagePart.WILDCARD);
      case TYPEVAR -> refuse(argument, at, MessagePart.TYPE_VARIABLE);
      case ERROR -> {
        facts.unresolved(argument);
        yield true;
      }
      case ARRAY -> isBad(((ArrayType) argument).getComponentType(), at);
      case DECLARED ->
          isRaw((DeclaredType) argument)
              ? refuse(argument, at, MessagePart.RAW)
              : hasBadArguments((DeclaredType) argument, at);
      default -> false;
    };
  }

  private boolean refuse(TypeMirror argument, TypePath at, MessagePart reason) {
    facts.unsupported(argument, at, reason);
    return true;
  }

  /** Returns whether the type is a generic class without its arguments. */
  static boolean isRaw(DeclaredType type) {
    return type.getTypeArguments().isEmpty()
        && !((TypeElement) type.asElement()).getTypeParameters().isEmpty();
  }
}
