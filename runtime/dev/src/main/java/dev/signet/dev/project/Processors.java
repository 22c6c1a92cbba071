package dev.signet.dev.project;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;

/**
 * The annotation processors of a project. Their classes are loaded once and kept, so that only the
 * first compilation is slow; each compilation gets new objects.
 */
final class Processors {

  /** From this JDK on javac looks for processors only if it is told to. */
  private static final int FIRST_THAT_IS_TOLD = 23;

  private static final String SIGNET = "dev.signet.processor.";

  private final List<String> names;
  private final ClassLoader loader;

  private Processors(List<String> names, ClassLoader loader) {
    this.names = names;
    this.loader = loader;
  }

  /**
   * Looks where javac would look.
   *
   * @param options the options of javac
   * @param compiler the module of javac, whose classes processors may use
   */
  static Processors of(Project project, List<String> options, Module compiler) {
    List<String> names = new ArrayList<>();
    int given = options.indexOf("-processor");
    if (given >= 0 && given + 1 < options.size()) {
      names.addAll(List.of(options.get(given + 1).split(",")));
    }
    boolean told =
        !project.processorpath().isEmpty()
            || !names.isEmpty()
            || options.contains("-proc:full")
            || options.contains("-proc:only");
    if (options.contains("-proc:none")
        || !told && Runtime.version().feature() >= FIRST_THAT_IS_TOLD) {
      return new Processors(List.of(), null);
    }
    List<Path> path =
        project.processorpath().isEmpty() ? project.classpath() : project.processorpath();
    return new Processors(names, new URLClassLoader(urls(path), new CompilerOnly(compiler)));
  }

  /**
   * Makes the processors of one compilation, in javac's order.
   *
   * @throws ReflectiveOperationException if one that is named cannot be made
   * @throws java.util.ServiceConfigurationError if one that is found cannot be made
   */
  List<Processor> make() throws ReflectiveOperationException {
    List<Processor> made = new ArrayList<>();
    if (loader == null) {
      return made;
    }
    for (String name : names) {
      made.add((Processor) loader.loadClass(name.strip()).getDeclaredConstructor().newInstance());
    }
    if (names.isEmpty()) {
      ServiceLoader.load(Processor.class, loader).forEach(made::add);
    }
    return made;
  }

  /**
   * Returns whether there are Signet's processors and no others: they look at declarations alone,
   * and change nothing that javac compiles. Of others that is not known.
   */
  boolean seeDeclarationsOnly() {
    try {
      return make().stream().allMatch(each -> each.getClass().getName().startsWith(SIGNET));
    } catch (ReflectiveOperationException | ServiceConfigurationError | LinkageError wrong) {
      return false;
    }
  }

  static URL[] urls(List<Path> path) {
    URL[] urls = new URL[path.size()];
    for (int i = 0; i < urls.length; i++) {
      try {
        urls[i] = path.get(i).toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException(e);
      }
    }
    return urls;
  }

  /** Shows processors javac and the JDK, but nothing of the local server. */
  private static final class CompilerOnly extends ClassLoader {

    private final Module compiler;

    CompilerOnly(Module compiler) {
      super(ClassLoader.getPlatformClassLoader());
      this.compiler = compiler;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (compiler.getPackages().contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))))) {
        return compiler.getClassLoader().loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }
  }
}
