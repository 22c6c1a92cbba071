package dev.signet.processor.collect.spring;

import dev.signet.processor.names.SpringNames;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Tells what Spring makes: objects of classes that are beans by their annotation. */
public final class SpringBeans {

  private SpringBeans() {}

  /**
   * Returns whether a container fills the field, so that it changes before the first call alone.
   */
  public static boolean isInjected(VariableElement field) {
    return !field.getModifiers().contains(Modifier.STATIC)
        && MetaAnnotations.hasAny(field, SpringNames.INJECTIONS);
  }

  /** Returns whether the class carries {@code @Component}, itself or through its annotations. */
  public static boolean contain(TypeElement type) {
    return MetaAnnotations.find(type, SpringNames.COMPONENT).isPresent();
  }
}
