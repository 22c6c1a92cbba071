package dev.signet.processor.collect.controller;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.collect.policy.RuleDeclarations;
import dev.signet.processor.names.RuntimeNames;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * One controller as the user wrote it.
 *
 * @param handler the class, with all methods that Spring calls for a request as its functions:
 *     first its own in source order, then those that it inherits
 */
public record ControllerDeclaration(HandlerDeclaration handler) {

  /** Returns the class. */
  public TypeElement type() {
    return handler.type();
  }

  /** Returns all methods that Spring calls for a request. */
  public List<FunctionDeclaration> methods() {
    return handler.functions();
  }

  /** Returns the methods that Signet has to check something for. */
  public List<FunctionDeclaration> guarded() {
    return methods().stream().filter(ControllerDeclaration::isGuarded).toList();
  }

  /** Returns whether a method takes an identity, or it or its class says who may call. */
  public static boolean isGuarded(FunctionDeclaration method) {
    return !method.parameters(ParameterDeclaration.Kind.IDENTITY).isEmpty()
        || !method.parameters(ParameterDeclaration.Kind.USER).isEmpty()
        || !method.parameters(ParameterDeclaration.Kind.INVOCATION).isEmpty()
        || RuntimeNames.CALLER_ANNOTATIONS.stream().anyMatch(method::has)
        || !RuleDeclarations.of(method).isEmpty();
  }
}
