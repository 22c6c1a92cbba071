package dev.signet.processor.model;

/**
 * One handler class.
 *
 * @param fieldName the name of its object in generated code, unique within the group
 * @param creation how its object comes to be
 * @param factoryMethod for {@link Creation#FACTORY}, else empty
 * @param closeable whether its object is closed on stop
 */
public record HandlerModel(
    TypeRef type, String fieldName, Creation creation, String factoryMethod, boolean closeable) {

  /** The ways in which a handler object comes to be. */
  public enum Creation {
    /** All functions are static. */
    NONE,
    /** By the no-argument constructor. */
    CONSTRUCTOR,
    /** By the method with {@code @HandlerFactory}. */
    FACTORY
  }

  /** Returns whether there is an object at all. */
  public boolean hasObject() {
    return creation != Creation.NONE;
  }
}
