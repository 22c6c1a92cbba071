package dev.signet.processor.testing;

/**
 * A payload whose constructor refuses, known to the handlers of tests from its class file alone.
 */
public record Picky(String word) {

  /** Refuses long words. */
  public Picky {
    if (word.length() > 3) {
      throw new IllegalArgumentException();
    }
  }
}
