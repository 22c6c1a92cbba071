package dev.signet.spring.controller;

import dev.signet.host.ConfigurationException;
import dev.signet.spring.controller.scan.IdentityTypes;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Checks every mapped method before the server accepts a request. Methods that are mapped later are
 * checked when they are first asked for.
 */
final class ControllerCheck implements SmartInitializingSingleton {

  private static final Log LOG = LogFactory.getLog("dev.signet");

  private final ApplicationContext context;
  private final GuardTable table;

  ControllerCheck(ApplicationContext context, GuardTable table) {
    this.context = context;
    this.table = table;
  }

  /**
   * Checks them.
   *
   * @throws ConfigurationException naming everything that is wrong at once
   */
  @Override
  public void afterSingletonsInstantiated() {
    Set<String> problems = new TreeSet<>();
    Set<String> unguarded = new TreeSet<>();
    RawHeaders raw = new RawHeaders();
    Collection<RequestMappingHandlerAdapter> adapters = beans(RequestMappingHandlerAdapter.class);
    for (AbstractHandlerMethodMapping<?> mapping : beans(AbstractHandlerMethodMapping.class)) {
      for (HandlerMethod mapped : mapping.getHandlerMethods().values()) {
        raw.look(mapped);
        try {
          check(mapped, adapters, problems);
        } catch (UnguardedException e) {
          unguarded.add(e.getMessage());
        } catch (ConfigurationException e) {
          problems.add(e.getMessage());
        }
      }
    }
    for (ControllerAdviceBean advice : ControllerAdviceBean.findAnnotatedBeans(context)) {
      check(advice, problems);
    }
    raw.warnings().forEach(LOG::warn);
    List<String> all = new ArrayList<>(problems);
    if (!unguarded.isEmpty()) {
      all.addAll(unguarded);
      // Once for all of them.
      all.add(ControllerMessages.PROCESSOR_MISSING.format());
    }
    if (!all.isEmpty()) {
      throw new ConfigurationException(all);
    }
  }

  private <T> Collection<T> beans(Class<T> type) {
    return BeanFactoryUtils.beansOfTypeIncludingAncestors(context, type).values();
  }

  private void check(
      HandlerMethod mapped,
      Collection<RequestMappingHandlerAdapter> adapters,
      Set<String> problems) {
    GuardedMethod guarded = table.find(mapped);
    if (guarded != null) {
      adapters.forEach(adapter -> check(mapped, guarded, adapter, problems));
    }
  }

  private static void check(
      HandlerMethod mapped,
      GuardedMethod guarded,
      RequestMappingHandlerAdapter adapter,
      Set<String> problems) {
    for (MethodParameter parameter : mapped.getMethodParameters()) {
      if (IdentityTypes.has(parameter) || guarded.users().contains(parameter.getParameterIndex())) {
        HandlerMethodArgumentResolver first = first(adapter, parameter);
        if (!(first instanceof IdentityResolver)) {
          problems.add(
              ControllerMessages.RESOLVER_BEFORE.format(
                  mapped.getShortLogMessage(), first == null ? "-" : first.getClass().getName()));
        }
      }
    }
  }

  private static HandlerMethodArgumentResolver first(
      RequestMappingHandlerAdapter adapter, MethodParameter parameter) {
    List<HandlerMethodArgumentResolver> resolvers = adapter.getArgumentResolvers();
    for (HandlerMethodArgumentResolver resolver :
        resolvers == null ? List.<HandlerMethodArgumentResolver>of() : resolvers) {
      if (resolver.supportsParameter(parameter)) {
        return resolver;
      }
    }
    return null;
  }

  /** A class beside the controllers has no guards, so nobody would fill a parameter for a user. */
  private void check(ControllerAdviceBean advice, Set<String> problems) {
    Class<?> type = advice.getBeanType();
    if (type != null) {
      for (Method method : table.scan(type).withUsers()) {
        problems.add(ControllerMessages.USER_NOT_HERE.format(method.toGenericString()));
      }
    }
  }
}
