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
 * method does, and each class less is time for javac and for a cold start.
 */
final class HeldTypes {

  private final Set<TypeRef> payloads = new HashSet<>();
  private final Set<TypeRef> results = new HashSet<>();
  private final Set<TypeRef> handedPayloads = new HashSet<>();
  private final Set<TypeRef> handedResults = new HashSet<>();

  private HeldTypes() {}

  static HeldTypes of(List<FunctionSchema> schemas) {
    HeldTypes held = new HeldTypes();
    for (FunctionSchema schema : schemas) {
      if (schema.function().takesPayload()) {
        held.addPayload(schema.payload());
      }
      if (schema.result() != null) {
        addAll(schema.result(), held.results, held.handedResults);
      }
    }
    return held;
  }

  boolean contains(TypeRef type, boolean payload) {
    return (payload ? payloads : results).contains(type);
  }

  /** Whether databind has the objects of this type, which a reference to it does not say. */
  boolean isHandedOver(TypeRef type, boolean payload) {
    return (payload ? handedPayloads : handedResults).contains(type);
  }

  private void addPayload(PayloadModel payload) {
    if (payload.schema() != null) {
      addAll(payload.schema(), payloads, handedPayloads);
      return;
    }
    for (PayloadModel.Field field : payload.fields()) {
      payloads.add(field.schema().type());
      addAll(field.schema(), payloads, handedPayloads);
    }
  }

  private static void addAll(Schema schema, Set<TypeRef> held, Set<TypeRef> handed) {
    addInnermost(schema, held);
    for (ObjectSchema object : Schemas.objects(schema).values()) {
      if (Handover.reason(object) != null) {
        handed.add(object.type());
      }
      for (Property property : object.properties()) {
        addInnermost(property.schema(), held);
        if (property.isReadable() && property.read().throwing()) {
          held.add(object.type());
        }
      }
    }
  }

  private static void addInnermost(Schema schema, Set<TypeRef> held) {
    Schema inner = Schemas.innermost(schema);
    if (inner != schema && (inner instanceof ObjectSchema || inner instanceof ReferenceSchema)) {
      held.add(inner.type());
    }
  }
}
