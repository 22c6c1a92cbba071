package dev.signet.processor.collect.jackson;

/** What the place of an object changes in the names of its properties. */
public record ObjectShape(Renaming renaming, NameFilter filter) {

  /** Returns a key that tells the object in this form from its usual one, whose key is empty. */
  public String variant() {
    return renaming.variant() + filter.variant();
  }
}
