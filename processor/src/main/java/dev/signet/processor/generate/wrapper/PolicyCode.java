package dev.signet.processor.generate.wrapper;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.generate.rule.RuleCode;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.PolicyModel;
import dev.signet.processor.model.RuleModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes how a wrapper, or the guard of a controller's method, gets the objects of its policies,
 * and how it asks them.
 */
public final class PolicyCode {

  private final List<PolicyModel> policies;
  private final FunctionModel function;

  /** Creates a writer for one function. */
  public PolicyCode(FunctionModel function) {
    this.function = function;
    this.policies = function.admission().policies();
  }

  /** Adds a field for each policy to the wrapper, which its constructor fills. */
  public void addFields(TypeSpec.Builder type, MethodSpec.Builder constructor) {
    for (PolicyModel policy : policies) {
      TypeName policyType =
          policy.callerPolicy() ? RuntimeTypes.CALLER_POLICY : TypeNames.of(policy.type());
      String name = name(policy);
      type.addField(policyType, name, Modifier.PRIVATE, Modifier.FINAL);
      constructor.addParameter(policyType, name).addStatement("this.$L = $L", name, name);
    }
  }

  /**
   * Adds the method that asks the policy of a rule, if there are rules.
   *
   * @param codecs the class that asks policies which need the payload
   * @param above the expression for the object as its supertype has it
   */
  public void addPermits(TypeSpec.Builder type, ClassName codecs, CodeBlock above) {
    if (policies.isEmpty()) {
      return;
    }
    MethodSpec.Builder method =
        WrapperCode.override("permits", TypeName.BOOLEAN)
            .addParameter(TypeName.INT, "rule")
            .addParameter(RuntimeTypes.WX_CONTEXT, "caller")
            .addParameter(ClassName.OBJECT, "user")
            .addParameter(ClassName.OBJECT, "payload")
            .addException(Exception.class);
    addBody(method, codecs, above);
    type.addMethod(method.build());
  }

  private void addBody(MethodSpec.Builder method, ClassName codecs, CodeBlock above) {
    List<RuleModel> rules = function.admission().rules();
    RuleCode.quiet(method, rules);
    method.beginControlFlow("switch (rule)");
    for (int i = 0; i < rules.size(); i++) {
      RuleModel rule = rules.get(i);
      String policy = name(rule.policy());
      CodeBlock call =
          rule.needs() == RuleModel.Needs.PAYLOAD
              ? CodeBlock.of(
                  "$T.$L($L, caller, user, payload)", codecs, function.permitsMethod(i), policy)
              : RuleCode.call(rule, policy);
      method.addCode("case $L:\n", i).addStatement("  return $L", call);
    }
    method
        .addCode("default:\n")
        .addStatement("  return $L.permits(rule, caller, user, payload)", above)
        .endControlFlow();
  }

  private String name(PolicyModel policy) {
    return policies.size() == 1 ? "policy" : "policy" + (policies.indexOf(policy) + 1);
  }

  /** Returns the object that the host's functions share. */
  public static CodeBlock shared(PolicyModel policy) {
    TypeName type = TypeNames.of(policy.type());
    if (policy.bean()) {
      return CodeBlock.of("shared.bean($T.class)", type);
    }
    return CodeBlock.of("shared.get($T.class, $T::$L)", type, type, policy.maker());
  }

  /** Returns a new object, for an SCF instance, which has one function. */
  static CodeBlock made(PolicyModel policy) {
    return policy.factoryMethod().isEmpty()
        ? CodeBlock.of("new $T()", TypeNames.of(policy.type()))
        : factory(
            TypeNames.of(policy.type()), policy.type().qualifiedName(), policy.factoryMethod());
  }

  /** Returns a call of a factory, which may not return null. */
  static CodeBlock factory(TypeName type, String qualifiedName, String method) {
    return CodeBlock.of(
        "$T.notNull($T.$L(), $S)",
        RuntimeTypes.HANDLER_OBJECTS,
        type,
        method,
        qualifiedName + "." + method);
  }
}
