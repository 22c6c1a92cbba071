package dev.signet.processor.collect.inspect;

import dev.signet.processor.collect.jackson.NameFilter;

/**
 * A place in a payload or result where a type stands.
 *
 * @param text the path, such as {@code items[].sku}; empty for the payload or result itself
 * @param lenient whether only jackson-databind reads and writes the value there, so that types
 *     which generated code does not support are accepted
 * @param filter what the place leaves of the properties of an object there
 */
record TypePath(String text, boolean lenient, NameFilter filter) {

  /** Returns a place at which every type must be supported. */
  static TypePath strict(String text) {
    return new TypePath(text, false, NameFilter.ALL);
  }

  /** Returns the place of the elements of an array or collection. */
  TypePath elements() {
    return new TypePath(text + "[]", lenient, filter);
  }

  /** Returns the place of the values of a map. */
  TypePath values() {
    return new TypePath(text + "{}", lenient, NameFilter.ALL);
  }
}
