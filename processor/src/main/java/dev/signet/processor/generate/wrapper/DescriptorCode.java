package dev.signet.processor.generate.wrapper;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.generate.rule.RuleCode;
import dev.signet.processor.generate.source.JavaLiteral;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.model.AdmissionModel;
import dev.signet.processor.model.CallbackModel;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.LimitModel;
import dev.signet.processor.model.RequirementModel;
import dev.signet.processor.model.TriggerModel;
import javax.lang.model.element.Modifier;

/** Writes the constants of a function's wrapper, or of a controller method's guard. */
public final class DescriptorCode {

  private DescriptorCode() {}

  /** Adds the descriptor to a class, and the method that returns it. */
  public static void add(FunctionModel function, TypeSpec.Builder type) {
    type.addField(
        FieldSpec.builder(
                RuntimeTypes.FUNCTION_DESCRIPTOR,
                "DESCRIPTOR",
                Modifier.PRIVATE,
                Modifier.STATIC,
                Modifier.FINAL)
            .initializer(of(function))
            .build());
    type.addMethod(
        MethodSpec.methodBuilder("descriptor")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(RuntimeTypes.FUNCTION_DESCRIPTOR)
            .addStatement("return DESCRIPTOR")
            .build());
  }

  private static CodeBlock of(FunctionModel function) {
    if (function.callback().isPresent()) {
      return callback(function);
    }
    return function.isTimer() ? timer(function) : called(function);
  }

  private static CodeBlock timer(FunctionModel function) {
    CodeBlock.Builder code =
        CodeBlock.builder().add("$T.timer($S", RuntimeTypes.FUNCTION_DESCRIPTOR, function.name());
    for (TriggerModel trigger : function.deployment().triggers()) {
      code.add(", $S", trigger.name());
    }
    code.add(")");
    addOthersRecords(code, function);
    return code.build();
  }

  private static void addOthersRecords(CodeBlock.Builder code, FunctionModel function) {
    if (function.result().acrossUsers() != null) {
      code.add("\n    .withOthersRecordsInResult()");
    }
  }

  private static CodeBlock callback(FunctionModel function) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "$T.$L($S, $L",
                RuntimeTypes.FUNCTION_DESCRIPTOR,
                function.callback().payment() ? "payment" : "push",
                function.name(),
                requirement(function.admission().requirement()));
    for (CallbackModel.Push push : function.callback().pushes()) {
      code.add(", $T.of($S, $S)", RuntimeTypes.PUSH_TYPE, push.msgType(), push.event());
    }
    code.add(")");
    if (function.method().nonBlocking()) {
      code.add("\n    .nonBlocking()");
    }
    return code.build();
  }

  private static CodeBlock called(FunctionModel function) {
    AdmissionModel admission = function.admission();
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(
        "$T.of($S, $L)",
        RuntimeTypes.FUNCTION_DESCRIPTOR,
        function.name(),
        requirement(admission.requirement()));
    if (function.takesPayload()) {
      code.add("\n    .withPayload()");
    }
    if (admission.resolvesUser()) {
      code.add("\n    .withUser($L)", admission.user().mayBeUnknown());
    }
    if (!function.openData().isEmpty()) {
      code.add("\n    .withOpenData()");
    }
    if (admission.checksOwner()) {
      boolean byUser = admission.resolvesUser() && admission.user().owns();
      code.add(byUser ? "\n    .withUserAsOwner()" : "\n    .withOwnerCheck()");
    }
    if (!admission.rules().isEmpty()) {
      code.add(
          "\n    .withRules(\n        $L)",
          admission.rules().stream()
              .map(RuleCode::described)
              .collect(CodeBlock.joining(",\n        ")));
    }
    if (function.result().callerIdentity()) {
      code.add("\n    .withCallerIdentityInResult()");
    }
    addOthersRecords(code, function);
    if (function.method().nonBlocking()) {
      code.add("\n    .nonBlocking()");
    }
    addLimits(code, function.limits());
    return code.build();
  }

  private static void addLimits(CodeBlock.Builder code, LimitModel limits) {
    if (!limits.rates().isEmpty()) {
      CodeBlock rates =
          limits.rates().stream()
              .map(
                  rate ->
                      CodeBlock.of(
                          "$T.of($L, $L, $T.$L)",
                          RuntimeTypes.RATE,
                          rate.permits(),
                          rate.seconds(),
                          RuntimeTypes.RATE_SCOPE,
                          rate.scope()))
              .collect(CodeBlock.joining(", "));
      code.add("\n    .withRates($L)", rates);
    }
    if (limits.hasKeyField()) {
      code.add(
          "\n    .withIdempotency($L, $L)",
          limits.rememberedSeconds(),
          JavaLiteral.of(limits.keyField()));
    } else if (limits.isIdempotent()) {
      code.add("\n    .withIdempotency($L)", limits.rememberedSeconds());
    }
  }

  private static CodeBlock requirement(RequirementModel requirement) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("$T.$L", RuntimeTypes.REQUIREMENT, requirement.anonymous() ? "ANONYMOUS" : "CALLER");
    if (requirement.unionId()) {
      code.add(".withUnionId()");
    }
    if (requirement.sharedCallerOnly()) {
      code.add(".withSharedCallerOnly()");
    } else if (requirement.sharedCaller()) {
      code.add(".withSharedCaller()");
    }
    if (!requirement.appIds().isEmpty()) {
      CodeBlock ids =
          requirement.appIds().stream()
              .map(id -> CodeBlock.of("$S", id))
              .collect(CodeBlock.joining(", "));
      code.add(".withAppIds($L)", ids);
    }
    if (!requirement.sources().isEmpty()) {
      CodeBlock sources =
          requirement.sources().stream()
              .map(source -> CodeBlock.of("$T.$L", RuntimeTypes.CALL_SOURCE, source))
              .collect(CodeBlock.joining(", "));
      code.add(".withSources($L, $L)", requirement.chain(), sources);
    }
    if (requirement.sourceAlone()) {
      code.add(".withSourceAlone()");
    }
    return code.build();
  }
}
