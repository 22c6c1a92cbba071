package dev.signet.processor.collect;

import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * A function name that this compilation and another one use.
 *
 * @param method the method of this compilation, as wrappers name it: the class, '#', the method
 * @param otherMethod the other one's
 */
public record NameClash(String name, String method, String otherMethod) {

  /** Returns the place of the method, or of its class, if the compilation sees it. */
  public Position position(ProcessorContext context) {
    int end = method.indexOf('#');
    TypeElement handler = context.elements().getTypeElement(method.substring(0, end));
    if (handler == null) {
      return Position.NOWHERE;
    }
    String name = method.substring(end + 1);
    for (Element member : handler.getEnclosedElements()) {
      if (member.getSimpleName().contentEquals(name)
          && Annotations.has(member, RuntimeNames.CLOUD_FUNCTION)) {
        return Position.of(member);
      }
    }
    return Position.of(handler);
  }
}
