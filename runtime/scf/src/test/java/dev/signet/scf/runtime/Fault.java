package dev.signet.scf.runtime;

/** What becomes of one request to a {@link TestPlatform}. */
public enum Fault {
  /** It is taken, and the connection is reset before an answer. */
  LOST,
  /** It is not taken, and the connection is reset. */
  IGNORED,
  /** The connection ends in the middle of the request's body. */
  HALF_READ,
  /** It is taken, and the answer ends in the middle of its head. */
  CUT_HEAD,
  /** It is taken, and the answer ends in the middle of its body. */
  CUT_BODY,
  /** As {@link #CUT_BODY}, in chunks. */
  CUT_CHUNK,
  /** The answer does not say where it ends. */
  UNFRAMED,
  /** The answer says twice where it ends. */
  TWO_LENGTHS,
  /** It is not taken. */
  STATUS_503,
  /** It is not taken, as something that cannot be. */
  STATUS_413,
  /** It is taken, and answered in chunks, with names in another case. */
  CHUNKED,
  /** It is taken, and the connection ends after the answer. */
  LAST_OF_CONNECTION,
  /** The event comes without its id. */
  NO_ID,
  /** It is not taken, and nothing is answered while the connection stays. */
  SILENT
}
