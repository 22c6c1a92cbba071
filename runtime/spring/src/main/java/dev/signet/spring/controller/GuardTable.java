package dev.signet.spring.controller;

import dev.signet.function.FunctionHandler;
import dev.signet.function.SharedObjects;
import dev.signet.host.ConfigurationException;
import dev.signet.host.HostPipeline;
import dev.signet.spring.controller.scan.ControllerScan;
import dev.signet.spring.controller.scan.GuardNames;
import dev.signet.spring.controller.scan.SignetAnnotations;
import dev.signet.spring.guard.ControllerGuards;
import dev.signet.spring.guard.GuardLookup;
import dev.signet.spring.host.SpringHost;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * The guards of all controllers, each class of which is read when it is first asked for. Safe for
 * concurrent use.
 */
final class GuardTable implements GuardLookup {

  private final Supplier<SpringHost> host;
  private final SignetAnnotations annotations;
  private final Map<Class<?>, GuardedClass> classes = new ConcurrentHashMap<>();

  /**
   * Makes an empty table.
   *
   * @param host asked for when the first guards are made, because they may ask for any bean
   * @param loader finds class files of the application; null for the system's
   */
  GuardTable(Supplier<SpringHost> host, ClassLoader loader) {
    this.host = host;
    this.annotations = new SignetAnnotations(loader);
  }

  /**
   * Returns the guarded method that a request is mapped to; null for a method that has nothing to
   * enforce.
   *
   * @throws ConfigurationException if the method has something to enforce and cannot be guarded
   * @throws UnguardedException if the class has, and was never seen by the processor
   */
  GuardedMethod find(HandlerMethod mapped) {
    Class<?> type = mapped.getBeanType();
    if (!Proxy.isProxyClass(type)) {
      return find(type, mapped.getMethod());
    }
    refuseGuardsBehindProxy(AopProxyUtils.ultimateTargetClass(target(mapped)));
    return null;
  }

  @Override
  public Optional<FunctionHandler> guardOf(HandlerMethod mapped) {
    return Optional.ofNullable(find(mapped)).map(GuardedMethod::guard);
  }

  /** Returns a guarded method as above, of a class that is no JDK proxy. */
  GuardedMethod find(Class<?> controller, Method method) {
    return of(controller).find(method);
  }

  /** Returns what the class files of a class and its supertypes say about Signet. */
  ControllerScan scan(Class<?> type) {
    return ControllerScan.of(type, annotations);
  }

  private GuardedClass of(Class<?> controller) {
    GuardedClass known = classes.get(controller);
    if (known != null) {
      return known;
    }
    // One at a time, because the objects that guards share are made on one thread.
    synchronized (classes) {
      known = classes.get(controller);
      if (known == null) {
        known = read(controller);
        classes.put(controller, known);
      }
      return known;
    }
  }

  private GuardedClass read(Class<?> controller) {
    Class<?> generated = generated(controller);
    ControllerScan scan = scan(controller);
    if (generated == null) {
      scan.first()
          .ifPresent(
              what -> {
                throw new UnguardedException(controller, what);
              });
      return new GuardedClass(controller, null, scan);
    }
    Map<String, FunctionHandler> guards = guards(generated, host.get().objects());
    HostPipeline.open(host.get().pipeline(), guards.values());
    return new GuardedClass(controller, guards, scan);
  }

  private static Class<?> generated(Class<?> controller) {
    String name = GuardNames.classOf(controller);
    try {
      return Class.forName(name, false, controller.getClassLoader());
    } catch (ClassNotFoundException e) {
      return null;
    } catch (LinkageError e) {
      throw new ConfigurationException(
          ControllerMessages.GUARDS_NOT_MADE.format(name, e.toString()), e);
    }
  }

  private static Map<String, FunctionHandler> guards(Class<?> generated, SharedObjects shared) {
    try {
      ControllerGuards guards = (ControllerGuards) BeanUtils.instantiateClass(generated);
      return guards.guards(shared);
    } catch (ConfigurationException e) {
      throw e;
    } catch (Exception | LinkageError e) {
      throw new ConfigurationException(
          ControllerMessages.GUARDS_NOT_MADE.format(generated.getName(), e.toString()), e);
    }
  }

  private static Object target(HandlerMethod mapped) {
    return mapped.createWithResolvedBean().getBean();
  }

  /** Refuses a proxy whose methods are not those that the compiler saw. */
  private void refuseGuardsBehindProxy(Class<?> target) {
    if (generated(target) != null || scan(target).first().isPresent()) {
      throw new ConfigurationException(
          ControllerMessages.CONTROLLER_BEHIND_PROXY.format(
              ClassUtils.getUserClass(target).getName()));
    }
  }
}
