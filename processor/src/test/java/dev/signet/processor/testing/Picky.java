package dev.signet.processor.testing;

/** A payload whose constructor refuses. Tests' handlers know it from its class file alone. */
public record Picky(String word) {

  /** Refuses long words. */
  public Picky {
    if (word.length() > 3) {
      throw new IllegalArgumentException();
    }
  }
}
