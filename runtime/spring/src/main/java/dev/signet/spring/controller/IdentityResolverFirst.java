package dev.signet.spring.controller;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Puts the resolver of identities before all others. Where a {@code WebMvcConfigurer} puts one, it
 * would stand behind those of {@code @RequestParam} and {@code @ModelAttribute}, which can make an
 * {@code OpenId} of what a client sent.
 */
final class IdentityResolverFirst implements BeanPostProcessor {

  private final IdentityResolver resolver;

  IdentityResolverFirst(IdentityResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof RequestMappingHandlerAdapter adapter) {
      List<HandlerMethodArgumentResolver> resolvers = new ArrayList<>();
      resolvers.add(resolver);
      if (adapter.getArgumentResolvers() != null) {
        resolvers.addAll(adapter.getArgumentResolvers());
      }
      adapter.setArgumentResolvers(resolvers);
    }
    return bean;
  }
}
