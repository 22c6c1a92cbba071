package dev.signet.spring.controller;

import dev.signet.function.InvocationContext;
import dev.signet.identity.AppId;
import dev.signet.identity.OpenId;
import dev.signet.identity.SharedCaller;
import dev.signet.identity.UnionId;
import dev.signet.identity.WxContext;
import dev.signet.spring.controller.scan.IdentityTypes;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Fills identity parameters, and those with {@code @CurrentUser}, of guarded methods with what was
 * verified for the very request that they are called for. Everything else about such a parameter
 * fails: no value ever comes from what a client sent.
 */
final class IdentityResolver implements HandlerMethodArgumentResolver {

  private final Supplier<GuardTable> table;

  IdentityResolver(Supplier<GuardTable> table) {
    this.table = table;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return IdentityTypes.has(parameter) || isUser(parameter, guarded(parameter));
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      ModelAndViewContainer container,
      NativeWebRequest web,
      WebDataBinderFactory binders) {
    GuardedMethod method = guarded(parameter);
    HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
    GuardedRequest current = request == null ? null : GuardedRequest.current(request);
    if (method == null || current == null || !current.isTo(method)) {
      throw new IllegalStateException(
          parameter.getExecutable().toGenericString()
              + " takes an identity, but no request to it was admitted; identity parameters belong"
              + " to the methods that requests are mapped to");
    }
    MethodParameter inner = parameter.nestedIfOptional();
    Object value =
        isUser(parameter, method)
            ? current.appUser()
            : identity(inner.getNestedParameterType(), current);
    if (inner != parameter) {
      return Optional.ofNullable(value);
    }
    if (value == null) {
      throw new IllegalStateException(
          "this call has no "
              + inner.getNestedParameterType().getSimpleName()
              + " for "
              + parameter.getExecutable().toGenericString()
              + "; take an Optional");
    }
    return value;
  }

  private GuardedMethod guarded(MethodParameter parameter) {
    Method method = parameter.getMethod();
    return method == null ? null : table.get().find(parameter.getContainingClass(), method);
  }

  private static boolean isUser(MethodParameter parameter, GuardedMethod method) {
    return method != null && method.users().contains(parameter.getParameterIndex());
  }

  private static Object identity(Class<?> type, GuardedRequest request) {
    WxContext caller = request.caller();
    if (type == InvocationContext.class) {
      return request.context();
    }
    if (caller == null || type == WxContext.class) {
      return caller;
    }
    Optional<?> found = Optional.empty();
    if (type == OpenId.class) {
      found = caller.findOpenId();
    } else if (type == UnionId.class) {
      found = caller.unionId();
    } else if (type == AppId.class) {
      found = caller.findAppId();
    } else if (type == SharedCaller.class) {
      found = caller.sharedCaller();
    }
    return found.orElse(null);
  }
}
