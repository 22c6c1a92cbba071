package dev.signet.processor.collect.inspect;

import dev.signet.processor.diagnostic.MessagePart;

/**
 * Something wrong with a type inside a payload or result.
 *
 * @param path of the property or element whose type it is; empty for the payload or result itself
 * @param subject the type or member, for messages
 * @param reason why, when the kind alone does not say so; else null
 * @param thrown the exception that the member declares; null unless that is the problem
 */
public record TypeProblem(
    Kind kind, String path, String subject, MessagePart reason, String thrown) {

  /** The kinds of problems. */
  public enum Kind {
    /** Data cannot be of this type. */
    NOT_SUPPORTED,
    /** Generated code cannot name, call or make it. */
    NOT_REACHABLE,
    /** It declares what generated code cannot pass on. */
    THROWS,
    /** Nothing can be called to make it. */
    NOT_DECODABLE,
    /** Data would name a class. */
    NAMES_CLASSES,
    /** It is an identity and comes from the client. */
    IDENTITY
  }
}
