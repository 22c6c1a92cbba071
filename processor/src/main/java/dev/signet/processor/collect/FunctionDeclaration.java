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
 * One method that callers reach, as the user wrote it: with {@code @CloudFunction}, or one that
 * Spring calls for a request.
 *
 * @param handler the class that declares it, or the controller that has or inherits it
 * @param cloudFunction the annotation that makes it one: {@code @CloudFunction}, or the mapping
 * @param name the function's name as it is written, well-formed or not; for a method of a
 *     controller the one that its decisions have
 * @param result the type that it returns, without the CompletionStage around it
 * @param async whether there is a CompletionStage around the result
 */
public record FunctionDeclaration(
    TypeElement handler,
    ExecutableElement method,
    AnnotationMirror cloudFunction,
    String name,
    List<ParameterDeclaration> parameters,
    TypeMirror result,
    boolean async) {

  /** Returns the annotation with this name on the method. */
  public Optional<AnnotationMirror> onMethod(String annotation) {
    return Annotations.find(method, annotation);
  }

  /** Returns the annotation with this name on the class. */
  public Optional<AnnotationMirror> onClass(String annotation) {
    return Annotations.find(handler, annotation);
  }

  /** Returns whether the method or its class has the annotation, because requirements add up. */
  public boolean has(String annotation) {
    return onMethod(annotation).isPresent() || onClass(annotation).isPresent();
  }

  /** Returns the annotations with this name, that of the class first. */
  public List<AnnotationMirror> all(String annotation) {
    List<AnnotationMirror> mirrors = new ArrayList<>();
    onClass(annotation).ifPresent(mirrors::add);
    onMethod(annotation).ifPresent(mirrors::add);
    return mirrors;
  }

  /** Returns whether anybody may call, also without an identity. */
  public boolean isAnonymous() {
    return onMethod(RuntimeNames.ALLOW_ANONYMOUS).isPresent();
  }

  /** Returns the annotation that admits calls without an identity. */
  public Optional<AnnotationMirror> withoutCaller() {
    return onMethod(RuntimeNames.ALLOW_ANONYMOUS)
        .or(() -> onMethod(RuntimeNames.ALLOW_SOURCE_ALONE));
  }

  /** Returns whether a client's call, or one from a source alone, may have no identity. */
  public boolean mayLackCaller() {
    return withoutCaller().isPresent();
  }

  /** Returns whether a timer, and no client, runs the function. */
  public boolean isTimer() {
    return !triggers().isEmpty();
  }

  /** Returns the timer triggers in source order. */
  public List<AnnotationMirror> triggers() {
    return repeated(RuntimeNames.TIMER_TRIGGER, RuntimeNames.TIMER_TRIGGERS);
  }

  /** Returns the kinds of messages that WeChat pushes to the function, in source order. */
  public List<AnnotationMirror> pushes() {
    return repeated(RuntimeNames.MESSAGE_PUSH, RuntimeNames.MESSAGE_PUSHES);
  }

  /** Returns the annotation that lets WeChat's payment callback run the function. */
  public Optional<AnnotationMirror> payment() {
    return onMethod(RuntimeNames.PAYMENT_CALLBACK);
  }

  /** Returns whether WeChat itself, and no client, runs the function: a push or a payment. */
  public boolean isCallback() {
    return !pushes().isEmpty() || payment().isPresent();
  }

  /** Returns whether clients call the function. */
  public boolean isForClients() {
    return !isTimer() && !isCallback();
  }

  private List<AnnotationMirror> repeated(String annotation, String container) {
    List<AnnotationMirror> mirrors = new ArrayList<>();
    onMethod(annotation).ifPresent(mirrors::add);
    onMethod(container)
        .ifPresent(
            all ->
                Annotations.elements(all, "value").stream()
                    .map(AnnotationValue::getValue)
                    .filter(AnnotationMirror.class::isInstance)
                    .forEach(mirror -> mirrors.add((AnnotationMirror) mirror)));
    return mirrors;
  }

  /** Returns the parameters of one kind. */
  public List<ParameterDeclaration> parameters(ParameterDeclaration.Kind kind) {
    return parameters.stream().filter(parameter -> parameter.kind() == kind).toList();
  }

  /** Returns whether any parameter is filled from the payload. */
  public boolean takesPayload() {
    return parameters.stream().anyMatch(ParameterDeclaration::isPayload);
  }

  /** Returns the class and method for messages, such as {@code AccountFunctions.getUserInfo}. */
  public String displayName() {
    return handler.getSimpleName() + "." + method.getSimpleName();
  }

  /** Returns whether generated code can write out every type of the signature. */
  public boolean isWritable() {
    return TypeRefs.isWritable(result)
        && parameters.stream().allMatch(parameter -> TypeRefs.isWritable(parameter.type()));
  }
}
