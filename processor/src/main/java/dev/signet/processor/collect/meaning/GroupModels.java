package dev.signet.processor.collect.meaning;

import dev.signet.processor.collect.DeclarationCollector;
import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.collect.OpenDataSources;
import dev.signet.processor.collect.OpenDataTypes;
import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.Nullness;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.TypeRefs;
import dev.signet.processor.model.AdmissionModel;
import dev.signet.processor.model.ArgumentModel;
import dev.signet.processor.model.CallbackModel;
import dev.signet.processor.model.DeploymentModel;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.GroupModel;
import dev.signet.processor.model.HandlerModel;
import dev.signet.processor.model.HandlerModel.Creation;
import dev.signet.processor.model.MethodModel;
import dev.signet.processor.model.OpenDataModel;
import dev.signet.processor.model.PolicyModel;
import dev.signet.processor.model.ResultModel;
import dev.signet.processor.model.TriggerModel;
import dev.signet.processor.names.RuntimeNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Turns declarations that passed the rules into the model. */
public final class GroupModels {

  private final ProcessorContext context;

  /** Creates a converter for the compilation of this context. */
  public GroupModels(ProcessorContext context) {
    this.context = context;
  }

  /** Returns the model of one top-level class's handlers. */
  public GroupModel of(TypeElement topLevel, List<HandlerDeclaration> declarations) {
    List<HandlerModel> handlers = new ArrayList<>();
    List<FunctionModel> functions = new ArrayList<>();
    Set<String> fieldNames = new HashSet<>(Set.of("functions", "shared"));
    // A nested class may not have the name of a class around it.
    Set<String> wrapperNames =
        new HashSet<>(Set.of((topLevel.getSimpleName() + "_signet").toLowerCase(Locale.ROOT)));
    for (HandlerDeclaration declaration : declarations) {
      HandlerModel handler = handler(declaration, fieldNames);
      handlers.add(handler);
      for (FunctionDeclaration function : declaration.functions()) {
        functions.add(function(function, handler, wrapperNames));
      }
    }
    return new GroupModel(
        TypeRefs.ofElement(topLevel),
        handlers,
        functions,
        isVisible(topLevel, RuntimeNames.SCF_FUNCTION),
        isVisible(topLevel, RuntimeNames.GENERATED),
        hidesJavaLang(topLevel));
  }

  private boolean hidesJavaLang(TypeElement topLevel) {
    String packageName = DeclarationCollector.packageName(topLevel);
    String prefix = packageName.isEmpty() ? "" : packageName + ".";
    return GroupModel.JAVA_LANG.stream().anyMatch(name -> isVisible(topLevel, prefix + name));
  }

  private boolean isVisible(TypeElement from, String type) {
    return context.visible().isVisible(from, type);
  }

  private HandlerModel handler(HandlerDeclaration declaration, Set<String> fieldNames) {
    TypeElement type = declaration.type();
    String simpleName = type.getSimpleName().toString();
    String fieldName = ClassNames.unique(fieldName(simpleName), fieldNames);
    Creation creation = creation(declaration);
    String factory =
        creation == Creation.FACTORY
            ? declaration.factories().get(0).getSimpleName().toString()
            : "";
    return new HandlerModel(TypeRefs.ofElement(type), fieldName, creation, factory);
  }

  private static Creation creation(HandlerDeclaration declaration) {
    if (!declaration.needsObject()) {
      return Creation.NONE;
    }
    if (declaration.bean()) {
      return Creation.BEAN;
    }
    return declaration.factories().isEmpty() ? Creation.CONSTRUCTOR : Creation.FACTORY;
  }

  private FunctionModel function(
      FunctionDeclaration function, HandlerModel handler, Set<String> wrapperNames) {
    String method = function.method().getSimpleName().toString();
    String nested =
        handler.type().simpleNames().size() == 1
            ? ""
            : String.join(
                    "_",
                    handler.type().simpleNames().subList(1, handler.type().simpleNames().size()))
                + "_";
    return new FunctionModel(
        function.name(),
        Annotations.string(function.cloudFunction(), "description"),
        wrapperName(function, nested + ClassNames.capitalized(method), wrapperNames),
        method(function, handler),
        new ResultModel(
            TypeRefs.of(function.result()),
            function.async(),
            function.onMethod(RuntimeNames.RETURNS_CALLER_IDENTITY).isPresent(),
            function
                .onMethod(RuntimeNames.ACROSS_USERS)
                .map(mirror -> Annotations.string(mirror, "value"))
                .orElse(null)),
        new AdmissionModel(
            Requirements.of(function),
            RuleModels.of(function, context),
            UserModels.of(function, context),
            function.onMethod(RuntimeNames.REQUIRE_OWNER).isPresent()),
        deployment(function),
        LimitModels.of(function));
  }

  private MethodModel method(FunctionDeclaration function, HandlerModel handler) {
    return new MethodModel(
        handler,
        function.method().getSimpleName().toString(),
        function.method().getModifiers().contains(Modifier.STATIC),
        function.onMethod(RuntimeNames.NON_BLOCKING).isPresent(),
        arguments(function));
  }

  private static DeploymentModel deployment(FunctionDeclaration function) {
    return new DeploymentModel(
        function.triggers().stream()
            .map(
                t -> new TriggerModel(Annotations.string(t, "name"), Annotations.string(t, "cron")))
            .toList(),
        callback(function),
        Annotations.integer(function.cloudFunction(), "timeoutSeconds"),
        Annotations.integer(function.cloudFunction(), "memoryMb"));
  }

  private static CallbackModel callback(FunctionDeclaration function) {
    return new CallbackModel(
        function.payment().isPresent(),
        function.pushes().stream()
            .map(
                push ->
                    new CallbackModel.Push(
                        Annotations.string(push, "msgType"), Annotations.string(push, "event")))
            .toList());
  }

  private List<ArgumentModel> arguments(FunctionDeclaration function) {
    List<ArgumentModel> arguments = new ArrayList<>();
    int fields = 0;
    for (ParameterDeclaration parameter : function.parameters()) {
      arguments.add(
          switch (parameter.kind()) {
            case IDENTITY ->
                new ArgumentModel.Identity(
                    ArgumentModel.IdentityType.ofSimpleName(parameter.identitySimpleName()),
                    parameter.optional());
            case INVOCATION -> new ArgumentModel.Invocation();
            case USER -> UserModels.argument(parameter);
            case CALLBACK -> new ArgumentModel.Callback(TypeRefs.of(parameter.type()));
            case PAYLOAD -> new ArgumentModel.Payload(TypeRefs.of(parameter.type()));
            case FIELD ->
                new ArgumentModel.Field(
                    fields++,
                    parameter.name(),
                    TypeRefs.of(parameter.type()),
                    isNullable(parameter),
                    null);
            case OPEN_DATA ->
                new ArgumentModel.Field(
                    fields++,
                    parameter.name(),
                    TypeRefs.of(parameter.type()),
                    isNullable(parameter),
                    openData(parameter, function));
          });
    }
    return arguments;
  }

  private static boolean isNullable(ParameterDeclaration parameter) {
    return Nullness.isNullable(parameter.element()) || Nullness.isNullable(parameter.type());
  }

  private OpenDataModel openData(ParameterDeclaration parameter, FunctionDeclaration function) {
    PolicyModel source =
        OpenDataSources.of(function.handler(), context)
            .flatMap(OpenDataSources::type)
            .map(type -> RuleModels.policy((TypeElement) type.asElement(), context))
            .orElse(null);
    return new OpenDataModel(OpenDataTypes.of(parameter.type()).orElseThrow(), source);
  }

  private static String wrapperName(FunctionDeclaration function, String name, Set<String> taken) {
    String topLevel =
        DeclarationCollector.topLevelOf(function.handler()).getSimpleName().toString();
    return ClassNames.unique(ClassNames.shortened(name, topLevel), taken);
  }

  private static String fieldName(String simpleName) {
    String name = simpleName.substring(0, 1).toLowerCase(Locale.ROOT) + simpleName.substring(1);
    return SourceVersion.isKeyword(name) ? name + "Object" : name;
  }
}
