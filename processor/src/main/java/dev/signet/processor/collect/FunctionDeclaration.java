package dev.signet.processor.collect;

import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.TypeRefs;
import dev.signet.processor.names.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * One method with {@code @CloudFunction} as the user wrote it.
 *
 * @param handler the class it is in
 * @param result what it returns, without the CompletionStage around it
 * @param async whether there is a CompletionStage around the result
 */
public record FunctionDeclaration(
    TypeElement handler,
    ExecutableElement method,
    AnnotationMirror cloudFunction,
    List<ParameterDeclaration> parameters,
    TypeMirror result,
    boolean async) {

  /** The function's name as it is written, well-formed or not. */
  public String name() {
    return Annotations.string(cloudFunction, "value");
  }

  /** An annotation of the method. */
  public Optional<AnnotationMirror> onMethod(String annotation) {
    return Annotations.find(method, annotation);
  }

  /** An annotation of the class. */
  public Optional<AnnotationMirror> onClass(String annotation) {
    return Annotations.find(handler, annotation);
  }

  /** Returns whether the method or its class has the annotation: requirements add up. */
  public boolean has(String annotation) {
    return onMethod(annotation).isPresent() || onClass(annotation).isPresent();
  }

  /** The annotations of this name, the class's first. */
  public List<AnnotationMirror> all(String annotation) {
    List<AnnotationMirror> mirrors = new ArrayList<>();
    onClass(annotation).ifPresent(mirrors::add);
    onMethod(annotation).ifPresent(mirrors::add);
    return mirrors;
  }

  /** Returns whether callers without identity are allowed. */
  public boolean isAnonymous() {
    return onMethod(RuntimeNames.ALLOW_ANONYMOUS).isPresent();
  }

  /** Returns whether a timer runs it, and no client. */
  public boolean isTimer() {
    return !triggers().isEmpty();
  }

  /** The timer triggers, in source order. */
  public List<AnnotationMirror> triggers() {
    List<AnnotationMirror> triggers = new ArrayList<>();
    onMethod(RuntimeNames.TIMER_TRIGGER).ifPresent(triggers::add);
    onMethod(RuntimeNames.TIMER_TRIGGERS)
        .ifPresent(
            all ->
                Annotations.elements(all, "value").stream()
                    .map(AnnotationValue::getValue)
                    .filter(AnnotationMirror.class::isInstance)
                    .forEach(trigger -> triggers.add((AnnotationMirror) trigger)));
    return triggers;
  }

  /** The parameters of one kind. */
  public List<ParameterDeclaration> parameters(ParameterDeclaration.Kind kind) {
    return parameters.stream().filter(parameter -> parameter.kind() == kind).toList();
  }

  /** Returns whether any parameter is filled from the payload. */
  public boolean takesPayload() {
    return parameters.stream().anyMatch(ParameterDeclaration::isPayload);
  }

  /** For messages: {@code AccountFunctions.getUserInfo}. */
  public String displayName() {
    return handler.getSimpleName() + "." + method.getSimpleName();
  }

  /** Returns whether generated code can write out every type of the signature. */
  public boolean isWritable() {
    return TypeRefs.isWritable(result)
        && parameters.stream().allMatch(parameter -> TypeRefs.isWritable(parameter.type()));
  }
}
