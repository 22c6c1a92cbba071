package dev.signet.processor.collect;

import dev.signet.processor.schema.Schema;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * One payload parameter or the result of a function: its schema, and the facts that rules need.
 *
 * @param element where diagnostics are shown: the parameter, or the method
 * @param root what the empty path is called in messages
 */
public record Shape(
    Direction direction,
    Element element,
    String root,
    Schema schema,
    List<PropertyFact> properties,
    List<TypeProblem> problems,
    List<TypeElement> objects) {

  /** A path for messages. */
  public String display(String path) {
    return path.isEmpty() ? root : path;
  }
}
