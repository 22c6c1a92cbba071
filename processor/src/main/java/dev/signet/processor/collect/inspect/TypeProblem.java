package dev.signet.processor.collect.inspect;

import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.diagnostic.Position;

/**
 * A problem with a type inside a payload or result.
 *
 * @param path the path of the property or element whose type it is; empty for the payload or result
 *     itself
 * @param subject the type or member, for messages
 * @param reason the reason, when the kind alone does not give it; else null
 * @param detail the exception that the member declares, Jackson's annotation, the name, what is
 *     wrong with it, the class with its property, or how the class would be decodable in Kotlin;
 *     null for every other problem
 * @param position the place of the mistake; null for the function that takes or returns the type
 */
public record TypeProblem(
    Kind kind, String path, String subject, MessagePart reason, String detail, Position position) {

  /** Makes a problem that has no place of its own. */
  TypeProblem(Kind kind, String path, String subject, MessagePart reason, String detail) {
    this(kind, path, subject, reason, detail, null);
  }

  /** The kinds of problems. */
  public enum Kind {
    /** The type cannot be data. */
    NOT_SUPPORTED,
    /** Generated code for it would be too large. */
    TOO_LARGE,
    /** Generated code cannot name, call or create it. */
    NOT_REACHABLE,
    /** The member declares a Throwable that generated code cannot pass on. */
    THROWS,
    /** The class has no constructor or method that creates it. */
    NOT_DECODABLE,
    /** An annotation of Jackson hides from the compiler what JSON has. */
    HIDDEN,
    /** The {@code @OpaqueJson} on it gives no reason. */
    NO_REASON,
    /** Two properties of the class have one name in JSON. */
    NAME_TWICE,
    /** Nothing of the class could be sent. */
    NO_PROPERTY,
    /** Several setters could take the value of one property. */
    SETTERS,
    /** An annotation declares a form that the type cannot have. */
    FORMAT,
    /** The data would name a class. */
    NAMES_CLASSES,
    /** The type is open data, or of open data, and stands where nobody vouches for them. */
    OPEN_DATA,
    /** The type is an identity and comes from the client. */
    IDENTITY,
    /** The property says whose the object is and comes from the client. */
    OWNER_IN_PAYLOAD,
    /** Another property of the class says whose the object is. */
    OWNER_TWICE,
    /** Generated code cannot read the property that says whose the object is. */
    OWNER_NOT_READABLE
  }
}
