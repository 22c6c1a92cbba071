package dev.signet.processor.generate.source;

import com.palantir.javapoet.CodeBlock;
import dev.signet.processor.schema.Constraint;

/** Writes the arguments that say to the runtime what is wrong: a kind of violation, and words. */
public final class MessageCode {

  private MessageCode() {}

  /**
   * Returns the arguments for a kind.
   *
   * @param message null for the runtime's own words
   */
  public static CodeBlock of(String kind, Constraint.Message message) {
    CodeBlock words =
        message == null ? CodeBlock.of("") : CodeBlock.of(", $L", JavaLiteral.of(message.text()));
    return CodeBlock.of("$T.$L$L", RuntimeTypes.VIOLATION_KIND, kind, words);
  }

  /** Returns the arguments for a constraint in its own words or the user's. */
  public static CodeBlock ofConstraint(Constraint.Message message) {
    return of(message.own() ? "OTHER" : "CONSTRAINT", message);
  }
}
