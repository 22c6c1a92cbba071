package dev.signet.processor.generate.wrapper;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.PolicyModel;
import dev.signet.processor.model.UserModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes how a wrapper gets the objects of its policies, and the one that finds its user. */
final class PolicyCode {

  private final List<PolicyModel> policies;
  private final List<PolicyModel> objects = new ArrayList<>();

  PolicyCode(FunctionModel function) {
    this.policies = function.admission().policies();
    UserModel user = function.admission().user();
    if (user != null) {
      objects.add(new PolicyModel(user.resolver(), user.factoryMethod()));
    }
    objects.addAll(policies);
  }

  boolean isEmpty() {
    return policies.isEmpty();
  }

  /** Returns the names of the wrapper's parameters, one for each policy. */
  List<String> parameters() {
    return policies.size() == 1
        ? List.of("policy")
        : IntStream.rangeClosed(1, policies.size()).mapToObj(i -> "policy" + i).toList();
  }

  /**
   * Returns the objects that are shared with every function of the host, in the order of the
   * wrapper's parameters: the resolver comes before the policies.
   */
  List<CodeBlock> shared() {
    return objects.stream().map(PolicyCode::shared).toList();
  }

  /** Returns objects of the wrapper's own, for an SCF instance, which has one function. */
  List<CodeBlock> own() {
    return objects.stream().map(PolicyCode::made).toList();
  }

  /** Returns the object that the host's functions share. */
  static CodeBlock shared(PolicyModel policy) {
    TypeName type = TypeNames.of(policy.type());
    return CodeBlock.of("shared.get($T.class, $T::$L)", type, type, policy.maker());
  }

  /** Returns a new object. */
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
