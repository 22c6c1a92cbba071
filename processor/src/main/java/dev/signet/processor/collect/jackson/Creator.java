package dev.signet.processor.collect.jackson;

import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.schema.Construction;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/**
 * The constructor or static method by which jackson-databind makes objects of a class.
 *
 * @param executable the constructor or method to call; null when there is none
 * @param parameters the parameters that are properties
 * @param wrong the reason why nothing can be called; null when something can
 * @param onlyFromScalar whether it takes one JSON string or number, never an object
 */
public record Creator(
    Construction.Kind kind,
    ExecutableElement executable,
    List<Member> parameters,
    MessagePart wrong,
    boolean onlyFromScalar) {

  /** Returns whether it takes one value that stands in JSON in the object's place. */
  public boolean isDelegating() {
    return kind == Construction.Kind.DATABIND
        && !onlyFromScalar
        && parameters.isEmpty()
        && executable.getParameters().size() == 1;
  }

  static Creator of(Construction.Kind kind, ExecutableElement executable, List<Member> params) {
    return new Creator(kind, executable, params, null, false);
  }

  static Creator scalar(ExecutableElement executable) {
    return new Creator(Construction.Kind.DATABIND, executable, List.of(), null, true);
  }

  static Creator wrong(MessagePart reason) {
    return new Creator(Construction.Kind.NONE, null, List.of(), reason, false);
  }
}
