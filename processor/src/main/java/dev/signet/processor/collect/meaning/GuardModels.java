package dev.signet.processor.collect.meaning;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.controller.ControllerDeclaration;
import dev.signet.processor.collect.controller.ErasedSignature;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.TypeRefs;
import dev.signet.processor.model.AdmissionModel;
import dev.signet.processor.model.CallbackModel;
import dev.signet.processor.model.DeploymentModel;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.GuardsModel;
import dev.signet.processor.model.HandlerModel;
import dev.signet.processor.model.MethodModel;
import dev.signet.processor.model.ResultModel;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.names.RuntimeNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Turns the controllers that passed the rules into the model of their guards. */
public final class GuardModels {

  private final ProcessorContext context;

  /** Creates a converter for the compilation of this context. */
  public GuardModels(ProcessorContext context) {
    this.context = context;
  }

  /** Returns the model of one controller's guards. */
  public GuardsModel of(ControllerDeclaration controller) {
    HandlerModel handler =
        new HandlerModel(TypeRefs.ofElement(controller.type()), "", HandlerModel.Creation.NONE, "");
    // A nested class may not have the name of the class around it.
    Set<String> names = new HashSet<>(Set.of(around(handler).toLowerCase(Locale.ROOT)));
    List<GuardsModel.Guard> guards = new ArrayList<>();
    for (FunctionDeclaration method : controller.guarded()) {
      guards.add(
          new GuardsModel.Guard(
              ErasedSignature.of(method.method(), context), function(method, handler, names)));
    }
    boolean generated = context.visible().isVisible(controller.type(), RuntimeNames.GENERATED);
    return new GuardsModel(handler.type(), guards, generated);
  }

  /** Returns the expressions that read the ids of users, by the names of the methods' guards. */
  public Map<String, String> ids(ControllerDeclaration controller, GuardsModel model) {
    Map<String, String> expressions = new HashMap<>();
    for (FunctionDeclaration method : controller.guarded()) {
      expressions.put(method.name(), UserModels.idOf(method, context));
    }
    Map<String, String> ids = new HashMap<>();
    for (GuardsModel.Guard guard : model.readingIds()) {
      ids.put(guard.function().wrapperName(), expressions.get(guard.function().name()));
    }
    return ids;
  }

  private static String around(HandlerModel handler) {
    return String.join("_", handler.type().simpleNames()) + GuardsModel.SUFFIX;
  }

  private FunctionModel function(
      FunctionDeclaration method, HandlerModel handler, Set<String> names) {
    String simpleName = method.method().getSimpleName().toString();
    return new FunctionModel(
        method.name(),
        "",
        ClassNames.unique(
            ClassNames.shortened(ClassNames.capitalized(simpleName), around(handler)), names),
        new MethodModel(
            handler,
            simpleName,
            method.method().getModifiers().contains(Modifier.STATIC),
            false,
            List.of()),
        new ResultModel(TypeRef.primitive("void"), false, false, null),
        new AdmissionModel(
            Requirements.of(method),
            RuleModels.of(method, context),
            UserModels.of(method, context),
            false),
        new DeploymentModel(List.of(), CallbackModel.NONE, 0, 0),
        LimitModels.of(method));
  }
}
