package dev.signet.processor.collect.spring;

import dev.signet.processor.names.SpringNames;
import javax.lang.model.element.TypeElement;

/** Tells which classes are beans by their annotation, so that Spring makes their objects. */
public final class SpringBeans {

  private SpringBeans() {}

  /** Returns whether the class carries {@code @Component}, itself or through its annotations. */
  public static boolean contain(TypeElement type) {
    return MetaAnnotations.find(type, SpringNames.COMPONENT).isPresent();
  }
}
