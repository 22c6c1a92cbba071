package dev.signet.processor.schema;

/**
 * The reason for which jackson-databind reads and writes a type as a whole.
 *
 * @param subject the simple name of the annotation, or the member; empty where there is none
 */
public record DatabindReason(Kind kind, String subject) {

  /** The things that generated code cannot do. */
  public enum Kind {
    /** An annotation of Jackson's, or one that bundles them, which is not understood. */
    ANNOTATION,
    /** An annotation that changes no property's name or form. */
    FORMLESS_ANNOTATION,
    /** An object of a result may be one of a subclass. */
    SUBCLASSES,
    /** Databind has its own ways to tell which member is meant. */
    NAMES,
    /** A member is private, or of another package. */
    MEMBER,
    /** Its objects are made in a way that only databind knows. */
    CREATOR,
    /** The condition under which a property of this type is left out is not understood. */
    INCLUSION,
    /** It is a class of the user's that is a collection or map, or it is any JSON. */
    FORM,
    /** It is a container of such values. */
    ELEMENTS
  }

  /** A reason that names no annotation or member. */
  public static DatabindReason of(Kind kind) {
    return new DatabindReason(kind, "");
  }
}
