package dev.signet.processor.schema;

/** The direction of data between a client and a function. */
public enum Direction {
  /** From the client: objects are created and their properties set. */
  PAYLOAD,
  /** To the client: properties are read. */
  RESULT
}
