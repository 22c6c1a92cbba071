package dev.signet.processor.collect.owner;

import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.Reachability;
import dev.signet.processor.javac.RecordComponents;
import dev.signet.processor.javac.Supertypes;
import dev.signet.processor.names.RuntimeNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the properties of a class with {@code @Owner}, on its own members and on those that it
 * inherits or implements. It looks at every member, because an owner that JSON does not have, or
 * that an annotation of Jackson hides, must be compared all the same.
 */
final class OwnerScan {

  private final TypeElement type;
  private final PackageElement from;
  private final List<TypeElement> all;

  OwnerScan(TypeElement type, PackageElement from) {
    this.type = type;
    this.from = from;
    this.all = Supertypes.of(type);
  }

  /** Returns one mark for each property. */
  List<OwnerMark> find() {
    Map<String, List<Element>> byName = new LinkedHashMap<>();
    for (TypeElement above : all) {
      for (Element member : above.getEnclosedElements()) {
        if (member instanceof ExecutableElement method) {
          parameters(method, above, byName);
        }
        if (isMarked(member) && !member.getModifiers().contains(Modifier.STATIC)) {
          add(nameOf(member, above), member, byName);
        }
      }
    }
    List<OwnerMark> marks = new ArrayList<>();
    byName.values().forEach(elements -> marks.add(mark(elements)));
    return marks;
  }

  private static boolean isMarked(Element element) {
    return Annotations.has(element, RuntimeNames.OWNER);
  }

  private static void add(String name, Element element, Map<String, List<Element>> byName) {
    // Lombok and databind do not agree on the case of the first letters.
    byName.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>()).add(element);
  }

  /** Adds the parameters of a constructor; those of a record have the names of its components. */
  private static void parameters(
      ExecutableElement method, TypeElement above, Map<String, List<Element>> byName) {
    List<? extends Element> components = RecordComponents.of(above);
    List<? extends VariableElement> parameters = method.getParameters();
    boolean canonical = !components.isEmpty() && components.size() == parameters.size();
    for (int i = 0; i < parameters.size(); i++) {
      if (isMarked(parameters.get(i)) && method.getKind() == ElementKind.CONSTRUCTOR) {
        add(
            simpleName(canonical ? components.get(i) : parameters.get(i)),
            parameters.get(i),
            byName);
      }
    }
  }

  private OwnerMark mark(List<Element> elements) {
    Element first = elements.get(0);
    AnnotationMirror mirror = Annotations.find(first, RuntimeNames.OWNER).orElseThrow();
    String name = nameOf(first, (TypeElement) around(first));
    return new OwnerMark(name, List.copyOf(elements), mirror, reader(name, elements));
  }

  private static Element around(Element member) {
    Element around = member.getEnclosingElement();
    return around instanceof TypeElement ? around : around.getEnclosingElement();
  }

  private static String nameOf(Element member, TypeElement above) {
    String name = simpleName(member);
    if (member.getKind() == ElementKind.PARAMETER && !RecordComponents.of(above).isEmpty()) {
      ExecutableElement constructor = (ExecutableElement) member.getEnclosingElement();
      int index = constructor.getParameters().indexOf(member);
      List<? extends Element> components = RecordComponents.of(above);
      return components.size() == constructor.getParameters().size()
          ? simpleName(components.get(index))
          : name;
    }
    if (member.getKind() != ElementKind.METHOD
        || RecordComponents.of(above).stream().anyMatch(c -> simpleName(c).equals(name))) {
      return name;
    }
    for (String prefix : List.of("get", "set", "is")) {
      if (name.startsWith(prefix) && name.length() > prefix.length()) {
        String rest = name.substring(prefix.length());
        return rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
      }
    }
    return name;
  }

  /**
   * Returns the getter that has the annotation, else any getter of the property, else its field.
   */
  private Element reader(String name, List<Element> elements) {
    Element reader = null;
    for (ExecutableElement getter : getters(name)) {
      if (reader == null || elements.contains(getter) && !elements.contains(reader)) {
        reader = getter;
      }
    }
    return reader != null ? reader : field(name);
  }

  private List<ExecutableElement> getters(String name) {
    Set<String> names =
        Set.of(name.toLowerCase(Locale.ROOT), "get" + name.toLowerCase(Locale.ROOT));
    return all.stream()
        .flatMap(above -> ElementFilter.methodsIn(above.getEnclosedElements()).stream())
        .filter(method -> names.contains(simpleName(method).toLowerCase(Locale.ROOT)))
        .filter(method -> method.getParameters().isEmpty())
        .filter(method -> method.getReturnType().getKind() != TypeKind.VOID)
        .filter(this::isReachable)
        .toList();
  }

  private Element field(String name) {
    return Supertypes.superclasses(type).stream()
        .flatMap(above -> ElementFilter.fieldsIn(above.getEnclosedElements()).stream())
        .filter(field -> simpleName(field).equals(name))
        .findFirst()
        .filter(this::isReachable)
        .orElse(null);
  }

  /** An inherited member counts by its own visibility: the class that declares it need not. */
  private boolean isReachable(Element member) {
    Set<Modifier> modifiers = member.getModifiers();
    boolean open =
        modifiers.contains(Modifier.PUBLIC)
            || member.getEnclosingElement().getKind() == ElementKind.INTERFACE;
    return !modifiers.contains(Modifier.STATIC)
        && !modifiers.contains(Modifier.PRIVATE)
        && (open || Reachability.packageOf(member).equals(from));
  }

  private static String simpleName(Element element) {
    return element.getSimpleName().toString();
  }
}
