package dev.signet.spring.host;

import dev.signet.function.DecisionLog;
import dev.signet.function.Interceptor;
import dev.signet.host.ConfigurationException;
import dev.signet.host.HostSettings;
import dev.signet.host.Interceptors;
import dev.signet.limit.CallStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * What the application gives to the pipeline: beans, and services as on every other host. Nothing
 * that is there is left out in silence.
 */
final class ApplicationParts {

  private final ConfigurableListableBeanFactory beans;
  private final ClassLoader loader;

  ApplicationParts(ConfigurableListableBeanFactory beans, ClassLoader loader) {
    this.beans = beans;
    this.loader = loader;
    refuseFactories(Interceptor.Factory.class);
    refuseFactories(CallStore.Factory.class);
  }

  /**
   * Returns the services in the order of their class names, and inside of them the beans in their
   * own order.
   */
  List<Interceptor> interceptors() {
    List<Interceptor> all = new ArrayList<>(Interceptors.load(loader));
    List<Interceptor> services = List.copyOf(all);
    beans
        .getBeanProvider(Interceptor.class)
        .orderedStream()
        .forEach(
            bean -> {
              refuseTwice(bean, services);
              // Whoever made the bean closes it, so the pipeline must see nothing to close.
              all.add(bean::around);
            });
    return all;
  }

  /** Returns the application's own log, or one that writes to the application's logging. */
  DecisionLog log(HostSettings settings) {
    DecisionLog own = only(DecisionLog.class);
    if (own == null) {
      own = ServiceLoader.load(DecisionLog.class, loader).findFirst().orElse(null);
    }
    DecisionLog log = own == null ? ApplicationLines.of(settings) : own;
    List<CallObserver> observers =
        beans.getBeanProvider(CallObserver.class).orderedStream().toList();
    return observers.isEmpty() ? log : new ObservedDecisions(observers, log);
  }

  /** Returns the bean that counts and remembers calls; null if there is none. */
  CallStore store() {
    CallStore bean = only(CallStore.class);
    return bean == null ? null : new BorrowedStore(bean);
  }

  /** Returns the one bean of a type, if there is no service of the type; null if there is none. */
  private <T> T only(Class<T> type) {
    T bean;
    try {
      bean = beans.getBeanProvider(type).getIfAvailable();
    } catch (NoUniqueBeanDefinitionException e) {
      throw new ConfigurationException(
          SpringMessages.BEANS_AMBIGUOUS.format(type.getName(), names(type)), e);
    }
    Optional<String> service = service(type);
    if (bean != null && service.isPresent()) {
      throw new ConfigurationException(
          SpringMessages.SERVICE_AND_BEAN.format(type.getName(), names(type), service.get()));
    }
    return bean;
  }

  private <T> Optional<String> service(Class<T> type) {
    try {
      return ServiceLoader.load(type, loader).stream()
          .findFirst()
          .map(provider -> provider.type().getName());
    } catch (ServiceConfigurationError e) {
      throw new ConfigurationException(e.getMessage(), e);
    }
  }

  private void refuseFactories(Class<?> factory) {
    for (String name : beans.getBeanNamesForType(factory)) {
      throw new ConfigurationException(SpringMessages.FACTORY_BEAN.format(name, factory.getName()));
    }
  }

  private static void refuseTwice(Interceptor bean, List<Interceptor> services) {
    Class<?> type = AopUtils.getTargetClass(bean);
    for (Interceptor service : services) {
      if (service.getClass() == type) {
        throw new ConfigurationException(SpringMessages.INTERCEPTOR_TWICE.format(type.getName()));
      }
    }
  }

  private String names(Class<?> type) {
    return String.join(", ", beans.getBeanNamesForType(type));
  }
}
