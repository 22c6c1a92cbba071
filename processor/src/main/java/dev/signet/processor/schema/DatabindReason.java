package dev.signet.processor.schema;

/**
 * The reason why jackson-databind reads and writes a type as a whole.
 *
 * @param subject the simple name of the annotation, or the member; empty where there is none
 */
public record DatabindReason(Kind kind, String subject) {

  /** The things that generated code cannot do. */
  public enum Kind {
    /** An annotation of Jackson, or one that bundles such annotations, is not understood. */
    ANNOTATION,
    /** An annotation that is not understood changes no property's name or form. */
    FORMLESS_ANNOTATION,
    /** An object in a result may belong to a subclass. */
    SUBCLASSES,
    /** Only databind can tell which member is meant. */
    NAMES,
    /** A member is private or belongs to another package. */
    MEMBER,
    /** Only databind knows how to create its objects. */
    CREATOR,
    /** The condition under which a property is left out is not understood. */
    INCLUSION,
    /** The type is a collection or map class of the user, or any JSON. */
    FORM,
    /** The type is a container of such values. */
    ELEMENTS
  }

  /** Returns a reason that names no annotation or member. */
  public static DatabindReason of(Kind kind) {
    return new DatabindReason(kind, "");
  }
}
