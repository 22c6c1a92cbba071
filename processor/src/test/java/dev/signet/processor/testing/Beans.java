package dev.signet.processor.testing;

import dev.signet.function.SharedObjects;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Stands for a container of beans: it makes those whose classes it was told. */
public final class Beans implements SharedObjects.Source {

  private final List<Object> beans = new ArrayList<>();
  private final Set<String> leftOut = new TreeSet<>();

  private Beans() {}

  /** Returns a container that makes one object of each class, which takes these arguments. */
  public static Function<ClassLoader, SharedObjects.Source> of(Bean... beans) {
    return loader -> {
      Beans container = new Beans();
      for (Bean bean : beans) {
        container.add(bean, loader);
      }
      return container;
    };
  }

  /** Returns a bean of this class, whose only constructor takes these arguments. */
  public static Bean bean(String className, Object... arguments) {
    return new Bean(className, arguments);
  }

  /** Returns a bean that the application leaves out on purpose. */
  public static Bean leftOut(String className) {
    return new Bean(className, null);
  }

  private void add(Bean bean, ClassLoader loader) {
    if (bean.arguments == null) {
      leftOut.add(bean.className);
      return;
    }
    try {
      Constructor<?> constructor = loader.loadClass(bean.className).getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      beans.add(constructor.newInstance(bean.arguments));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e instanceof InvocationTargetException ? e.getCause() : e);
    }
  }

  @Override
  public <T> T find(Class<T> type) {
    return beans.stream().filter(type::isInstance).map(type::cast).findFirst().orElse(null);
  }

  @Override
  public boolean leavesOut(Class<?> handler) {
    return leftOut.contains(handler.getName());
  }

  /** A bean to be made. */
  public static final class Bean {
    private final String className;
    private final Object[] arguments;

    private Bean(String className, Object[] arguments) {
      this.className = className;
      this.arguments = arguments;
    }
  }
}
