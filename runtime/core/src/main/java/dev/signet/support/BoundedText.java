package dev.signet.support;

/** A text that can be read only so often: what stops a pattern that backtracks without end. */
final class BoundedText implements CharSequence {

  /** Enough for a quadratic pattern on 1,000 characters; some milliseconds. */
  private static final int MAX_READS = 1_000_000;

  private final String text;
  private int reads;

  BoundedText(String text) {
    this.text = text;
  }

  @Override
  public char charAt(int index) {
    if (++reads > MAX_READS) {
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

  /** The text was read too often. */
  static final class ReadTooOften extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReadTooOften() {
      super("the pattern backtracks for too long", null, false, false);
    }
  }
}
