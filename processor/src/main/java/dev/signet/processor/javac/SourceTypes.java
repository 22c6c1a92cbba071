package dev.signet.processor.javac;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * The names of the top-level types that this compilation has in source. A diagnostic can point into
 * these types and into no others.
 */
public final class SourceTypes {

  private final SourceFiles files;
  private final Set<String> names = new HashSet<>();

  SourceTypes(SourceFiles files) {
    this.files = files;
  }

  /** Adds the types of a round, without those that come from class files. */
  public void add(RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      if (!(root instanceof TypeElement type) || files.hold(type)) {
        names.add(root.toString());
      }
    }
  }

  /** Returns whether an element is in one of these types. */
  public boolean contains(Element element) {
    if (element.getKind() == ElementKind.PACKAGE) {
      return names.contains(element.toString());
    }
    Element around = element;
    while (around.getEnclosingElement() != null
        && around.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
      around = around.getEnclosingElement();
    }
    return names.contains(around.toString());
  }
}
