package dev.signet.processor;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.collect.inspect.TypeInspector;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * A top-level class with cloud functions, as one round sees it.
 *
 * @param handlers its handler classes, nested ones included, in source order
 * @param inspector inspects their payloads and results and remembers what it found
 */
record HandlerGroup(
    TypeElement topLevel, List<HandlerDeclaration> handlers, TypeInspector inspector) {

  /** Returns the qualified name of the top-level class. */
  String name() {
    return topLevel.getQualifiedName().toString();
  }

  /** Returns the functions of all handler classes, in source order. */
  Stream<FunctionDeclaration> functions() {
    return handlers.stream().flatMap(handler -> handler.functions().stream());
  }
}
