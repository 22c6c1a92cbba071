package dev.signet.spring.host;

import dev.signet.function.Pipeline;
import dev.signet.function.SharedObjects;
import dev.signet.host.ConfigurationException;
import dev.signet.host.HostPipeline;
import dev.signet.host.HostSettings;
import dev.signet.ingress.HttpIngress;
import dev.signet.limit.CallStore;
import java.util.Objects;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * What functions and controllers of one Spring application share, as a bean.
 *
 * @param settings the checked configuration
 * @param pipeline runs every call, of functions and of controllers
 * @param ingress decides who calls
 * @param objects the handler objects, policies and resolvers: beans of the application, or made by
 *     Signet where it has none
 */
public record SpringHost(
    HostSettings settings, Pipeline pipeline, HttpIngress ingress, SharedObjects objects) {

  /** Checks that nothing is missing. */
  public SpringHost {
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(pipeline, "pipeline");
    Objects.requireNonNull(ingress, "ingress");
    Objects.requireNonNull(objects, "objects");
  }

  /**
   * Makes the host of an application from its properties, beans and services. Whoever serves the
   * functions closes its parts.
   *
   * @param beans the application's own; also its class loader is used
   * @throws ConfigurationException if something of the application cannot be used
   */
  public static SpringHost of(SignetProperties properties, ConfigurableListableBeanFactory beans) {
    HostSettings settings = properties.settings();
    ClassLoader loader = loader(beans);
    ApplicationParts parts = new ApplicationParts(beans, loader);
    HostPipeline.requireCurrentJackson();
    Pipeline pipeline = HostPipeline.create(settings, parts.interceptors(), parts.log(settings));
    CallStore store = parts.store();
    return new SpringHost(
        settings,
        store == null ? pipeline.withCallStores(loader) : pipeline.withCallStore(store),
        HttpIngress.of(settings.ingress(), settings.callers()),
        new SharedObjects(new BeanSource(beans)));
  }

  /** Returns the class loader of an application. */
  public static ClassLoader loader(ConfigurableListableBeanFactory beans) {
    ClassLoader loader = beans.getBeanClassLoader();
    return loader == null ? ClassUtils.getDefaultClassLoader() : loader;
  }
}
