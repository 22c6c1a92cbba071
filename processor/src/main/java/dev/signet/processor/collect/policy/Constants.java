package dev.signet.processor.collect.policy;

import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.TypeRefs;
import dev.signet.processor.model.ConstantModel;
import dev.signet.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the values of an annotation, defaults included. */
public final class Constants {

  private Constants() {}

  /** Returns the values in the order in which the annotation type declares them. */
  public static Map<String, ConstantModel> of(RuleDeclaration rule) {
    Map<String, ConstantModel> values = new LinkedHashMap<>();
    for (ExecutableElement member : members(rule)) {
      values.put(member.getSimpleName().toString(), of(rule, member));
    }
    return values;
  }

  /** Returns one value. */
  public static ConstantModel of(RuleDeclaration rule, ExecutableElement member) {
    return of(value(rule, member), member.getReturnType());
  }

  /** Returns the classes and enum types that the values name. */
  public static List<Element> named(RuleDeclaration rule) {
    List<Element> named = new ArrayList<>();
    members(rule).forEach(member -> addNamed(value(rule, member), named));
    return named;
  }

  /** Returns whether every value is there and javac could read it. */
  static boolean areReadable(RuleDeclaration rule) {
    return members(rule).stream()
        .map(member -> value(rule, member))
        .allMatch(value -> value != null && !Annotations.isErroneous(value));
  }

  private static List<ExecutableElement> members(RuleDeclaration rule) {
    return rule.isOwn()
        ? ElementFilter.methodsIn(rule.annotationType().getEnclosedElements())
        : List.of();
  }

  private static AnnotationValue value(RuleDeclaration rule, ExecutableElement member) {
    return Annotations.value(rule.mirror(), member.getSimpleName().toString()).orElse(null);
  }

  private static ConstantModel of(AnnotationValue value, TypeMirror type) {
    Object content = value.getValue();
    if (content instanceof List<?> elements) {
      TypeMirror component = ((ArrayType) type).getComponentType();
      return new ConstantModel.Array(
          erased(TypeRefs.of(component)),
          elements.stream().map(element -> of((AnnotationValue) element, component)).toList());
    }
    if (content instanceof String text) {
      return new ConstantModel.Text(text);
    }
    if (content instanceof VariableElement constant) {
      return new ConstantModel.Constant(
          TypeRefs.ofElement(constant.getEnclosingElement()), constant.getSimpleName().toString());
    }
    if (content instanceof TypeMirror literal) {
      return new ConstantModel.Literal(erased(TypeRefs.of(literal)));
    }
    return new ConstantModel.Primitive(type.toString(), content);
  }

  private static TypeRef erased(TypeRef type) {
    return type.kind() == TypeRef.Kind.DECLARED
        ? TypeRef.declared(type.packageName(), type.simpleNames(), List.of())
        : type;
  }

  private static void addNamed(AnnotationValue value, List<Element> named) {
    Object content = value == null ? null : value.getValue();
    if (content instanceof List<?> elements) {
      elements.forEach(element -> addNamed((AnnotationValue) element, named));
    } else if (content instanceof VariableElement constant) {
      named.add(constant.getEnclosingElement());
    } else if (content instanceof TypeMirror literal) {
      addNamed(literal, named);
    }
  }

  private static void addNamed(TypeMirror literal, List<Element> named) {
    if (literal instanceof ArrayType array) {
      addNamed(array.getComponentType(), named);
    } else if (literal instanceof DeclaredType declared) {
      named.add(declared.asElement());
    }
  }
}
