package dev.signet.processor.javac;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Annotations where they are written. The compiler copies one from a record's component to the
 * field, the accessor and the constructor's parameter, wherever its target allows; only the field
 * has a place in the source, so all of a component's annotations are taken as the field's.
 */
public final class RecordAnnotations {

  private final Elements elements;
  private final SourceFiles files;

  RecordAnnotations(Elements elements, SourceFiles files) {
    this.elements = elements;
    this.files = files;
  }

  /** Returns the annotations of an element without those that the compiler copied to it. */
  public List<? extends AnnotationMirror> writtenOn(Element element) {
    RecordComponentElement component = component(element).orElse(null);
    if (component == null) {
      return element.getAnnotationMirrors();
    }
    return switch (element.getKind()) {
      case FIELD -> List.copyOf(ofComponent(component, element).values());
      case METHOD ->
          files.write((ExecutableElement) element) ? element.getAnnotationMirrors() : List.of();
      case PARAMETER -> ofParameter(component, element);
      default -> List.of();
    };
  }

  /** Returns the element itself, or the field of the component whose accessor is not written. */
  public Element placeOf(ExecutableElement method) {
    return component(method)
        .filter(component -> !files.write(method))
        .<Element>flatMap(RecordAnnotations::field)
        .orElse(method);
  }

  private List<? extends AnnotationMirror> ofParameter(
      RecordComponentElement component, Element parameter) {
    if (isAdded(parameter.getEnclosingElement())) {
      return List.of();
    }
    List<AnnotationMirror> own = new ArrayList<>(parameter.getAnnotationMirrors());
    field(component)
        .ifPresent(
            field ->
                own.removeIf(
                    mirror -> ofComponent(component, field).containsKey(mirror.toString())));
    return own;
  }

  /** Returns the annotations by their text, the field's own objects where it has them. */
  private Map<String, AnnotationMirror> ofComponent(
      RecordComponentElement component, Element field) {
    Map<String, AnnotationMirror> written = new LinkedHashMap<>();
    List<Element> copies = new ArrayList<>(List.of(field, component));
    if (!files.write(component.getAccessor())) {
      copies.add(component.getAccessor());
    }
    for (ExecutableElement constructor :
        ElementFilter.constructorsIn(component.getEnclosingElement().getEnclosedElements())) {
      if (isAdded(constructor)) {
        constructor.getParameters().stream()
            .filter(parameter -> parameter.getSimpleName().equals(component.getSimpleName()))
            .forEach(copies::add);
      }
    }
    copies.forEach(
        copy ->
            copy.getAnnotationMirrors()
                .forEach(mirror -> written.putIfAbsent(mirror.toString(), mirror)));
    return written;
  }

  private boolean isAdded(Element constructor) {
    return elements.getOrigin(constructor) == Elements.Origin.MANDATED;
  }

  /** Returns the component to which an element of a record belongs, or which it is. */
  private static Optional<RecordComponentElement> component(Element element) {
    // Older releases of Eclipse's compiler do not say what encloses a parameter.
    Element owner = element.getEnclosingElement();
    if (owner != null
        && element.getKind() == ElementKind.PARAMETER
        && owner.getKind() == ElementKind.CONSTRUCTOR) {
      owner = owner.getEnclosingElement();
    }
    if (!(owner instanceof TypeElement type)
        || element instanceof TypeElement
        || element instanceof ExecutableElement method && !method.getParameters().isEmpty()) {
      return Optional.empty();
    }
    return RecordComponents.of(type).stream()
        .filter(component -> component.getSimpleName().equals(element.getSimpleName()))
        .map(RecordComponentElement.class::cast)
        .findFirst();
  }

  private static Optional<? extends Element> field(RecordComponentElement component) {
    return ElementFilter.fieldsIn(component.getEnclosingElement().getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
        .findFirst();
  }
}
