package dev.signet.processor.collect.policy;

import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.ThrowsLimit;
import dev.signet.processor.names.RuntimeNames;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * The method of a policy that decides.
 *
 * @param method null if there is none that can be called
 * @param problem null if there is one
 */
public record PermitsMethod(ExecutableElement method, MessagePart problem) {

  private static final String NAME = "permits";

  /** Returns whether the class is one that {@code @RequirePolicy} may name. */
  public static boolean isPolicy(TypeElement type, ProcessorContext context) {
    return isCallerPolicy(type, context)
        || ElementFilter.methodsIn(context.elements().getAllMembers(type)).stream()
            .anyMatch(method -> method.getSimpleName().contentEquals(NAME));
  }

  /** Returns whether the class decides on the caller alone, by the interface of the runtime. */
  public static boolean isCallerPolicy(TypeElement type, ProcessorContext context) {
    TypeElement policy = context.elements().getTypeElement(RuntimeNames.CALLER_POLICY);
    return policy != null
        && context.types().isAssignable(context.types().erasure(type.asType()), policy.asType());
  }

  static PermitsMethod of(DeclaredType policy, ProcessorContext context) {
    TypeElement type = (TypeElement) policy.asElement();
    if (isCallerPolicy(type, context)) {
      TypeElement contract = context.elements().getTypeElement(RuntimeNames.CALLER_POLICY);
      return new PermitsMethod(named(contract, context).get(0), null);
    }
    List<ExecutableElement> found = named(type, context);
    if (found.size() != 1) {
      return problem(
          found.isEmpty() ? MessagePart.PERMITS_MISSING : MessagePart.PERMITS_OVERLOADED);
    }
    ExecutableElement method = found.get(0);
    MessagePart problem = problem(method, context);
    return problem == null ? new PermitsMethod(method, null) : problem(problem);
  }

  private static MessagePart problem(ExecutableElement method, ProcessorContext context) {
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return MessagePart.PERMITS_STATIC;
    }
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      return MessagePart.PERMITS_PRIVATE;
    }
    if (method.getReturnType().getKind() != TypeKind.BOOLEAN) {
      return MessagePart.PERMITS_NOT_BOOLEAN;
    }
    if (!method.getTypeParameters().isEmpty()) {
      return MessagePart.PERMITS_GENERIC;
    }
    return ThrowsLimit.tooWide(method, context).isEmpty() ? null : MessagePart.PERMITS_THROWS;
  }

  private static PermitsMethod problem(MessagePart part) {
    return new PermitsMethod(null, part);
  }

  /** Returns the methods with the name, without those that another of them overrides. */
  private static List<ExecutableElement> named(TypeElement type, ProcessorContext context) {
    List<ExecutableElement> all =
        ElementFilter.methodsIn(context.elements().getAllMembers(type)).stream()
            .filter(method -> method.getSimpleName().contentEquals(NAME))
            .toList();
    return all.stream()
        .filter(
            method ->
                all.stream()
                    .noneMatch(
                        other ->
                            other != method && context.elements().overrides(other, method, type)))
        .toList();
  }
}
