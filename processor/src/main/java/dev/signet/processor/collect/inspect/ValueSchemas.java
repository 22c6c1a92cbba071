package dev.signet.processor.collect.inspect;

import dev.signet.processor.collect.form.JsonValues;
import dev.signet.processor.collect.form.JsonValues.Scalar;
import dev.signet.processor.collect.inspect.TypeProblem.Kind;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.javac.Documentation;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.javac.TypeRefs;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import dev.signet.processor.schema.ValueSchema;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** The part of {@link SchemaBuilder} that handles classes that are a single scalar in JSON. */
final class ValueSchemas {

  private final JsonValues values;
  private final FactCollector facts;
  private final ProcessorContext context;
  private final Direction direction;

  ValueSchemas(
      JsonValues values, FactCollector facts, ProcessorContext context, Direction direction) {
    this.values = values;
    this.facts = facts;
    this.context = context;
    this.direction = direction;
  }

  /** Returns the schema of a class; empty when it is an object in JSON. */
  Optional<Schema> of(DeclaredType type, TypeElement element, String path) {
    return direction == Direction.RESULT
        ? values.value(type, element).map(value -> written(type, element, value, path))
        : read(type, element, path);
  }

  private Schema written(DeclaredType type, TypeElement element, Scalar value, String path) {
    if (value.member() instanceof ExecutableElement method) {
      facts.called(method, path, element);
    }
    return new ValueSchema(
        TypeRefs.of(type),
        value.content(),
        value.accessor(),
        null,
        Documentation.of(element, context));
  }

  private Optional<Schema> read(DeclaredType type, TypeElement element, String path) {
    Optional<Scalar> creator = values.creator(element);
    if (creator.isEmpty() && !JsonValues.hasCreator(element)) {
      Optional<Scalar> value = values.value(type, element);
      creator = value.flatMap(given -> values.creatorOf(given, element));
      if (value.isPresent() && creator.isEmpty()) {
        return refused(element, path, MessagePart.NO_VALUE_CREATOR);
      }
    }
    if (creator.isPresent() && path.isEmpty()) {
      return refused(element, path, MessagePart.VALUE_AS_PAYLOAD);
    }
    return creator.map(found -> taken(type, element, found, path));
  }

  private Optional<Schema> refused(TypeElement element, String path, MessagePart reason) {
    facts.problem(Kind.NOT_DECODABLE, path, TypeDisplay.of(element), reason);
    return Optional.of(Schemas.broken());
  }

  private Schema taken(DeclaredType type, TypeElement element, Scalar creator, String path) {
    facts.called((ExecutableElement) creator.member(), path, element);
    return new ValueSchema(
        TypeRefs.of(type),
        creator.content(),
        null,
        creator.factory(),
        Documentation.of(element, context));
  }
}
