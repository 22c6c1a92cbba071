package dev.signet.processor.collect;

import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.model.GroupModel;
import dev.signet.processor.names.RuntimeNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
import javax.lang.model.util.ElementFilter;

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

  /** The groups that come from class files, as those of handlers that have not changed do. */
  private final SortedSet<String> unchanged = new TreeSet<>();

  /** The classes that this compilation compiles. */
  private final Set<String> compiled = new HashSet<>();

  /** The groups of other jars that are described beside the own ones. */
  private final SortedSet<String> others = new TreeSet<>();

  private final SortedMap<String, String> methodsByName = new TreeMap<>();
  private final List<NameClash> clashes = new ArrayList<>();

  /** Creates an empty collection for the compilation of this context. */
  public GeneratedFunctions(ProcessorContext context) {
    this.context = context;
  }

  /** Adds the handlers and wrappers of a round. Returns whether there were any wrappers. */
  public boolean addAll(RoundEnvironment round) {
    boolean fresh = false;
    for (Element method : context.annotated(round, RuntimeNames.CLOUD_FUNCTION)) {
      handlers.add(CompiledWrappers.methodOf(method));
      fresh |= addUnchanged(DeclarationCollector.topLevelOf(method));
    }
    round.getRootElements().forEach(root -> compiled.add(root.toString()));
    for (TypeElement wrapper : in(round)) {
      TypeElement group = (TypeElement) wrapper.getEnclosingElement();
      groups.add(group.toString());
      if (context.files().hold(group)) {
        add(wrapper);
      } else {
        note(group);
      }
      fresh = true;
    }
    return fresh;
  }

  /** Adds the wrappers of a handler class that is a class file itself. */
  private boolean addUnchanged(TypeElement topLevel) {
    if (context.files().hold(topLevel)) {
      return false;
    }
    Optional<TypeElement> group = new CompiledWrappers(context).of(topLevel);
    group.ifPresent(this::note);
    return group.isPresent();
  }

  /** Their functions are added after those of sources, where a clash of names is reported. */
  private void note(TypeElement group) {
    groups.add(group.toString());
    unchanged.add(group.toString());
    wrapped.addAll(CompiledWrappers.methods(group));
  }

  /**
   * Adds the functions that this compilation was given as class files, and the groups of an earlier
   * compilation whose handler classes are still there and are not compiled now.
   *
   * @return the handler classes whose functions are there too, but out of this compilation's sight
   */
  public List<String> keep(EarlierBuild earlier) {
    for (String group : unchanged) {
      addGroup(context.elements().getTypeElement(group), groups);
    }
    List<String> leftOut = new ArrayList<>();
    for (String group : earlier.groups()) {
      String handler = GroupModel.topLevelOf(group);
      if (groups.contains(group) || compiled.contains(handler)) {
        continue;
      }
      TypeElement type = context.elements().getTypeElement(handler);
      TypeElement wrappers = context.elements().getTypeElement(group);
      boolean there = earlier.holds(handler) && (type == null || hasFunctions(type));
      if (there && type != null && wrappers != null) {
        addGroup(wrappers, groups);
      } else if (there) {
        leftOut.add(handler);
      }
    }
    return leftOut;
  }

  /** Adds the functions of another jar, which are described but belong to no index of this one. */
  public void describe(OtherIndex index) {
    for (String group : index.groups()) {
      TypeElement wrappers = context.elements().getTypeElement(group);
      if (wrappers != null && !groups.contains(group)) {
        addGroup(wrappers, others);
      }
    }
  }

  /** Returns the names that two functions have, one of which is not compiled here. */
  public List<NameClash> clashes() {
    return List.copyOf(clashes);
  }

  private void addGroup(TypeElement wrappers, Set<String> to) {
    String group = wrappers.getQualifiedName().toString();
    to.add(group);
    for (TypeElement wrapper : ElementFilter.typesIn(wrappers.getEnclosedElements())) {
      Annotations.find(wrapper, RuntimeNames.GENERATED_FUNCTION)
          .ifPresent(
              mirror -> {
                String name = Annotations.string(mirror, "name");
                String own = methodsByName.get(name);
                if (own != null) {
                  clashes.add(new NameClash(name, own, Annotations.string(mirror, "method")));
                }
                add(wrapper);
              });
    }
  }

  private static boolean hasFunctions(TypeElement handler) {
    return handler.getEnclosedElements().stream()
        .anyMatch(
            member ->
                member instanceof TypeElement nested
                    ? hasFunctions(nested)
                    : Annotations.has(member, RuntimeNames.CLOUD_FUNCTION));
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

  /**
   * Returns the names of each group's functions, in the order of {@link #groups}, separated by
   * spaces.
   */
  public List<String> namesByGroup() {
    List<String> names = new ArrayList<>();
    for (String group : groups) {
      TypeElement wrappers = context.elements().getTypeElement(group);
      List<? extends Element> members =
          wrappers == null ? List.of() : wrappers.getEnclosedElements();
      names.add(
          ElementFilter.typesIn(members).stream()
              .flatMap(type -> Annotations.find(type, RuntimeNames.GENERATED_FUNCTION).stream())
              .map(mirror -> Annotations.string(mirror, "name"))
              .collect(Collectors.joining(" ")));
    }
    return names;
  }

  /** Returns the entries of the manifest, sorted by function name. */
  public List<String> manifest() {
    return List.copyOf(manifest.values());
  }

  /**
   * Returns the schemas that the groups' codecs carry, as JSON, those of other jars last. The
   * codecs come a round after their wrappers; a group with mistakes gets none.
   */
  public List<String> schemas() {
    List<String> schemas = new ArrayList<>();
    List<String> all = new ArrayList<>(groups);
    all.addAll(others);
    for (String group : all) {
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

  private void add(TypeElement wrapper) {
    Annotations.find(wrapper, RuntimeNames.GENERATED_FUNCTION).ifPresent(this::add);
  }

  private void add(AnnotationMirror mirror) {
    String name = Annotations.string(mirror, "name");
    wrapped.add(Annotations.string(mirror, "method"));
    methodsByName.putIfAbsent(name, Annotations.string(mirror, "method"));
    manifest.put(
        name + " " + Annotations.string(mirror, "method"),
        Annotations.elements(mirror, "manifest").stream()
            .map(piece -> piece.getValue().toString())
            .collect(Collectors.joining()));
  }
}
