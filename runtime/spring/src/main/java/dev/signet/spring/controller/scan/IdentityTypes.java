package dev.signet.spring.controller.scan;

import dev.signet.function.InvocationContext;
import dev.signet.identity.AppId;
import dev.signet.identity.OpenId;
import dev.signet.identity.SharedCaller;
import dev.signet.identity.UnionId;
import dev.signet.identity.WxContext;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.MethodParameter;

/** The types of parameters that only a verified call has a value for. */
public final class IdentityTypes {

  private static final Set<Class<?>> TYPES =
      Set.of(
          WxContext.class,
          OpenId.class,
          UnionId.class,
          AppId.class,
          SharedCaller.class,
          InvocationContext.class);

  private IdentityTypes() {}

  /** Returns whether a parameter, or the value of its Optional, is of such a type. */
  public static boolean has(MethodParameter parameter) {
    return TYPES.contains(parameter.nestedIfOptional().getNestedParameterType());
  }

  /** Returns the first such type among the parameters of a method, by its simple name. */
  static Optional<String> firstOf(Method method, Class<?> in) {
    for (int i = 0; i < method.getParameterCount(); i++) {
      MethodParameter parameter = new MethodParameter(method, i).withContainingClass(in);
      if (has(parameter)) {
        return Optional.of(parameter.nestedIfOptional().getNestedParameterType().getSimpleName());
      }
    }
    return Optional.empty();
  }
}
