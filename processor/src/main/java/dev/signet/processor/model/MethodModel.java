package dev.signet.processor.model;

import java.util.List;

/**
 * The user's method behind a cloud function.
 *
 * @param handler the class that declares it
 * @param name the name in Java
 * @param isStatic whether it needs no object
 * @param nonBlocking whether the user promises that it never blocks
 * @param arguments the arguments in the order of the parameters
 */
public record MethodModel(
    HandlerModel handler,
    String name,
    boolean isStatic,
    boolean nonBlocking,
    List<ArgumentModel> arguments) {

  /** Returns the class and the method, as the manifest and the wrapper's annotation name them. */
  public String displayName() {
    return handler.type().qualifiedName() + "#" + name;
  }
}
