package dev.signet.processor.collect.jackson;

import dev.signet.processor.collect.annotation.JacksonAnnotations;
import dev.signet.processor.collect.jackson.Member.Kind;
import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.javac.RecordComponents;
import dev.signet.processor.javac.Supertypes;
import dev.signet.processor.schema.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Finds the fields and accessors of a type as jackson-databind does. */
final class MemberScan {

  private final Types types;
  private final DeclaredType type;
  private final TypeElement element;
  private final Direction direction;
  private final boolean isRecord;
  private final Visibility visibility;
  private final String setterPrefix;
  private final Set<String> components = new TreeSet<>();

  MemberScan(Types types, DeclaredType type, Direction direction) {
    this(types, type, direction, "set");
  }

  /**
   * Creates a scan.
   *
   * @param setterPrefix the beginning of the names of setters; those of builders have another
   */
  MemberScan(Types types, DeclaredType type, Direction direction, String setterPrefix) {
    this.types = types;
    this.type = type;
    this.element = (TypeElement) type.asElement();
    this.direction = direction;
    this.setterPrefix = setterPrefix;
    this.visibility = Visibility.of(element);
    this.isRecord = element.getKind() == ElementKind.RECORD;
    RecordComponents.of(element).forEach(c -> components.add(c.getSimpleName().toString()));
  }

  /** Returns the non-static fields, those of superclasses first; a field hides an inherited one. */
  List<Member> fields() {
    Map<String, Member> found = new LinkedHashMap<>();
    List<TypeElement> classes = Supertypes.superclasses(element);
    for (int i = classes.size() - 1; i >= 0; i--) {
      for (VariableElement field : RecordComponents.fieldsIn(classes.get(i))) {
        if (!field.getModifiers().contains(Modifier.STATIC)) {
          Member member = field(field);
          found.put(member.implicitName(), member);
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  private Member field(VariableElement field) {
    List<AnnotationMirror> annotations = withComponent(field, field.getSimpleName().toString());
    return new Member(
        Kind.FIELD,
        field,
        memberType(field),
        annotations,
        field.getSimpleName().toString(),
        JacksonAnnotations.explicitName(annotations, direction),
        visibility.sees(Visibility.Kind.FIELD, field),
        JacksonAnnotations.ignored(annotations),
        -1);
  }

  /** Returns the getters and setters, inherited ones included and an overridden one only once. */
  List<Member> accessors() {
    Map<String, ExecutableElement> methods = new LinkedHashMap<>();
    Map<String, List<AnnotationMirror>> annotations = new LinkedHashMap<>();
    for (TypeElement around : Supertypes.of(element)) {
      for (ExecutableElement method : ElementFilter.methodsIn(around.getEnclosedElements())) {
        if (isCandidate(method)) {
          String key = method.getSimpleName() + parameterTypes(method).toString();
          methods.putIfAbsent(key, method);
          annotations.merge(key, JacksonAnnotations.on(method), JacksonAnnotations::merge);
        }
      }
    }
    List<Member> found = new ArrayList<>();
    methods.forEach(
        (key, method) -> {
          Member member = accessor(method, annotations.get(key));
          if (member != null) {
            found.add(member);
          }
        });
    return found;
  }

  private static boolean isCandidate(ExecutableElement method) {
    return !method.getModifiers().contains(Modifier.STATIC) && method.getParameters().size() <= 1;
  }

  private List<String> parameterTypes(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> types.erasure(memberType(method, parameter)).toString())
        .toList();
  }

  private Member accessor(ExecutableElement method, List<AnnotationMirror> own) {
    String name = method.getSimpleName().toString();
    boolean getter = method.getParameters().isEmpty();
    TypeMirror value =
        getter ? returnType(method) : memberType(method, method.getParameters().get(0));
    List<AnnotationMirror> annotations = getter ? withComponent(own, name) : own;
    String explicit = JacksonAnnotations.explicitName(annotations, direction);
    if (getter && isNothing(method.getReturnType(), explicit)) {
      return null;
    }
    String implicit = getter ? getterName(name, value) : setterName(name);
    if (implicit == null && explicit == null) {
      return null;
    }
    boolean ignored = JacksonAnnotations.ignored(annotations);
    if (ignored && explicit == null && components.contains(implicit) && !implicit.equals(name)) {
      // Databind leaves out this getter beside a record's own, and keeps the component.
      return null;
    }
    return new Member(
        getter ? Kind.GETTER : Kind.SETTER,
        method,
        value,
        annotations,
        implicit == null ? name : implicit,
        explicit,
        visibility.sees(getter ? getterKind(name) : Visibility.Kind.SETTER, method),
        ignored,
        -1);
  }

  private static boolean isNothing(TypeMirror value, String explicit) {
    return value.getKind() == TypeKind.VOID
        || explicit == null && QualifiedNames.of(value).equals("java.lang.Void");
  }

  private String getterName(String name, TypeMirror value) {
    if (components.contains(name)) {
      return name;
    }
    if (name.startsWith("get")) {
      return decapitalised(name.substring(3));
    }
    boolean isBoolean =
        value.getKind() == TypeKind.BOOLEAN || QualifiedNames.of(value).equals("java.lang.Boolean");
    return isBoolean && name.startsWith("is") ? decapitalised(name.substring(2)) : null;
  }

  private Visibility.Kind getterKind(String name) {
    boolean is = name.startsWith("is") && !components.contains(name);
    return is ? Visibility.Kind.IS_GETTER : Visibility.Kind.GETTER;
  }

  private String setterName(String name) {
    return !isRecord && name.startsWith(setterPrefix)
        ? decapitalised(name.substring(setterPrefix.length()))
        : null;
  }

  /** Lowers every leading upper-case letter, as databind does, so that getURL becomes "url". */
  private static String decapitalised(String name) {
    int end = 0;
    while (end < name.length() && Character.toLowerCase(name.charAt(end)) != name.charAt(end)) {
      end++;
    }
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < end; i++) {
      result.append(Character.toLowerCase(name.charAt(i)));
    }
    return name.isEmpty() ? null : result + name.substring(end);
  }

  /**
   * Returns the annotations of a member together with those of the record component of this name,
   * which belong to its field, accessor and parameter alike.
   */
  List<AnnotationMirror> withComponent(Element member, String name) {
    return withComponent(JacksonAnnotations.on(member), name);
  }

  private List<AnnotationMirror> withComponent(List<AnnotationMirror> own, String name) {
    for (RecordComponentElement component : RecordComponents.of(element)) {
      if (component.getSimpleName().contentEquals(name)) {
        return JacksonAnnotations.merge(own, JacksonAnnotations.on(component));
      }
    }
    return own;
  }

  private TypeMirror returnType(ExecutableElement method) {
    return memberType((Element) method) instanceof ExecutableType executable
        ? executable.getReturnType()
        : method.getReturnType();
  }

  /** Returns the type of a method's or constructor's parameter as a member of the scanned class. */
  TypeMirror memberType(ExecutableElement method, VariableElement parameter) {
    if (!method.getModifiers().contains(Modifier.STATIC)
        && memberType((Element) method) instanceof ExecutableType executable) {
      return executable.getParameterTypes().get(method.getParameters().indexOf(parameter));
    }
    return parameter.asType();
  }

  boolean sameErasures(List<TypeMirror> some, List<TypeMirror> others) {
    return some.size() == others.size()
        && IntStream.range(0, some.size())
            .allMatch(i -> types.isSameType(erasure(some.get(i)), erasure(others.get(i))));
  }

  private TypeMirror erasure(TypeMirror mirror) {
    return types.erasure(mirror);
  }

  private TypeMirror memberType(Element member) {
    try {
      return types.asMemberOf(type, member);
    } catch (IllegalArgumentException notInherited) {
      // The code does not compile, and javac reports it.
      return member.asType();
    }
  }
}
