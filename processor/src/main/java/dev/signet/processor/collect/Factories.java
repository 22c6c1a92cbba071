package dev.signet.processor.collect;

import dev.signet.processor.javac.Annotations;
import dev.signet.processor.names.RuntimeNames;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The methods that make the object of their class. */
public final class Factories {

  private Factories() {}

  /** Returns the class's methods with {@code @HandlerFactory}, in source order. */
  public static List<ExecutableElement> of(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> Annotations.has(method, RuntimeNames.HANDLER_FACTORY))
        .toList();
  }
}
