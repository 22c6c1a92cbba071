package dev.signet.spring.controller;

import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionRule;
import dev.signet.identity.Requirement;
import dev.signet.identity.WxContext;
import dev.signet.spring.guard.ControllerGuard;
import java.util.Optional;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Guards that a test writes itself, for classes that the processor does not take for controllers.
 */
final class HandMade extends ControllerGuard {

  private final FunctionDescriptor descriptor;

  private HandMade(FunctionDescriptor descriptor) {
    this.descriptor = descriptor;
  }

  static FunctionHandler of(String name, Requirement requirement) {
    return new HandMade(FunctionDescriptor.of(name, requirement));
  }

  static FunctionHandler of(FunctionDescriptor descriptor) {
    return new HandMade(descriptor);
  }

  static FunctionRule rule(String name, String text) {
    return FunctionRule.ofCaller(name, text, HandMade.class);
  }

  @Override
  public FunctionDescriptor descriptor() {
    return descriptor;
  }

  @Override
  public Optional<?> user(WxContext caller) {
    String openId = caller.openId().value();
    return openId.startsWith("oMember") ? Optional.of(new Member(openId)) : Optional.empty();
  }

  @Override
  public boolean permits(int rule, WxContext caller, Object user, Object payload) {
    return caller.openId().value().contains("Admin");
  }

  /** The application's user of these tests. */
  public record Member(String name) {}

  /** Takes every bean whose class has RequestMapping for a controller. */
  @Configuration(proxyBeanMethods = false)
  static class Mapping {
    @Bean
    WebMvcRegistrations registrations() {
      return new WebMvcRegistrations() {
        @Override
        public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
          return new RequestMappingHandlerMapping() {
            @Override
            protected boolean isHandler(Class<?> type) {
              return super.isHandler(type)
                  || AnnotatedElementUtils.hasAnnotation(type, RequestMapping.class);
            }
          };
        }
      };
    }
  }
}
