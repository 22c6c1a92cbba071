package dev.signet.processor.collect;

import dev.signet.processor.collect.spring.SpringBeans;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.names.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Collects the declarations in a top-level class: its handler classes, nested ones included. */
public final class DeclarationCollector {

  private static final Set<String> STAGES =
      Set.of("java.util.concurrent.CompletionStage", "java.util.concurrent.CompletableFuture");

  private final ProcessorContext context;

  /** Creates a collector for the compilation of this context. */
  public DeclarationCollector(ProcessorContext context) {
    this.context = context;
  }

  /**
   * Returns the names of the top-level classes with cloud functions that a round brings, sorted so
   * that the order of the source files does not matter.
   */
  public SortedSet<String> topLevels(RoundEnvironment round) {
    SortedSet<String> names = new TreeSet<>();
    for (Element method : context.annotated(round, RuntimeNames.CLOUD_FUNCTION)) {
      names.add(topLevelOf(method).getQualifiedName().toString());
    }
    return names;
  }

  /** Returns a class of this round or of an earlier one, as the present round has it. */
  public Optional<TypeElement> find(String name) {
    return Optional.ofNullable(context.elements().getTypeElement(name));
  }

  /** Returns the top-level class around an element. */
  public static TypeElement topLevelOf(Element element) {
    Element around = element;
    while (!(around instanceof TypeElement type
        && type.getNestingKind() == NestingKind.TOP_LEVEL)) {
      around = around.getEnclosingElement();
    }
    return (TypeElement) around;
  }

  /** Returns the package of a top-level class. */
  public static String packageName(TypeElement topLevel) {
    return ((PackageElement) topLevel.getEnclosingElement()).getQualifiedName().toString();
  }

  /**
   * Returns the handler classes of a top-level class in source order, without those that have no
   * functions.
   */
  public List<HandlerDeclaration> collect(TypeElement topLevel) {
    List<HandlerDeclaration> handlers = new ArrayList<>();
    collect(topLevel, topLevel, handlers);
    return handlers;
  }

  private void collect(TypeElement type, TypeElement topLevel, List<HandlerDeclaration> handlers) {
    List<ExecutableElement> methods = ElementFilter.methodsIn(type.getEnclosedElements());
    List<FunctionDeclaration> functions = new ArrayList<>();
    for (ExecutableElement method : methods) {
      Annotations.find(method, RuntimeNames.CLOUD_FUNCTION)
          .ifPresent(mirror -> functions.add(function(type, method, mirror)));
    }
    if (!functions.isEmpty()) {
      handlers.add(
          new HandlerDeclaration(
              type,
              topLevel,
              context.elements().getPackageOf(type),
              functions,
              SpringBeans.contain(type),
              Factories.of(type)));
    }
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      collect(nested, topLevel, handlers);
    }
  }

  private static FunctionDeclaration function(
      TypeElement type, ExecutableElement method, AnnotationMirror mirror) {
    TypeMirror returned = method.getReturnType();
    boolean async = STAGES.contains(QualifiedNames.of(returned));
    List<? extends TypeMirror> arguments =
        async ? ((DeclaredType) returned).getTypeArguments() : List.of();
    TypeMirror result = arguments.size() == 1 ? arguments.get(0) : returned;
    return new FunctionDeclaration(
        type,
        method,
        mirror,
        Annotations.string(mirror, "value"),
        method.getParameters().stream().map(ParameterBinder::bind).toList(),
        result,
        async);
  }
}
