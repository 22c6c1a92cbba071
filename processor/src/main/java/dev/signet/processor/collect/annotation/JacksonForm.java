package dev.signet.processor.collect.annotation;

import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.schema.Direction;

/**
 * One row of {@link JacksonTable}: an annotation, or an annotation with one of its members written
 * out.
 *
 * @param annotation the qualified name without the part that all of Jackson's names share
 * @param member the member that is written out; empty for the annotation itself
 * @param constant the value of the member; empty for every value without a row of its own
 * @param direction the direction of data that it changes; null for both
 * @param keepsForm whether the schema still tells the form of the JSON; it always does where
 *     generated code reads and writes
 * @param cure why it is refused and what to do instead; null where it is not refused
 */
public record JacksonForm(
    String annotation,
    String member,
    String constant,
    Direction direction,
    State state,
    boolean keepsForm,
    MessagePart cure) {

  /** What Signet does with an annotation, the mildest first. */
  public enum State {
    /** It changes nothing in JSON. */
    NO_EFFECT,
    /** Generated code does what it says. */
    UNDERSTOOD,
    /** Jackson-databind reads and writes the class; the names of its properties are known. */
    HANDED_OVER,
    /** The compiler cannot tell which names and types JSON has, so it is an error. */
    REFUSED
  }

  /** Returns the annotation as a page or message shows it, without the at sign. */
  public String label() {
    String name = annotation.substring(annotation.lastIndexOf('.') + 1);
    if (member.isEmpty()) {
      return name;
    }
    return name + "(" + member + (constant.isEmpty() ? "" : " = " + constant) + ")";
  }

  /** Returns the row for an element where it is in another state and hides the form. */
  JacksonForm as(State other, MessagePart otherCure) {
    return new JacksonForm(annotation, member, constant, direction, other, false, otherCure);
  }

  boolean appliesTo(Direction data) {
    return direction == null || direction == data;
  }
}
