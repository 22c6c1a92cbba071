package dev.signet.processor.collect;

import dev.signet.processor.WellKnownNames;
import dev.signet.processor.model.GroupModel;
import dev.signet.processor.model.OwnerModel;
import dev.signet.processor.schema.PayloadModel;
import dev.signet.processor.schema.PayloadModel.Field;
import dev.signet.processor.schema.ScalarSchema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Turns {@code @RequireOwner} that passed the rules into the model. */
public final class OwnerModels {

  private final Shapes inspector;
  private final Tools tools;

  /** Stands on these tools, and on what the inspector finds in the payloads. */
  public OwnerModels(Shapes inspector, Tools tools) {
    this.inspector = inspector;
    this.tools = tools;
  }

  /** The models by wrapper name; the group is that of the same handlers. */
  public Map<String, OwnerModel> of(List<HandlerDeclaration> handlers, GroupModel group) {
    List<FunctionDeclaration> functions =
        handlers.stream().flatMap(handler -> handler.functions().stream()).toList();
    Map<String, OwnerModel> owners = new TreeMap<>();
    for (int i = 0; i < functions.size(); i++) {
      FunctionDeclaration function = functions.get(i);
      String wrapper = group.functions().get(i).wrapperName();
      function
          .onMethod(WellKnownNames.REQUIRE_OWNER)
          .ifPresent(mirror -> owners.put(wrapper, of(function, mirror)));
    }
    return owners;
  }

  private OwnerModel of(FunctionDeclaration function, AnnotationMirror mirror) {
    PayloadModel payload = PayloadModels.of(function, inspector);
    String lookup = Mirrors.string(mirror, "lookup");
    if (lookup.isEmpty()) {
      String field = Mirrors.string(mirror, "field");
      return new OwnerModel("", false, List.of(value(payload, field, false)));
    }
    ExecutableElement method = new LookupMethods(function.handler(), tools).named(lookup).get(0);
    List<OwnerModel.Value> values =
        method.getParameters().stream()
            .map(parameter -> value(payload, parameter.getSimpleName().toString(), true))
            .toList();
    return new OwnerModel(lookup, method.getModifiers().contains(Modifier.STATIC), values);
  }

  private static OwnerModel.Value value(PayloadModel payload, String name, boolean needed) {
    if (payload.isOpaque()) {
      return new OwnerModel.Entry(name, payload.form() == PayloadModel.Form.TREE);
    }
    Field field = payload.field(name).orElseThrow();
    if (payload.form() == PayloadModel.Form.PARAMETERS) {
      return new OwnerModel.Parameter(payload.fields().indexOf(field), field.type());
    }
    boolean primitive = field.schema() instanceof ScalarSchema scalar && scalar.isPrimitive();
    return new OwnerModel.Property(
        name, field.accessor(), needed && !primitive && !field.mayBeAbsent());
  }
}
