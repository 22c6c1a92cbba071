package dev.signet.processor.generate.source;

import com.palantir.javapoet.AnnotationSpec;

/** Writes a long text into an annotation, cut into pieces that a class file can hold. */
public final class CarriedText {

  /**
   * The most characters of a piece. They are ASCII, so of one byte each, and a class file holds
   * constants of up to 65,535 bytes.
   */
  private static final int MOST = 60_000;

  private CarriedText() {}

  /**
   * Adds the pieces to a member that is an array of strings.
   *
   * @param text the text, in ASCII
   */
  public static void add(AnnotationSpec.Builder annotation, String member, String text) {
    for (int start = 0; start < text.length(); start += MOST) {
      String piece = text.substring(start, Math.min(text.length(), start + MOST));
      annotation.addMember(member, "$L", JavaLiteral.of(piece));
    }
  }
}
