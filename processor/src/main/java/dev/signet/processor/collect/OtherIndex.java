package dev.signet.processor.collect;

import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ModuleDirectives;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.IndexNames;
import dev.signet.processor.names.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The index of another jar that the compilation sees.
 *
 * @param name the qualified name of the index class
 * @param groups the qualified names of its groups
 * @param documents whether its compilation wrote a client, an OpenAPI document and a manifest
 */
public record OtherIndex(String name, List<String> groups, boolean documents) {

  /**
   * Returns the indexes that a compilation sees, sorted by name, without its own.
   *
   * @param own the name of the compilation's own index; empty when it has none
   * @param module the named module of the compilation, or null; it sees the indexes that the
   *     modules around it provide
   */
  public static List<OtherIndex> of(
      ProcessorContext context, EarlierBuild earlier, String own, ModuleElement module) {
    SortedMap<String, TypeElement> found = new TreeMap<>();
    for (TypeElement index : module == null ? onClassPath(context) : provided(context, module)) {
      found.put(index.getQualifiedName().toString(), index);
    }
    List<OtherIndex> others = new ArrayList<>();
    found.forEach(
        (name, index) -> {
          // A class in the output that is not the own index is one of an earlier build.
          if (!name.equals(own) && !earlier.holds(name)) {
            of(name, index).ifPresent(others::add);
          }
        });
    return others;
  }

  private static Optional<OtherIndex> of(String name, TypeElement index) {
    return Annotations.find(index, RuntimeNames.GENERATED_INDEX)
        .map(
            facts ->
                new OtherIndex(
                    name,
                    Annotations.texts(facts, "groups"),
                    Annotations.bool(facts, "documents")));
  }

  private static List<TypeElement> onClassPath(ProcessorContext context) {
    List<TypeElement> found = new ArrayList<>();
    for (PackageElement part : context.elements().getAllPackageElements(IndexNames.PACKAGE)) {
      found.addAll(ElementFilter.typesIn(part.getEnclosedElements()));
    }
    for (PackageElement part : context.elements().getAllPackageElements("")) {
      ElementFilter.typesIn(part.getEnclosedElements()).stream()
          .filter(type -> type.getSimpleName().toString().startsWith(IndexNames.UNNAMED_PREFIX))
          .forEach(found::add);
    }
    return found;
  }

  private static List<TypeElement> provided(ProcessorContext context, ModuleElement own) {
    List<TypeElement> found = new ArrayList<>(onClassPath(context));
    for (ModuleElement module : context.elements().getAllModuleElements()) {
      // The own module provides a class that does not exist yet, which javac would report.
      if (!module.equals(own)) {
        found.addAll(ModuleDirectives.implementations(module, RuntimeNames.FUNCTION_INDEX));
      }
    }
    return found;
  }
}
