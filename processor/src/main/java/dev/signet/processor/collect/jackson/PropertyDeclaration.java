package dev.signet.processor.collect.jackson;

import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.Nullness;
import dev.signet.processor.javac.Reachability;
import dev.signet.processor.names.RuntimeNames;
import dev.signet.processor.schema.Access;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A property of a class, or a payload field that is a parameter, as the user wrote it.
 *
 * @param type the type in the direction that was asked for
 * @param elements its fields, accessors and parameters
 * @param inJson false for a field that databind does not see so far; another processor may still
 *     write its accessors
 */
public record PropertyDeclaration(
    Naming naming,
    TypeMirror type,
    Members members,
    List<Element> elements,
    List<AnnotationMirror> annotations,
    boolean inJson) {

  /**
   * The names of a property.
   *
   * @param json the name in JSON; the Java name when databind does not see the property
   * @param all every name that it is known by: in JSON, aliases, and in Java
   */
  record Naming(String json, List<String> aliases, String java, Set<String> all) {}

  /**
   * The members by which a property is read and written.
   *
   * @param read null when it cannot be read
   * @param write null when it cannot be written
   * @param unreachable the member that would be used but that generated code cannot reach, or null
   */
  record Members(Access read, Access write, Element unreachable) {

    static final Members NONE = new Members(null, null, null);
  }

  /** Returns a payload parameter as a property. */
  public static PropertyDeclaration ofParameter(VariableElement parameter) {
    String name = parameter.getSimpleName().toString();
    return new PropertyDeclaration(
        new Naming(name, List.of(), name, Set.of(name)),
        parameter.asType(),
        Members.NONE,
        List.of(parameter),
        List.copyOf(parameter.getAnnotationMirrors()),
        true);
  }

  /** Returns the property under the name that it has in an unwrapped object. */
  public PropertyDeclaration renamed(Renaming renaming) {
    if (!inJson || renaming.equals(Renaming.NONE)) {
      return this;
    }
    Set<String> all = new LinkedHashSet<>();
    all.add(renaming.apply(naming.json()));
    List<String> aliases = naming.aliases().stream().map(renaming::apply).toList();
    all.addAll(aliases);
    all.add(naming.java());
    Naming changed = new Naming(renaming.apply(naming.json()), aliases, naming.java(), all);
    return new PropertyDeclaration(changed, type, members, elements, annotations, true);
  }

  /** Returns the name in JSON; the Java name when {@link #inJson} is false. */
  public String name() {
    return naming.json();
  }

  /** Returns the other names that JSON may use for it. */
  public List<String> aliases() {
    return naming.aliases();
  }

  /** Returns the name in Java. */
  public String javaName() {
    return naming.java();
  }

  /** Returns every name that it is known by. */
  public Set<String> names() {
    return naming.all();
  }

  /** Returns the access for reading; null when it cannot be read. */
  public Access read() {
    return members.read();
  }

  /** Returns the access for writing; null when it cannot be written. */
  public Access write() {
    return members.write();
  }

  /** Returns the member that would be used but that generated code cannot reach, or null. */
  public Element unreachable() {
    return members.unreachable();
  }

  /** Returns the element with the annotation that lets the client send an identity's name. */
  public Optional<Element> clientSupplied() {
    return elements.stream()
        .filter(element -> Annotations.has(element, RuntimeNames.CLIENT_SUPPLIED))
        .findFirst();
  }

  /** Returns whether {@code @OpaqueJson} says that the compiler need not see its value. */
  public boolean isOpaque() {
    return elements.stream().anyMatch(e -> Annotations.has(e, RuntimeNames.OPAQUE_JSON));
  }

  /** Returns whether an annotation on the property or its type allows null. */
  public boolean isNullable() {
    return annotations.stream().anyMatch(Nullness::saysNullable)
        || elements.stream()
            .anyMatch(
                e -> Nullness.isNullable(e) || Nullness.isNullable(Reachability.valueType(e)));
  }
}
