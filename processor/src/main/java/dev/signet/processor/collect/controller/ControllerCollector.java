package dev.signet.processor.collect.controller;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.collect.ParameterBinder;
import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.Supertypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Collects the controllers in a top-level class, nested ones included. */
public final class ControllerCollector {

  private final ProcessorContext context;

  /** Creates a collector for the compilation of this context. */
  public ControllerCollector(ProcessorContext context) {
    this.context = context;
  }

  /** Returns a class as the present round has it, or any other that the compilation sees. */
  public Optional<TypeElement> find(String name) {
    return Optional.ofNullable(context.elements().getTypeElement(name));
  }

  /** Returns the controllers that can be beans and have a method that Spring calls. */
  public List<ControllerDeclaration> collect(TypeElement topLevel) {
    List<ControllerDeclaration> controllers = new ArrayList<>();
    collect(topLevel, topLevel, controllers);
    return controllers;
  }

  private void collect(
      TypeElement type, TypeElement topLevel, List<ControllerDeclaration> controllers) {
    if (Mappings.isConcrete(type) && Mappings.isController(type)) {
      List<FunctionDeclaration> methods = methods(type);
      if (!methods.isEmpty()) {
        controllers.add(
            new ControllerDeclaration(
                new HandlerDeclaration(
                    type,
                    topLevel,
                    context.elements().getPackageOf(type),
                    methods,
                    true,
                    List.of())));
      }
    }
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      collect(nested, topLevel, controllers);
    }
  }

  private List<FunctionDeclaration> methods(TypeElement type) {
    List<FunctionDeclaration> methods = new ArrayList<>();
    Map<String, Integer> sameName = new HashMap<>();
    for (ExecutableElement method : candidates(type)) {
      Optional<AnnotationMirror> mapping = Mappings.of(method, context);
      if (mapping.isPresent()) {
        String name = type.getQualifiedName() + "." + method.getSimpleName();
        int number = sameName.merge(name, 1, Integer::sum);
        String unique = number == 1 ? name : name + "#" + number;
        methods.add(method(type, method, mapping.get(), unique));
      }
    }
    return methods;
  }

  /**
   * Returns the methods that could be called on an object of a class, private ones included, which
   * Spring calls too.
   */
  private List<ExecutableElement> candidates(TypeElement type) {
    List<ExecutableElement> found = new ArrayList<>();
    for (TypeElement ancestor : Supertypes.of(type)) {
      for (ExecutableElement method : ElementFilter.methodsIn(ancestor.getEnclosedElements())) {
        if (!method.getModifiers().contains(Modifier.ABSTRACT)
            && found.stream()
                .noneMatch(below -> context.elements().overrides(below, method, type))) {
          found.add(method);
        }
      }
    }
    return found;
  }

  private FunctionDeclaration method(
      TypeElement type, ExecutableElement method, AnnotationMirror mapping, String name) {
    return new FunctionDeclaration(
        type, method, mapping, name, parameters(type, method), method.getReturnType(), false);
  }

  /** Returns the parameters as a controller has them that may fill type parameters of its base. */
  private List<ParameterDeclaration> parameters(TypeElement type, ExecutableElement method) {
    List<? extends TypeMirror> types =
        context.types().asMemberOf((DeclaredType) type.asType(), method)
                instanceof ExecutableType seen
            ? seen.getParameterTypes()
            : method.getParameters().stream().map(p -> p.asType()).toList();
    List<ParameterDeclaration> parameters = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      parameters.add(ParameterBinder.bind(method.getParameters().get(i), types.get(i)));
    }
    return parameters;
  }
}
