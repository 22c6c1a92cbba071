package dev.signet.spring.testing;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.client.RestTemplate;

/**
 * Gives the clients that Spring Boot makes for tests the caller of the running test. They are told
 * by their names, because Spring Boot 4 moved one and has one more.
 */
final class ClientPostProcessor implements BeanPostProcessor {

  private static final Set<String> TEMPLATES =
      Set.of(
          "org.springframework.boot.test.web.client.TestRestTemplate",
          "org.springframework.boot.resttestclient.TestRestTemplate");
  private static final String REST_TEST_CLIENT =
      "org.springframework.test.web.servlet.client.RestTestClient";
  private static final String WEB_TEST_CLIENT =
      "org.springframework.test.web.reactive.server.WebTestClient";

  private final TestCallers callers;

  ClientPostProcessor(TestCallers callers) {
    this.callers = callers;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (TEMPLATES.contains(bean.getClass().getName())) {
      addTo(((RestTemplate) call(bean.getClass(), "getRestTemplate", bean)).getInterceptors());
      return bean;
    }
    for (Class<?> type : ClassUtils.getAllInterfaces(bean)) {
      if (type.getName().equals(REST_TEST_CLIENT)) {
        return withCaller(bean, type);
      }
      if (type.getName().equals(WEB_TEST_CLIENT)) {
        return CallerExchangeFilter.addTo(bean, callers);
      }
    }
    return bean;
  }

  private void addTo(List<ClientHttpRequestInterceptor> interceptors) {
    interceptors.add(callers.interceptor());
  }

  /** Returns {@code client.mutate().requestInterceptor(…).build()}. */
  private Object withCaller(Object client, Class<?> type) {
    Object builder = call(type, "mutate", client);
    Class<?> builders = ReflectionUtils.findMethod(type, "mutate").getReturnType();
    Method add =
        ReflectionUtils.findMethod(
            builders, "requestInterceptor", ClientHttpRequestInterceptor.class);
    Object with = ReflectionUtils.invokeMethod(add, builder, callers.interceptor());
    return call(builders, "build", with);
  }

  private static Object call(Class<?> type, String method, Object object) {
    return ReflectionUtils.invokeMethod(ReflectionUtils.findMethod(type, method), object);
  }
}
