package dev.signet.processor.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** An environment around that of javac, as build tools put one between javac and a processor. */
public class Layer implements ProcessingEnvironment {

  private final ProcessingEnvironment delegate;
  private final Filer filer;

  /** Creates an environment with a filer of its own. */
  public Layer(ProcessingEnvironment delegate, Filer filer) {
    this.delegate = delegate;
    this.filer = filer;
  }

  /** Puts one layer around an environment. */
  public static ProcessingEnvironment of(ProcessingEnvironment inner) {
    return new Layer(inner, inner.getFiler());
  }

  /** Puts a layer around an environment whose field is that of a class above. */
  public static ProcessingEnvironment ofSubclass(ProcessingEnvironment inner) {
    return new Layer(inner, inner.getFiler()) {};
  }

  /** Puts a dynamic proxy around an environment. */
  public static ProcessingEnvironment ofProxy(ProcessingEnvironment inner) {
    return (ProcessingEnvironment)
        Proxy.newProxyInstance(
            Layer.class.getClassLoader(),
            new Class<?>[] {ProcessingEnvironment.class},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(inner, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** Puts a layer around an environment that nobody finds in it. */
  public static ProcessingEnvironment opaque(ProcessingEnvironment inner) {
    Supplier<ProcessingEnvironment> hidden = () -> inner;
    return (ProcessingEnvironment)
        Proxy.newProxyInstance(
            Layer.class.getClassLoader(),
            new Class<?>[] {ProcessingEnvironment.class},
            (proxy, method, arguments) -> method.invoke(hidden.get(), arguments));
  }

  /** Puts several layers around an environment, the first one innermost. */
  @SafeVarargs
  public static UnaryOperator<ProcessingEnvironment> all(
      UnaryOperator<ProcessingEnvironment>... layers) {
    return inner -> {
      ProcessingEnvironment environment = inner;
      for (UnaryOperator<ProcessingEnvironment> layer : layers) {
        environment = layer.apply(environment);
      }
      return environment;
    };
  }

  @Override
  public Map<String, String> getOptions() {
    return delegate.getOptions();
  }

  @Override
  public Messager getMessager() {
    return delegate.getMessager();
  }

  @Override
  public Filer getFiler() {
    return filer;
  }

  @Override
  public Elements getElementUtils() {
    return delegate.getElementUtils();
  }

  @Override
  public Types getTypeUtils() {
    return delegate.getTypeUtils();
  }

  @Override
  public SourceVersion getSourceVersion() {
    return delegate.getSourceVersion();
  }

  @Override
  public Locale getLocale() {
    return delegate.getLocale();
  }
}
