package dev.signet.processor.schema;

/**
 * The way in which Java code reads or writes a property.
 *
 * @param member the method or field; empty for a parameter of the construction
 * @param index the index of the construction's parameter; -1 otherwise
 * @param throwing whether the method declares exceptions
 */
public record Access(Kind kind, String member, int index, boolean throwing) {

  /** The ways to access a property. */
  public enum Kind {
    /** A call without arguments. */
    GETTER,
    /** A call with the value. */
    SETTER,
    /** A field. */
    FIELD,
    /** A parameter of the constructor or creator. */
    PARAMETER,
    /** A getter of a collection or map that the values are added to. */
    FILLED,
    /** A member that jackson-databind can reach and generated code cannot. */
    REFLECTIVE
  }

  /**
   * Returns the expression that reads the property, after the object and a dot, such as {@code
   * getSku()}.
   */
  public String expression() {
    return switch (kind) {
      case GETTER, FILLED -> member + "()";
      case FIELD -> member;
      default -> throw new IllegalStateException("cannot be read by " + kind);
    };
  }
}
