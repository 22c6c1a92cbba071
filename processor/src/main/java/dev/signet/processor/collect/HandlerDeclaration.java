package dev.signet.processor.collect;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * One handler class as the user wrote it.
 *
 * @param type the class, top level or nested
 * @param topLevel the top-level class around it, or itself
 * @param functions in source order
 * @param factories its methods with {@code @HandlerFactory}, in source order
 */
public record HandlerDeclaration(
    TypeElement type,
    TypeElement topLevel,
    PackageElement packageElement,
    List<FunctionDeclaration> functions,
    List<ExecutableElement> factories) {}
