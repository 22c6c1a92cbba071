package dev.signet.processor.collect;

import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.model.GroupModel;
import dev.signet.processor.names.RuntimeNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Gathers what the wrappers of a compilation carry, over all its rounds. It keeps text alone,
 * because elements of one round are stale in the next.
 */
public final class GeneratedFunctions {

  private final ProcessorContext context;
  private final SortedSet<String> groups = new TreeSet<>();
  private final SortedMap<String, String> manifest = new TreeMap<>();

  /**
   * The handler methods, and the methods that wrappers stand for, in the form that wrappers carry.
   */
  private final Set<String> handlers = new HashSet<>();

  private final Set<String> wrapped = new HashSet<>();

  /** Creates an empty collection for the compilation of this context. */
  public GeneratedFunctions(ProcessorContext context) {
    this.context = context;
  }

  /** Adds the handlers and wrappers of a round. Returns whether there were any wrappers. */
  public boolean addAll(RoundEnvironment round) {
    for (Element method : context.annotated(round, RuntimeNames.CLOUD_FUNCTION)) {
      handlers.add(method.getEnclosingElement() + "#" + method.getSimpleName());
    }
    List<TypeElement> wrappers = in(round);
    for (TypeElement wrapper : wrappers) {
      groups.add(wrapper.getEnclosingElement().toString());
      Annotations.find(wrapper, RuntimeNames.GENERATED_FUNCTION).ifPresent(this::add);
    }
    return !wrappers.isEmpty();
  }

  /** Returns whether each handler has its wrapper; a handler with mistakes never gets one. */
  public boolean areComplete() {
    return wrapped.containsAll(handlers);
  }

  /** Returns the wrappers of a round. */
  public List<TypeElement> in(RoundEnvironment round) {
    List<TypeElement> wrappers = new ArrayList<>();
    for (Element element : context.annotated(round, RuntimeNames.GENERATED_FUNCTION)) {
      wrappers.add((TypeElement) element);
    }
    return wrappers;
  }

  /** Returns the qualified names of the groups, sorted. */
  public List<String> groups() {
    return List.copyOf(groups);
  }

  /** Returns the entries of the manifest, sorted by function name. */
  public List<String> manifest() {
    return List.copyOf(manifest.values());
  }

  /**
   * Returns the schemas that the groups' codecs carry, as JSON, sorted by group name. The codecs
   * come a round after their wrappers; a group with mistakes gets none.
   */
  public List<String> schemas() {
    List<String> schemas = new ArrayList<>();
    for (String group : groups) {
      TypeElement codecs = context.elements().getTypeElement(GroupModel.codecsOf(group));
      if (codecs != null) {
        Annotations.find(codecs, RuntimeNames.GENERATED_SCHEMA)
            .map(mirror -> String.join("", Annotations.texts(mirror, "value")))
            .ifPresent(schemas::add);
      }
    }
    return schemas;
  }

  /** Returns the groups as elements of the present round. */
  public List<TypeElement> elements() {
    List<TypeElement> elements = new ArrayList<>();
    for (String group : groups) {
      TypeElement element = context.elements().getTypeElement(group);
      if (element != null) {
        elements.add(element);
      }
    }
    return elements;
  }

  /** Returns whether {@code @Generated} is visible where the wrappers are. */
  public boolean seesGeneratedAnnotation() {
    return elements().stream()
        .allMatch(group -> context.visible().isVisible(group, RuntimeNames.GENERATED));
  }

  /**
   * Returns whether a class with this name exists; the index of an earlier build does not count.
   */
  public boolean isTaken(String indexName) {
    TypeElement there = context.elements().getTypeElement(indexName);
    return there != null
        && there.getInterfaces().stream()
            .noneMatch(above -> QualifiedNames.of(above).equals(RuntimeNames.FUNCTION_INDEX));
  }

  private void add(AnnotationMirror mirror) {
    wrapped.add(Annotations.string(mirror, "method"));
    manifest.put(
        Annotations.string(mirror, "name") + " " + Annotations.string(mirror, "method"),
        Annotations.elements(mirror, "manifest").stream()
            .map(piece -> piece.getValue().toString())
            .collect(Collectors.joining()));
  }
}
