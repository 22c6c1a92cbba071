package dev.signet.processor.collect.inspect;

/**
 * The place in a payload or result where a type is met.
 *
 * @param text such as {@code items[].sku}; empty for the payload or result itself
 * @param lenient whether only jackson-databind reads and writes the value there, so that a type
 *     that generated code does not support is accepted
 */
record TypePath(String text, boolean lenient) {

  /** A place at which every type must be supported. */
  static TypePath strict(String text) {
    return new TypePath(text, false);
  }

  /** The place of the elements of an array or collection. */
  TypePath elements() {
    return new TypePath(text + "[]", lenient);
  }

  /** The place of the values of a map. */
  TypePath values() {
    return new TypePath(text + "{}", lenient);
  }
}
