package dev.signet.processor.collect.annotation;

import dev.signet.processor.collect.annotation.JacksonForm.State;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.Supertypes;
import dev.signet.processor.names.RuntimeNames;
import dev.signet.processor.schema.DatabindReason;
import dev.signet.processor.schema.Direction;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The annotations of Jackson on a class, on its supertypes and on their members, as far as they
 * count for data in one direction.
 */
public final class JacksonUses {

  private final TypeElement type;
  private final List<JacksonUse> uses = new ArrayList<>();
  private final List<Element> withoutReason = new ArrayList<>();

  /** What is known of how data names the class of an object. */
  public enum Naming {
    /** Nothing, or it is not named. */
    UNKNOWN,
    /** The schema tells it, but jackson-databind reads and writes it. */
    TOLD,
    /** Generated code does it. */
    UNDERSTOOD
  }

  private JacksonUses(TypeElement type) {
    this.type = type;
  }

  public static JacksonUses of(TypeElement type, Direction direction) {
    JacksonUses found = new JacksonUses(type);
    for (TypeElement around : Supertypes.of(type)) {
      found.add(around, direction);
      for (Element member : around.getEnclosedElements()) {
        if (!(member instanceof TypeElement)) {
          JacksonUse.withParameters(member).forEach(element -> found.add(element, direction));
        }
      }
    }
    return found;
  }

  private void add(Element element, Direction direction) {
    JacksonUse.at(element, direction).forEach(uses::add);
    Annotations.find(element, RuntimeNames.OPAQUE_JSON)
        .flatMap(mirror -> Annotations.text(mirror, "value"))
        .filter(String::isBlank)
        .ifPresent(reason -> withoutReason.add(element));
  }

  /**
   * Returns the annotations by which names and types of the JSON are hidden from the compiler, and
   * for which no {@code @OpaqueJson} gives a reason.
   */
  public List<JacksonUse> refused() {
    return uses.stream().filter(use -> use.is(State.REFUSED) && !isExcused(use.element())).toList();
  }

  /** Returns the elements whose {@code @OpaqueJson} gives no reason. */
  public List<Element> withoutReason() {
    return withoutReason;
  }

  /**
   * Returns the reason why databind must handle the type as a whole. An annotation that changes the
   * form of the type takes precedence. Returns null when there is no reason.
   */
  public DatabindReason databind() {
    return databind(Naming.UNKNOWN);
  }

  /**
   * Returns the reason why databind must handle the type as a whole.
   *
   * @param naming what is known of how data names the class
   */
  public DatabindReason databind(Naming naming) {
    if (Annotations.has(type, RuntimeNames.OPAQUE_JSON)) {
      return annotation("OpaqueJson");
    }
    List<DatabindReason> found = new ArrayList<>();
    for (JacksonUse use : uses) {
      boolean understood = naming == Naming.UNDERSTOOD && use.namesTheClass();
      if (!understood && (use.is(State.HANDED_OVER) || use.is(State.REFUSED))) {
        found.add(reason(use, naming));
      }
    }
    return found.stream()
        .filter(cause -> cause.kind() == DatabindReason.Kind.ANNOTATION)
        .findFirst()
        .orElse(found.isEmpty() ? null : found.get(0));
  }

  /** Returns whether annotations of a class name another code that makes its objects. */
  public static boolean makesObjects(List<AnnotationMirror> annotations) {
    return JacksonAnnotations.find(annotations, JacksonAnnotations.DESERIALIZE)
        .flatMap(mirror -> JacksonUse.form(mirror, Direction.PAYLOAD))
        .filter(form -> form.state() != State.UNDERSTOOD)
        .isPresent();
  }

  /** Returns the reason that names the annotation with this simple name. */
  public static DatabindReason annotation(String name) {
    return new DatabindReason(DatabindReason.Kind.ANNOTATION, name);
  }

  /** Returns the reason; what stands at a member leaves the class an object. */
  private static DatabindReason reason(JacksonUse use, Naming naming) {
    boolean object =
        use.form().keepsForm()
            || !(use.element() instanceof TypeElement)
            || naming == Naming.TOLD && use.namesTheClass();
    String label = use.form().label();
    return object
        ? new DatabindReason(DatabindReason.Kind.FORMLESS_ANNOTATION, label)
        : annotation(label);
  }

  /** Returns whether no annotation at the elements of a property gives its value another form. */
  public static boolean tellTheForm(List<Element> elements, Direction direction) {
    return elements.stream()
        .flatMap(element -> JacksonUse.at(element, direction))
        .noneMatch(
            use -> use.is(State.REFUSED) || use.is(State.HANDED_OVER) && !use.form().keepsForm());
  }

  /**
   * Returns whether an {@code @OpaqueJson} gives a reason for what stands at an element: at the
   * element, at its member, at its class, or at the whole type.
   */
  public boolean isExcused(Element element) {
    for (Element around = element; around != null; around = around.getEnclosingElement()) {
      if (Annotations.has(around, RuntimeNames.OPAQUE_JSON)) {
        return true;
      }
      if (around instanceof TypeElement) {
        break;
      }
    }
    return Annotations.has(type, RuntimeNames.OPAQUE_JSON);
  }
}
