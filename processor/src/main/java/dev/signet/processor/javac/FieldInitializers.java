package dev.signet.processor.javac;

import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.Trees;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Tells whether a field is declared with a value. Only javac's own tree knows, so another compiler
 * leaves it unknown.
 */
public final class FieldInitializers {

  /** The name of the method into which Lombok moves the value of a {@code @Builder.Default}. */
  private static final String LOMBOK = "$default$";

  private final Predicate<VariableElement> written;

  private FieldInitializers(Predicate<VariableElement> written) {
    this.written = written;
  }

  static FieldInitializers of(ProcessingEnvironment environment) {
    try {
      return new FieldInitializers(OfJavac.in(environment));
    } catch (LinkageError otherCompiler) {
      return new FieldInitializers(field -> false);
    }
  }

  /** Returns whether the field is certainly declared with a value. */
  public boolean has(VariableElement field) {
    return written.test(field) || isMovedByLombok(field);
  }

  private static boolean isMovedByLombok(VariableElement field) {
    Element owner = field.getEnclosingElement();
    return ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
        .anyMatch(method -> method.getSimpleName().contentEquals(LOMBOK + field.getSimpleName()));
  }

  /** A class of its own, because another compiler may not have javac's trees. */
  private static final class OfJavac {

    static Predicate<VariableElement> in(ProcessingEnvironment environment) {
      Trees trees = JavacEnvironment.trees(environment).orElse(null);
      return field -> {
        Tree tree = trees == null ? null : trees.getTree(field);
        return tree instanceof VariableTree variable && variable.getInitializer() != null;
      };
    }
  }
}
