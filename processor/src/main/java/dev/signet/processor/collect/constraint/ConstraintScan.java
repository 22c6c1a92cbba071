package dev.signet.processor.collect.constraint;

import static java.util.stream.Collectors.toSet;

import dev.signet.processor.collect.jackson.PropertyDeclaration;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.javac.Reachability;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the annotations of Bean Validation on a property: on its field, accessors and parameters,
 * and on the type arguments written there. An annotation that is on several of them (a record
 * component, Lombok) counts once.
 */
public final class ConstraintScan {

  private static final Set<String> CONTAINERS =
      Set.of("java.util.List", "java.util.Set", "java.util.Collection", "java.util.Optional");

  private ConstraintScan() {}

  /** Returns the constraints on a property and inside its type. */
  public static ConstraintPlace of(PropertyDeclaration property) {
    Set<Element> elements = elements(property);
    List<ConstraintUse> own = new ArrayList<>();
    List<Annotated> types = new ArrayList<>();
    for (Element element : elements) {
      addAll(element.getAnnotationMirrors(), element, own);
      types.add(new Annotated(Reachability.valueType(element), element));
    }
    // Inherited annotations stand on a member of a superclass, which is not among the elements.
    if (!property.elements().isEmpty()) {
      addAll(property.annotations(), property.elements().get(0), own);
    }
    return place(distinct(own), types);
  }

  /**
   * Returns the members of a property that may bear annotations. The field comes first: an
   * annotation that is copied from it then has the place the user wrote.
   */
  static Set<Element> elements(PropertyDeclaration property) {
    Set<Element> elements = new LinkedHashSet<>();
    field(property, elements);
    elements.addAll(property.elements());
    return elements;
  }

  /**
   * Adds the field of a property, which may bear annotations even when it plays no part in the
   * JSON.
   */
  private static void field(PropertyDeclaration property, Set<Element> elements) {
    for (Element element : property.elements()) {
      Element around = element.getEnclosingElement();
      boolean parameter = element.getKind() == ElementKind.PARAMETER;
      Element owner = parameter ? around.getEnclosingElement() : around;
      boolean ofFunction =
          parameter && property.read() == null && around.getKind() == ElementKind.METHOD;
      if (owner instanceof TypeElement type && !ofFunction) {
        ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
            .filter(field -> field.getSimpleName().contentEquals(property.javaName()))
            .forEach(elements::add);
        return;
      }
    }
  }

  private static ConstraintPlace place(List<ConstraintUse> own, List<Annotated> types) {
    List<Annotated> arguments = new ArrayList<>();
    List<ConstraintUse> content = new ArrayList<>();
    List<ConstraintUse> unreachable = new ArrayList<>();
    for (Annotated annotated : types) {
      Element element = annotated.element();
      if (annotated.type() instanceof ArrayType array) {
        addInside(array, own, element, unreachable);
      } else if (annotated.type() instanceof DeclaredType type) {
        int checked = checkedArgument(type);
        for (int i = 0; i < type.getTypeArguments().size(); i++) {
          TypeMirror argument = type.getTypeArguments().get(i);
          if (i == checked) {
            arguments.add(new Annotated(argument, element));
            addAll(argument.getAnnotationMirrors(), element, content);
          } else {
            addAllIn(argument, element, unreachable);
          }
        }
      }
    }
    ConstraintPlace inner =
        arguments.isEmpty() ? ConstraintPlace.NONE : place(distinct(content), arguments);
    return new ConstraintPlace(own, inner.isEmpty() ? null : inner, distinct(unreachable));
  }

  /** Returns the index of the type argument whose values are checked; -1 when there is none. */
  private static int checkedArgument(DeclaredType type) {
    String name = QualifiedNames.of(type);
    if (name.equals("java.util.Map") && type.getTypeArguments().size() == 2) {
      return 1;
    }
    return CONTAINERS.contains(name) ? 0 : -1;
  }

  /**
   * Adds the constraints on an array's brackets and inside its component type. An annotation before
   * the type, which javac also reports there, belongs to the property and is left out.
   */
  private static void addInside(
      ArrayType array, List<ConstraintUse> own, Element element, List<ConstraintUse> inside) {
    Set<String> known = own.stream().map(use -> use.mirror().toString()).collect(toSet());
    List<ConstraintUse> found = new ArrayList<>();
    addAllIn(array, element, found);
    found.stream().filter(use -> !known.contains(use.mirror().toString())).forEach(inside::add);
  }

  /** Adds the constraints at any place in a type. */
  private static void addAllIn(TypeMirror type, Element element, List<ConstraintUse> uses) {
    addAll(type.getAnnotationMirrors(), element, uses);
    if (type instanceof ArrayType array) {
      addAllIn(array.getComponentType(), element, uses);
    } else if (type instanceof DeclaredType declared) {
      declared.getTypeArguments().forEach(argument -> addAllIn(argument, element, uses));
    }
  }

  private static void addAll(
      List<? extends AnnotationMirror> mirrors, Element element, List<ConstraintUse> uses) {
    for (AnnotationMirror mirror : mirrors) {
      if (!ConstraintUse.isOne(mirror) || Annotations.isErroneous(mirror)) {
        continue;
      }
      if (isList(mirror)) {
        Annotations.elements(mirror, "value").stream()
            .map(AnnotationValue::getValue)
            .filter(AnnotationMirror.class::isInstance)
            .forEach(each -> uses.add(new ConstraintUse((AnnotationMirror) each, element)));
      } else {
        uses.add(new ConstraintUse(mirror, element));
      }
    }
  }

  /**
   * Returns whether the annotation is only a container of repeated ones, such as
   * {@code @Pattern.List}.
   */
  private static boolean isList(AnnotationMirror mirror) {
    return mirror.getAnnotationType().asElement().getEnclosingElement() instanceof TypeElement
        && Annotations.simpleName(mirror).equals("List");
  }

  private static List<ConstraintUse> distinct(List<ConstraintUse> uses) {
    Map<String, ConstraintUse> found = new LinkedHashMap<>();
    uses.forEach(use -> found.putIfAbsent(use.mirror().toString(), use));
    return List.copyOf(found.values());
  }

  private record Annotated(TypeMirror type, Element element) {}
}
