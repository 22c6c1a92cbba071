package dev.signet.spring.controller;

import dev.signet.function.FunctionHandler;
import dev.signet.host.ConfigurationException;
import dev.signet.spring.controller.scan.ControllerScan;
import dev.signet.spring.controller.scan.GuardNames;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.BridgeMethodResolver;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * A controller class with its guards, each method of which is checked when it is first asked for.
 */
final class GuardedClass {

  private final Class<?> controller;

  /** Null for a controller without. */
  private final Map<String, FunctionHandler> guards;

  private final ControllerScan scan;
  private final Map<Method, Optional<GuardedMethod>> methods = new ConcurrentHashMap<>();

  /**
   * Makes one.
   *
   * @param guards as the compiler wrote them; null for a controller without
   */
  GuardedClass(Class<?> controller, Map<String, FunctionHandler> guards, ControllerScan scan) {
    this.controller = controller;
    this.guards = guards == null ? null : Map.copyOf(guards);
    this.scan = scan;
    if (guards != null) {
      scan.withUsers().forEach(this::refuseUnmapped);
    }
  }

  /**
   * Returns a method with its guard; null for a method that has nothing to enforce.
   *
   * @param method as Spring calls it
   * @throws ConfigurationException if it has something to enforce, and no guard
   * @throws UnguardedException likewise, in a class that the processor never saw
   */
  GuardedMethod find(Method method) {
    return methods
        .computeIfAbsent(method, asked -> Optional.ofNullable(checked(asked)))
        .orElse(null);
  }

  private GuardedMethod checked(Method method) {
    Method called =
        BridgeMethodResolver.findBridgedMethod(
            ClassUtils.getMostSpecificMethod(method, controller));
    FunctionHandler guard = guards == null ? null : guards.get(GuardNames.keyOf(called));
    if (guard == null) {
      scan.of(called).ifPresent(this::refuse);
      return null;
    }
    boolean resolved = guard.descriptor().resolvesUser();
    if (resolved && !scan.isComplete()) {
      throw new ConfigurationException(
          ControllerMessages.CLASS_FILE_MISSING.format(controller.getName()));
    }
    Set<Integer> users = scan.users(called);
    if (!users.isEmpty() && !resolved) {
      refuse("@CurrentUser of " + GuardNames.keyOf(called));
    }
    return new GuardedMethod(guard, users);
  }

  /** Refuses a method that Spring calls beside the mapped one, and fills from the request. */
  private void refuseUnmapped(Method method) {
    if (AnnotatedElementUtils.hasAnnotation(method, ModelAttribute.class)
        && !guards.containsKey(GuardNames.keyOf(method))) {
      throw new ConfigurationException(
          ControllerMessages.USER_NOT_HERE.format(method.toGenericString()));
    }
  }

  private void refuse(String what) {
    if (guards == null) {
      throw new UnguardedException(controller, what);
    }
    throw new ConfigurationException(
        ControllerMessages.GUARDS_STALE.format(
            controller.getName(), what, GuardNames.classOf(controller)));
  }
}
