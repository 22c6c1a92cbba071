package dev.signet.processor.generate;

/** Which way data goes, as seen from a key of the type table. */
enum Side {
  /** From the client. */
  PAYLOAD("in"),
  /** To the client. */
  RESULT("out");

  private final String suffix;

  Side(String suffix) {
    this.suffix = "|" + suffix;
  }

  String key(String base) {
    return base + suffix;
  }

  boolean isOf(String key) {
    return key.endsWith(suffix);
  }

  /** The part of a key that both sides of a type share. */
  static String baseOf(String key) {
    return key.substring(0, key.lastIndexOf('|'));
  }
}
