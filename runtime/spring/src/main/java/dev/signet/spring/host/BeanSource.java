package dev.signet.spring.host;

import dev.signet.function.SharedObjects;
import dev.signet.function.SharedObjects.UnusableBeanException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.BeanNotOfRequiredTypeException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Hands out the application's beans as handler objects, policies and resolvers: the bean of a
 * class, or of a subclass such as the one that a proxy is of. A class that has no bean is left to
 * Signet.
 */
final class BeanSource implements SharedObjects.Source {

  private static final Log LOG = LogFactory.getLog("dev.signet");

  private final ConfigurableListableBeanFactory beans;

  BeanSource(ConfigurableListableBeanFactory beans) {
    this.beans = Objects.requireNonNull(beans, "beans");
  }

  @Override
  public <T> T find(Class<T> type) throws UnusableBeanException {
    List<String> names = candidates(type);
    if (names.isEmpty()) {
      refuseHidden(type);
      return null;
    }
    for (String name : names) {
      refuseShortLived(name, type);
    }
    try {
      return names.size() == 1 ? type.cast(beans.getBean(names.get(0), type)) : beans.getBean(type);
    } catch (BeanNotOfRequiredTypeException e) {
      throw notOfClass(e.getBeanName(), type);
    } catch (NoUniqueBeanDefinitionException e) {
      throw new UnusableBeanException(
          SpringMessages.BEANS_AMBIGUOUS.format(type.getName(), String.join(", ", names)));
    }
  }

  /**
   * Returns whether a class that has no bean carries a condition, so that its absence is meant.
   * Without one the class has not been scanned, which nobody means.
   */
  @Override
  public boolean leavesOut(Class<?> handler) {
    boolean meant = AnnotatedElementUtils.hasAnnotation(handler, Conditional.class);
    if (meant) {
      LOG.info(SpringMessages.FUNCTIONS_LEFT_OUT.format(handler.getName()));
    }
    return meant;
  }

  /** Returns the beans that stand for the class; not those that stand behind a scoped proxy. */
  private List<String> candidates(Class<?> type) {
    List<String> names = new ArrayList<>();
    for (String name : BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, type)) {
      BeanDefinition definition = definition(name);
      if (definition == null || definition.isAutowireCandidate()) {
        names.add(name);
      }
    }
    return names;
  }

  private void refuseShortLived(String name, Class<?> type) throws UnusableBeanException {
    if (!beans.isSingleton(name)) {
      BeanDefinition definition = definition(name);
      String scope = definition == null ? BeanDefinition.SCOPE_PROTOTYPE : definition.getScope();
      throw new UnusableBeanException(
          SpringMessages.BEAN_NOT_SINGLETON.format(name, type.getName(), scope));
    }
  }

  /** Refuses a class whose bean is there, but behind a proxy that is of its interfaces only. */
  private void refuseHidden(Class<?> type) throws UnusableBeanException {
    for (String name : beans.getBeanDefinitionNames()) {
      Class<?> seen = beans.getType(name, false);
      if (seen != null
          && Proxy.isProxyClass(seen)
          && type.equals(AutoProxyUtils.determineTargetClass(beans, name))) {
        throw notOfClass(name, type);
      }
    }
  }

  private static UnusableBeanException notOfClass(String name, Class<?> type) {
    return new UnusableBeanException(SpringMessages.BEAN_NOT_OF_CLASS.format(name, type.getName()));
  }

  /** Returns how a bean is defined, here or in a factory above; null if it is only registered. */
  private BeanDefinition definition(String name) {
    BeanFactory factory = beans;
    while (factory instanceof ConfigurableListableBeanFactory here) {
      if (here.containsBeanDefinition(name)) {
        return here.getMergedBeanDefinition(name);
      }
      factory = here.getParentBeanFactory();
    }
    return null;
  }
}
