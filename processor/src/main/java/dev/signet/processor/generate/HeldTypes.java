package dev.signet.processor.generate;

import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.FunctionSchema;
import dev.signet.processor.schema.Handover;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.PayloadModel;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.ReferenceSchema;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The object types of a file whose codecs are objects, of a class each: those inside of containers,
 * and results with a getter that throws, which the class's base takes care of. For all others a
 * method does, and each class less is time for javac and for a cold start. In a file of very many
 * properties all have classes, each with its own room for constants.
 */
final class HeldTypes {

  /** Properties of a file with methods; some 5,000 are more than a class file can hold. */
  private static final int MOST = 2_000;

  private final Way payloads = new Way();
  private final Way results = new Way();

  private HeldTypes() {}

  static HeldTypes of(List<FunctionSchema> schemas) {
    HeldTypes types = new HeldTypes();
    for (FunctionSchema schema : schemas) {
      if (schema.function().takesPayload()) {
        types.addPayload(schema.payload());
      }
      if (schema.result() != null) {
        types.results.add(schema.result());
      }
    }
    return types;
  }

  boolean contains(TypeRef type, boolean payload) {
    return payloads.properties + results.properties > MOST || way(payload).held.contains(type);
  }

  /** Whether databind has the objects of this type, which a reference to it does not say. */
  boolean isHandedOver(TypeRef type, boolean payload) {
    return way(payload).handedOver.contains(type);
  }

  private Way way(boolean payload) {
    return payload ? payloads : results;
  }

  private void addPayload(PayloadModel payload) {
    if (payload.schema() != null) {
      payloads.add(payload.schema());
      return;
    }
    for (PayloadModel.Field field : payload.fields()) {
      payloads.held.add(field.schema().type());
      payloads.add(field.schema());
    }
  }

  /** What is read, or what is written. */
  private static final class Way {

    private final Set<TypeRef> met = new HashSet<>();
    private final Set<TypeRef> held = new HashSet<>();
    private final Set<TypeRef> handedOver = new HashSet<>();
    private int properties;

    void add(Schema schema) {
      addInnermost(schema);
      Schemas.objects(schema).values().stream()
          .filter(object -> met.add(object.type()))
          .forEach(this::addObject);
    }

    private void addObject(ObjectSchema object) {
      properties += object.properties().size();
      if (Handover.reasonFor(object) != null) {
        handedOver.add(object.type());
      }
      for (Property property : object.properties()) {
        addInnermost(property.schema());
        if (property.isReadable() && property.read().throwing()) {
          held.add(object.type());
        }
      }
    }

    private void addInnermost(Schema schema) {
      Schema inner = Schemas.innermost(schema);
      if (inner != schema && (inner instanceof ObjectSchema || inner instanceof ReferenceSchema)) {
        held.add(inner.type());
      }
    }
  }
}
