package dev.signet.processor.collect.inspect;

import dev.signet.processor.collect.annotation.DeclaredFormat;
import dev.signet.processor.collect.jackson.NameFilter;

/**
 * A place in a payload or result where a type stands.
 *
 * @param text the path, such as {@code items[].sku}; empty for the payload or result itself
 * @param lenient whether only jackson-databind reads and writes the value there, so that types
 *     which generated code does not support are accepted
 * @param filter what the place leaves of the properties of an object there
 * @param format the form that an annotation declares for the scalars there
 * @param member the class and the property whose type this is part of, such as {@code Item.sku};
 *     empty for the payload or result itself
 */
record TypePath(
    String text, boolean lenient, NameFilter filter, DeclaredFormat format, String member) {

  /** Makes the place of a type without an annotation. */
  TypePath(String text, boolean lenient) {
    this(text, lenient, NameFilter.ALL, DeclaredFormat.NONE, "");
  }

  /** Returns a place at which every type must be supported. */
  static TypePath strict(String text) {
    return new TypePath(text, false);
  }

  /** Returns the place of the elements of an array or collection. */
  TypePath elements() {
    return new TypePath(text + "[]", lenient, filter, format, member);
  }

  /** Returns the place of the values of a map. */
  TypePath values() {
    return new TypePath(text + "{}", lenient, NameFilter.ALL, format, member);
  }

  /** Returns the same place without what an annotation declares of the form. */
  TypePath plain() {
    return new TypePath(text, lenient, filter, DeclaredFormat.NONE, member);
  }
}
