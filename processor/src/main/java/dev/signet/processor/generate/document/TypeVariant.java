package dev.signet.processor.generate.document;

import dev.signet.processor.generate.json.OtherVersionException;
import dev.signet.processor.schema.Direction;

/**
 * The variants in which the type table has a type: by the direction of its data, and for payloads
 * by whether the constraints of the object count. The table's keys end in the variant.
 */
public enum TypeVariant {
  /** To the client. */
  RESULT(Direction.RESULT, "out", ""),
  /** From the client. */
  PAYLOAD(Direction.PAYLOAD, "in", "Input"),
  /** From the client, where no {@code @Valid} makes the constraints of the object count. */
  UNCHECKED(Direction.PAYLOAD, "unchecked", "UncheckedInput");

  private final Direction direction;
  private final String suffix;
  private final String nameSuffix;

  TypeVariant(Direction direction, String suffix, String nameSuffix) {
    this.direction = direction;
    this.suffix = "|" + suffix;
    this.nameSuffix = nameSuffix;
  }

  /** The way its data goes. */
  Direction direction() {
    return direction;
  }

  /** Returns whether the constraints of an object count. */
  boolean isChecked() {
    return this == PAYLOAD;
  }

  /**
   * The variant of an object inside.
   *
   * @param valid whether {@code @Valid} stands there
   */
  TypeVariant inside(boolean valid) {
    return this == PAYLOAD && !valid ? UNCHECKED : this;
  }

  public String key(String base) {
    return base + suffix;
  }

  /** The variant of a key. */
  public static TypeVariant of(String key) {
    for (TypeVariant side : values()) {
      if (key.endsWith(side.suffix)) {
        return side;
      }
    }
    throw new OtherVersionException(OtherVersionException.Part.KEY, key);
  }

  /** The part of a key that all variants of a type share. */
  public static String baseOf(String key) {
    return key.substring(0, key.lastIndexOf('|'));
  }

  /** The end of a type's name when another variant has the plain name. */
  public String nameSuffix() {
    return nameSuffix;
  }
}
