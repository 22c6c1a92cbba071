package dev.signet.processor.collect;

import dev.signet.processor.WellKnownNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Which top-level classes are still to be processed. Between rounds it keeps names alone: elements
 * of an earlier round are stale.
 */
public final class PendingHandlers {

  private final Tools tools;
  private final SortedSet<String> deferred = new TreeSet<>();

  /** Stands on these tools. */
  public PendingHandlers(Tools tools) {
    this.tools = tools;
  }

  /**
   * The top-level classes with cloud functions that this round brings, and those that waited, by
   * name: the order of the source files does not matter.
   */
  public List<TypeElement> take(RoundEnvironment round) {
    TypeElement annotation = tools.elements().getTypeElement(WellKnownNames.CLOUD_FUNCTION);
    if (annotation != null) {
      for (Element method : round.getElementsAnnotatedWith(annotation)) {
        deferred.add(DeclarationCollector.topLevelOf(method).getQualifiedName().toString());
      }
    }
    List<TypeElement> taken = new ArrayList<>();
    for (String name : deferred) {
      Optional.ofNullable(tools.elements().getTypeElement(name)).ifPresent(taken::add);
    }
    deferred.clear();
    return taken;
  }

  /** A class of an earlier round as this round sees it. */
  public TypeElement find(String topLevel) {
    return tools.elements().getTypeElement(topLevel);
  }

  /** Tries a class again in the next round. */
  public void defer(TypeElement topLevel) {
    deferred.add(topLevel.getQualifiedName().toString());
  }

  /** A type that these handlers need and that does not exist yet. */
  public Optional<UnresolvedTypes.Missing> missingType(List<HandlerDeclaration> handlers) {
    Optional<UnresolvedTypes.Missing> missing = Optional.empty();
    for (HandlerDeclaration handler : handlers) {
      missing = missing.or(() -> UnresolvedTypes.in(handler));
    }
    return missing;
  }
}
