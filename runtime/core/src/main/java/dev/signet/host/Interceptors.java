package dev.signet.host;

import dev.signet.function.Interceptor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Makes the interceptors that the application provides as services. */
public final class Interceptors {

  private Interceptors() {}

  /**
   * Returns the interceptors and those of factories, in the order of their class names.
   *
   * @throws ConfigurationException if one cannot be made
   */
  public static List<Interceptor> load(ClassLoader loader) {
    List<Interceptor> interceptors = new ArrayList<>();
    try {
      for (Interceptor interceptor : ServiceLoader.load(Interceptor.class, loader)) {
        interceptors.add(interceptor);
      }
      for (Interceptor.Factory factory : ServiceLoader.load(Interceptor.Factory.class, loader)) {
        interceptors.add(
            Objects.requireNonNull(
                factory.create(), factory.getClass().getName() + " returned null"));
      }
    } catch (Exception | ServiceConfigurationError | LinkageError e) {
      throw new ConfigurationException(HostMessages.SERVICE_NOT_LOADED.format(CauseText.of(e)));
    }
    if (interceptors.size() > 1) {
      interceptors.sort(Comparator.comparing(interceptor -> interceptor.getClass().getName()));
    }
    return interceptors;
  }
}
