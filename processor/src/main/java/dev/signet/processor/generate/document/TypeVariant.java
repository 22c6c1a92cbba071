package dev.signet.processor.generate.document;

import dev.signet.processor.generate.json.OtherVersionException;
import dev.signet.processor.schema.Direction;

/**
 * The variants of a type in the type table: by the direction of its data and, for payloads, by
 * whether the constraints of the object count. Keys of the table end in the variant.
 */
public enum TypeVariant {
  /** The type in data to the client. */
  RESULT(Direction.RESULT, "out", ""),
  /** The type in data from the client. */
  PAYLOAD(Direction.PAYLOAD, "in", "Input"),
  /**
   * The type in data from the client where no {@code @Valid} makes the object's constraints count.
   */
  UNCHECKED(Direction.PAYLOAD, "unchecked", "UncheckedInput");

  private final Direction direction;
  private final String suffix;
  private final String nameSuffix;

  TypeVariant(Direction direction, String suffix, String nameSuffix) {
    this.direction = direction;
    this.suffix = "|" + suffix;
    this.nameSuffix = nameSuffix;
  }

  /** Returns the direction of the data. */
  Direction direction() {
    return direction;
  }

  /** Returns whether the constraints of an object count. */
  boolean isChecked() {
    return this == PAYLOAD;
  }

  /**
   * Returns the variant of an object inside this one.
   *
   * @param valid whether the object inside has {@code @Valid}
   */
  TypeVariant inside(boolean valid) {
    return this == PAYLOAD && !valid ? UNCHECKED : this;
  }

  public String key(String base) {
    return base + suffix;
  }

  /** Returns the variant of a key. */
  public static TypeVariant of(String key) {
    for (TypeVariant variant : values()) {
      if (key.endsWith(variant.suffix)) {
        return variant;
      }
    }
    throw new OtherVersionException(OtherVersionException.Part.KEY, key);
  }

  /** Returns the part of a key that all variants of a type share. */
  public static String baseOf(String key) {
    return key.substring(0, key.lastIndexOf('|'));
  }

  /** Returns the suffix of a type's name when another variant has the plain name. */
  public String nameSuffix() {
    return nameSuffix;
  }
}
