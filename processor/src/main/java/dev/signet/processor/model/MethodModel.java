package dev.signet.processor.model;

import java.util.List;

/**
 * The user's method behind a cloud function.
 *
 * @param handler the class it is in
 * @param name in Java
 * @param isStatic whether it needs no object
 * @param nonBlocking whether the user promises that it waits for nothing
 * @param arguments in the order of the parameters
 */
public record MethodModel(
    HandlerModel handler,
    String name,
    boolean isStatic,
    boolean nonBlocking,
    List<ArgumentModel> arguments) {

  /** The class and the method, as the manifest and the wrapper's annotation name it. */
  public String displayName() {
    return handler.type().qualifiedName() + "#" + name;
  }
}
