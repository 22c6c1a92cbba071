package dev.signet.processor.generate;

/** Which way data goes, as seen from a key of the type table. */
enum Side {
  /** To the client. */
  RESULT("out", ""),
  /** From the client. */
  PAYLOAD("in", "Input"),
  /** From the client, where no {@code @Valid} makes the constraints of the object count. */
  UNCHECKED("unchecked", "UncheckedInput");

  private final String suffix;
  private final String nameSuffix;

  Side(String suffix, String nameSuffix) {
    this.suffix = "|" + suffix;
    this.nameSuffix = nameSuffix;
  }

  String key(String base) {
    return base + suffix;
  }

  /** The side of a key. */
  static Side of(String key) {
    for (Side side : values()) {
      if (key.endsWith(side.suffix)) {
        return side;
      }
    }
    throw new OtherVersionException(OtherVersionException.Part.KEY, key);
  }

  /** The part of a key that all sides of a type share. */
  static String baseOf(String key) {
    return key.substring(0, key.lastIndexOf('|'));
  }

  /** What the name of a type ends in when another side has the plain name. */
  String nameSuffix() {
    return nameSuffix;
  }
}
