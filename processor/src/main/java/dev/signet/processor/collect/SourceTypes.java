package dev.signet.processor.collect;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** The top-level types that this compilation has in source, by name: where positions are. */
public final class SourceTypes {

  private final Set<String> names = new HashSet<>();

  /** Notes the types of a round. */
  public void add(RoundEnvironment round) {
    round.getRootElements().forEach(root -> names.add(root.toString()));
  }

  /** Returns whether an element is in one of them. */
  public boolean contains(Element element) {
    Element around = element;
    while (around.getEnclosingElement() != null
        && around.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
      around = around.getEnclosingElement();
    }
    return names.contains(around.toString());
  }
}
