package dev.signet.validation;

/**
 * A text that can be read only a limited number of times, which stops a pattern that backtracks
 * without end.
 */
final class BoundedText implements CharSequence {

  /**
   * The most reads of one text: enough for a quadratic pattern on 1,000 characters, and some
   * milliseconds.
   */
  private static final int MAX_READS = 1_000_000;

  private final String text;
  private final int max;
  private int reads;

  BoundedText(String text) {
    this(text, MAX_READS);
  }

  /** Makes a text that allows at most {@code max} reads, and never more than any other text. */
  BoundedText(String text, int max) {
    this.text = text;
    this.max = Math.min(max, MAX_READS);
  }

  /** Returns how many characters were read. */
  int reads() {
    return reads;
  }

  @Override
  public char charAt(int index) {
    if (++reads > max) {
      throw new ReadTooOften();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  /** Thrown when the text has been read too often. */
  static final class ReadTooOften extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReadTooOften() {
      super("the pattern backtracks for too long", null, false, false);
    }
  }
}
