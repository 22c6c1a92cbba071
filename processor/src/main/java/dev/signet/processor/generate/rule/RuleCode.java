package dev.signet.processor.generate.rule;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.signet.processor.generate.source.IdentityCode;
import dev.signet.processor.generate.source.JavaLiteral;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.generate.source.UserCode;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.RuleModel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes how the policy of a rule is asked. */
public final class RuleCode {

  private RuleCode() {}

  /** Returns the call of a policy that asks for nothing of the payload. */
  public static CodeBlock call(RuleModel rule, String policy) {
    return call(rule, policy, List.<CodeBlock>of().iterator());
  }

  /**
   * Returns the method that asks a policy which needs the payload. The codecs have it, because the
   * payload is known a round after the wrapper.
   *
   * @param values the expressions for the fields, of the variables {@code values} or {@code object}
   */
  public static MethodSpec method(FunctionModel function, int index, List<CodeBlock> values) {
    RuleModel rule = function.admission().rules().get(index);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(function.permitsMethod(index))
            .addModifiers(Modifier.STATIC)
            .returns(TypeName.BOOLEAN)
            .addParameter(TypeNames.of(rule.policy().type()), "policy")
            .addParameter(RuntimeTypes.WX_CONTEXT, "caller")
            .addParameter(ClassName.OBJECT, "user")
            .addParameter(ClassName.OBJECT, "payload")
            .addException(Exception.class);
    quiet(method, List.of(rule));
    if (function.payload() == null) {
      method.addStatement(
          "$T values = ($T) payload", RuntimeTypes.OBJECT_ARRAY, RuntimeTypes.OBJECT_ARRAY);
    } else {
      TypeName payload = TypeNames.of(function.payload().type());
      method.addStatement("$T object = ($T) payload", payload, payload);
    }
    return method.addStatement("return $L", call(rule, "policy", values.iterator())).build();
  }

  /** Keeps javac quiet about the values of a rule in this method. */
  public static void quiet(MethodSpec.Builder method, List<RuleModel> rules) {
    if (rules.stream().anyMatch(RuleModel::hasClassArray)) {
      method.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "{$S, $S}", "rawtypes", "unchecked")
              .build());
    }
  }

  /** Returns the rule as the descriptor has it. */
  public static CodeBlock described(RuleModel rule) {
    return CodeBlock.of(
        "$T.$L($S, $L, $T.class)",
        RuntimeTypes.FUNCTION_RULE,
        switch (rule.needs()) {
          case CALLER -> "ofCaller";
          case USER -> "ofUser";
          case PAYLOAD -> "ofPayload";
        },
        rule.name(),
        JavaLiteral.of(rule.text()),
        TypeNames.of(rule.policy().type()));
  }

  private static CodeBlock call(RuleModel rule, String policy, Iterator<CodeBlock> values) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (RuleModel.Argument argument : rule.arguments()) {
      arguments.add(argument(argument, values));
    }
    return CodeBlock.of("$L.permits($L)", policy, CodeBlock.join(arguments, ", "));
  }

  private static CodeBlock argument(RuleModel.Argument argument, Iterator<CodeBlock> values) {
    if (argument instanceof RuleModel.Identity identity) {
      return IdentityCode.of(identity.type(), identity.optional());
    }
    if (argument instanceof RuleModel.Value value) {
      return ConstantCode.of(value.constant());
    }
    if (argument instanceof RuleModel.User user) {
      return UserCode.argument(user.user());
    }
    return argument instanceof RuleModel.Field ? values.next() : CodeBlock.of("object");
  }
}
