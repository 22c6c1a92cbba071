package dev.signet.processor.collect.meaning;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.collect.constraint.ConstraintChecks;
import dev.signet.processor.collect.inspect.TypeInspector;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.GroupModel;
import dev.signet.processor.model.OwnerModel;
import dev.signet.processor.model.RuleModel;
import dev.signet.processor.schema.function.FunctionSchema;
import dev.signet.processor.schema.function.PayloadModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Determines the payload, the result and the owner of each function of a group. */
public final class FunctionSchemas {

  private FunctionSchemas() {}

  /**
   * Returns the schemas of the functions of these handlers, in source order. The group, built from
   * the same handlers in an earlier round, has the model of each under the function's name.
   */
  public static List<FunctionSchema> of(
      List<HandlerDeclaration> handlers,
      GroupModel group,
      TypeInspector inspector,
      ProcessorContext context) {
    Map<String, FunctionModel> models = new HashMap<>();
    group.functions().forEach(model -> models.put(model.name(), model));
    return handlers.stream()
        .flatMap(handler -> handler.functions().stream())
        .map(function -> of(function, models.get(function.name()), inspector, context))
        .toList();
  }

  private static FunctionSchema of(
      FunctionDeclaration function,
      FunctionModel model,
      TypeInspector inspector,
      ProcessorContext context) {
    PayloadModel payload = PayloadModels.of(function, inspector);
    return new FunctionSchema(
        model,
        payload,
        PayloadModels.result(function, inspector),
        isNullable(function),
        OwnerModels.of(function, payload, context),
        model.admission().rules().stream().map(rule -> values(rule, payload)).toList(),
        UserModels.idOf(function, context),
        LimitModels.key(model.limits(), payload),
        context.elements().getDocComment(function.method()));
  }

  private static List<OwnerModel.Value> values(RuleModel rule, PayloadModel payload) {
    return rule.arguments().stream()
        .filter(RuleModel.Field.class::isInstance)
        .map(field -> OwnerModels.value(payload, ((RuleModel.Field) field).name(), true))
        .toList();
  }

  private static boolean isNullable(FunctionDeclaration function) {
    return !ConstraintChecks.isNeverNull(function.method(), function.result());
  }
}
