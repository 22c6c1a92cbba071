package dev.signet.processor.collect;

/** Which way data goes. */
public enum Direction {
  /** From the client: objects are made and their properties written. */
  PAYLOAD,
  /** To the client: properties are read. */
  RESULT
}
