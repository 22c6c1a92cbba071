package dev.signet.processor.javac;

import com.sun.source.util.Trees;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;

/**
 * Tells whether a class comes from a source file of this compilation. A build tool also gives javac
 * the names of compiled classes, and a class file does not hold all that the source said: the names
 * of parameters, as a rule, are lost.
 */
public final class SourceFiles {

  private final Predicate<TypeElement> inSource;
  private final Predicate<ExecutableElement> written;

  private SourceFiles(Predicate<TypeElement> inSource, Predicate<ExecutableElement> written) {
    this.inSource = inSource;
    this.written = written;
  }

  static SourceFiles of(ProcessingEnvironment environment) {
    try {
      return OfJavac.in(environment);
    } catch (LinkageError otherCompiler) {
      return withoutTrees(environment);
    }
  }

  static SourceFiles withoutTrees(ProcessingEnvironment environment) {
    Elements elements = environment.getElementUtils();
    return new SourceFiles(
        type -> kind(elements, type) == JavaFileObject.Kind.SOURCE, method -> true);
  }

  /** Returns whether a top-level class comes from a source file. */
  public boolean hold(TypeElement topLevel) {
    return inSource.test(topLevel);
  }

  /**
   * Returns whether a method of a class in source stands there, too. Without javac's trees, a
   * method that the compiler adds to a record counts as written.
   */
  public boolean write(ExecutableElement method) {
    return written.test(method);
  }

  private static JavaFileObject.Kind kind(Elements elements, TypeElement type) {
    if (fileOf(elements, type) instanceof JavaFileObject file) {
      return file.getKind();
    }
    return hasLostItsNames(type) ? JavaFileObject.Kind.CLASS : JavaFileObject.Kind.SOURCE;
  }

  /** Asks a method that Java has since 18 and that not every compiler supports; null without it. */
  private static FileObject fileOf(Elements elements, TypeElement type) {
    try {
      Method question = Elements.class.getMethod("getFileObjectOf", Element.class);
      return (FileObject) question.invoke(elements, type);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException unknown) {
      return null;
    }
  }

  /** Returns whether all parameters are called as compilers call those of a class file. */
  private static boolean hasLostItsNames(TypeElement type) {
    boolean lost = false;
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      List<? extends VariableElement> parameters = method.getParameters();
      for (int i = 0; i < parameters.size(); i++) {
        if (!parameters.get(i).getSimpleName().contentEquals("arg" + i)) {
          return false;
        }
        lost = true;
      }
    }
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      lost |= hasLostItsNames(nested);
    }
    return lost;
  }

  /** A class of its own, because another compiler may not have javac's trees. */
  private static final class OfJavac {

    static SourceFiles in(ProcessingEnvironment environment) {
      Trees trees = JavacEnvironment.trees(environment).orElse(null);
      return trees == null
          ? withoutTrees(environment)
          : new SourceFiles(
              type -> trees.getTree(type) != null, method -> trees.getTree(method) != null);
    }
  }
}
