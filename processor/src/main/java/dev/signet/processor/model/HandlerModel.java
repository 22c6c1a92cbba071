package dev.signet.processor.model;

/**
 * One handler class.
 *
 * @param fieldName the name of its object in generated code, unique within the group
 * @param creation the way in which its object is created
 * @param factoryMethod the method's name for {@link Creation#FACTORY}, else empty
 */
public record HandlerModel(
    TypeRef type, String fieldName, Creation creation, String factoryMethod) {

  /** The ways to create a handler object. */
  public enum Creation {
    /** No object is needed, because all functions are static. */
    NONE,
    /** The no-argument constructor. */
    CONSTRUCTOR,
    /** The method with {@code @HandlerFactory}. */
    FACTORY,
    /** The application makes the object, such as a Spring bean. */
    BEAN
  }

  /** Returns whether there is an object. */
  public boolean hasObject() {
    return creation != Creation.NONE;
  }

  /** Returns whether there is an object that only the application makes. */
  public boolean isBean() {
    return creation == Creation.BEAN;
  }
}
