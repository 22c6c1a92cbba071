package dev.signet.processor.collect.inspect;

import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.Schema;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The inspection of one payload parameter, or of the result of a function: its schema and the facts
 * that rules need.
 *
 * @param element the place where diagnostics are shown: the parameter, or the method
 * @param root the name of the empty path in messages
 * @param missing the types in it that do not exist, or not yet, as the user wrote them
 */
public record TypeInspection(
    Direction direction,
    Element element,
    String root,
    Schema schema,
    List<PropertyFact> properties,
    List<TypeProblem> problems,
    List<TypeElement> objects,
    List<String> missing) {

  /** The most characters of a path in a message. */
  private static final int LONGEST = 160;

  /** Returns a path as messages show it; of a very long one, its two ends. */
  public String display(String path) {
    String shown = path.isEmpty() || "[{".indexOf(path.charAt(0)) >= 0 ? root + path : path;
    return shown.length() <= LONGEST
        ? shown
        : shown.substring(0, LONGEST / 2) + "…" + shown.substring(shown.length() - LONGEST / 2);
  }
}
