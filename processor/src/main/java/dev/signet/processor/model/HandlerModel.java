package dev.signet.processor.model;

/**
 * One handler class.
 *
 * @param fieldName the name of its object in generated code, unique within the group
 * @param creation the way in which its object is created
 * @param factoryMethod the method's name for {@link Creation#FACTORY}, else empty
 * @param closeable whether its object is closed on stop
 */
public record HandlerModel(
    TypeRef type, String fieldName, Creation creation, String factoryMethod, boolean closeable) {

  /** The ways to create a handler object. */
  public enum Creation {
    /** No object is needed, because all functions are static. */
    NONE,
    /** The no-argument constructor. */
    CONSTRUCTOR,
    /** The method with {@code @HandlerFactory}. */
    FACTORY
  }

  /** Returns whether there is an object. */
  public boolean hasObject() {
    return creation != Creation.NONE;
  }
}
