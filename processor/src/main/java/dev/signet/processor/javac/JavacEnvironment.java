package dev.signet.processor.javac;

import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Finds javac's own environment, the only one that gives access to its trees, inside those that
 * Gradle, kapt and IDEs put around it.
 */
final class JavacEnvironment {

  /** More layers than any build tool has; a wrapper may also lead back to itself. */
  private static final int MAX_LAYERS = 8;

  private JavacEnvironment() {}

  /**
   * Returns javac's trees; empty in another compiler, and where its environment is out of reach.
   */
  static Optional<Trees> trees(ProcessingEnvironment environment) {
    ProcessingEnvironment layer = environment;
    for (int i = 0; layer != null && i < MAX_LAYERS; i++) {
      try {
        return Optional.of(Trees.instance(layer));
      } catch (IllegalArgumentException notJavacs) {
        layer = inside(layer);
      }
    }
    return Optional.empty();
  }

  private static ProcessingEnvironment inside(ProcessingEnvironment wrapper) {
    Object holder = wrapper;
    if (Proxy.isProxyClass(wrapper.getClass())) {
      InvocationHandler handler = Proxy.getInvocationHandler(wrapper);
      holder = handler;
    }
    for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (read(field, holder) instanceof ProcessingEnvironment inner && inner != wrapper) {
          return inner;
        }
      }
    }
    return null;
  }

  private static Object read(Field field, Object holder) {
    try {
      if (Modifier.isStatic(field.getModifiers()) || !field.trySetAccessible()) {
        return null;
      }
      return field.get(holder);
    } catch (IllegalAccessException | RuntimeException outOfReach) {
      return null;
    }
  }
}
