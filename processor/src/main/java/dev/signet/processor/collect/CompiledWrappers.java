package dev.signet.processor.collect;

import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.model.GroupModel;
import dev.signet.processor.names.RuntimeNames;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The wrappers of handler classes that a compilation is given as class files. */
public final class CompiledWrappers {

  private final ProcessorContext context;

  /** Creates a view of what the compilation of this context sees. */
  public CompiledWrappers(ProcessorContext context) {
    this.context = context;
  }

  /**
   * Returns the group of a handler class, if it has a wrapper for each of the functions and its
   * codecs are there.
   */
  public Optional<TypeElement> of(TypeElement topLevel) {
    String group = GroupModel.wrappersOf(topLevel.getQualifiedName().toString());
    TypeElement wrappers = context.elements().getTypeElement(group);
    TypeElement codecs = context.elements().getTypeElement(GroupModel.codecsOf(group));
    if (wrappers == null || codecs == null || !methods(wrappers).containsAll(handlers(topLevel))) {
      return Optional.empty();
    }
    return Optional.of(wrappers);
  }

  /** Returns a handler method in the form that wrappers carry. */
  static String methodOf(Element method) {
    return method.getEnclosingElement() + "#" + method.getSimpleName();
  }

  /** Returns the methods that the wrappers of a group stand for, in the form that they carry. */
  static Set<String> methods(TypeElement group) {
    Set<String> methods = new HashSet<>();
    for (TypeElement wrapper : ElementFilter.typesIn(group.getEnclosedElements())) {
      Annotations.find(wrapper, RuntimeNames.GENERATED_FUNCTION)
          .ifPresent(mirror -> methods.add(Annotations.string(mirror, "method")));
    }
    return methods;
  }

  private static Set<String> handlers(TypeElement type) {
    Set<String> methods = new HashSet<>();
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof TypeElement nested) {
        methods.addAll(handlers(nested));
      } else if (Annotations.has(member, RuntimeNames.CLOUD_FUNCTION)) {
        methods.add(methodOf(member));
      }
    }
    return methods;
  }
}
