package dev.signet.processor.model;

/**
 * One object of the application that functions share: a policy, a resolver, or a source of open
 * data.
 *
 * @param type the class that the function names
 * @param factoryMethod the name of its method with {@code @HandlerFactory}; empty if its
 *     no-argument constructor makes the object, or it is a bean
 * @param bean whether only the application makes the object
 * @param callerPolicy whether it is a {@code CallerPolicy}, which wrappers know by that type
 */
public record PolicyModel(TypeRef type, String factoryMethod, boolean bean, boolean callerPolicy) {

  /** Returns what makes the object, as a method reference names it. */
  public String maker() {
    return factoryMethod.isEmpty() ? "new" : factoryMethod;
  }
}
