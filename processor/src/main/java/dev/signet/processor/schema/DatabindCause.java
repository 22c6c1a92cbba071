package dev.signet.processor.schema;

/**
 * Why jackson-databind reads and writes a type as a whole.
 *
 * @param subject the simple name of the annotation, or the member; empty where there is none
 */
public record DatabindCause(Kind kind, String subject) {

  /** The things that generated code cannot do. */
  public enum Kind {
    /** Jackson's, or one that stands for Jackson's, and not understood. */
    ANNOTATION,
    /** One that changes no property's name or form. */
    FORMLESS_ANNOTATION,
    /** An object of a result may be one of a subclass. */
    SUBCLASSES,
    /** Databind has its own ways to tell which member is meant. */
    NAMES,
    /** Private, or of another package. */
    MEMBER,
    /** It is made in a way that databind knows. */
    CREATOR,
    /** When a property of this type is left out. */
    INCLUSION,
    /** A class of the user's that is a collection or map, or any JSON. */
    FORM,
    /** A container of such. */
    ELEMENTS
  }

  /** Without anything to name. */
  public static DatabindCause of(Kind kind) {
    return new DatabindCause(kind, "");
  }
}
