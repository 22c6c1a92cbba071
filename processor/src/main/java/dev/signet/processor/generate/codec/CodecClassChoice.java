package dev.signet.processor.generate.codec;

import dev.signet.processor.generate.source.Portions;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.DatabindFallback;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.ReferenceSchema;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import dev.signet.processor.schema.function.FunctionSchema;
import dev.signet.processor.schema.function.PayloadModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses the object types of a file whose codecs are classes: those inside containers, and results
 * with a getter that throws, which the base class of the codec handles. A method is enough for all
 * others, and each class saved is time for javac and for a cold start. In a file with very many
 * properties all types get classes, because each class has its own room for constants; and so does
 * an object with very many, whose code is divided among methods.
 */
final class CodecClassChoice {

  /** The most properties of a file with methods; a class file cannot hold some 5,000. */
  private static final int MOST = 2_000;

  private final Set<CodecKey> met = new HashSet<>();
  private final Set<CodecKey> classes = new HashSet<>();
  private final Set<CodecKey> handedOver = new HashSet<>();
  private int properties;

  private CodecClassChoice() {}

  static CodecClassChoice of(List<FunctionSchema> schemas) {
    CodecClassChoice choice = new CodecClassChoice();
    for (FunctionSchema schema : schemas) {
      if (schema.function().takesPayload()) {
        choice.addPayload(schema.payload());
      }
      if (schema.result() != null) {
        choice.add(schema.result(), Direction.RESULT);
      }
    }
    return choice;
  }

  boolean contains(TypeRef type, Direction direction) {
    return properties > MOST || classes.contains(CodecKey.object(type, direction));
  }

  /**
   * Returns whether databind handles the objects of this type, which a reference to the type does
   * not tell.
   */
  boolean isHandedOver(TypeRef type, Direction direction) {
    return handedOver.contains(CodecKey.object(type, direction));
  }

  private void addPayload(PayloadModel payload) {
    if (payload.schema() != null) {
      add(payload.schema(), Direction.PAYLOAD);
      return;
    }
    for (PayloadModel.Field field : payload.fields()) {
      classes.add(CodecKey.object(field.schema().type(), Direction.PAYLOAD));
      add(field.schema(), Direction.PAYLOAD);
    }
  }

  private void add(Schema schema, Direction direction) {
    addInnermost(schema, direction);
    for (ObjectSchema object : Schemas.objects(schema).values()) {
      CodecKey key = CodecKey.object(object.type(), direction);
      if (met.add(key)) {
        addObject(key, object);
      }
    }
  }

  private void addObject(CodecKey key, ObjectSchema object) {
    properties += object.properties().size();
    if (Portions.areNeeded(object)) {
      classes.add(key);
    }
    if (DatabindFallback.reasonFor(object) != null) {
      handedOver.add(key);
    }
    if (hasThrowingOwner(object)) {
      classes.add(key);
    }
    for (Property property : object.inJson()) {
      addInnermost(property.schema(), key.direction());
      if (property.isReadable() && property.access().read().throwing()) {
        classes.add(key);
      }
    }
  }

  private static boolean hasThrowingOwner(ObjectSchema object) {
    return object.owner() != null && object.owner().read().throwing()
        || object.properties().stream()
            .map(Property::schema)
            .filter(ObjectSchema.Unwrapped.class::isInstance)
            .anyMatch(inside -> hasThrowingOwner(((ObjectSchema.Unwrapped) inside).object()));
  }

  private void addInnermost(Schema schema, Direction direction) {
    Schema inner = Schemas.innermost(schema);
    if (inner != schema && (inner instanceof ObjectSchema || inner instanceof ReferenceSchema)) {
      classes.add(CodecKey.object(inner.type(), direction));
    }
  }
}
