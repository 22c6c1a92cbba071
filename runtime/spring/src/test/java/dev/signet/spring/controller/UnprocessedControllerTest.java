package dev.signet.spring.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Controllers whose checks are not there, or not those that the source promises. */
@ExtendWith(OutputCaptureExtension.class)
class UnprocessedControllerTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@GetMapping(\"/a\") String a(OpenId openId) { return \"\"; }",
        "@GetMapping(\"/a\") String a(Optional<UnionId> unionId) { return \"\"; }",
        "@GetMapping(\"/a\") String a(SharedCaller caller) { return \"\"; }",
        "@GetMapping(\"/a\") @RequireUnionId String a() { return \"\"; }",
        "@GetMapping(\"/a\") @AnyCaller(\"a list for all\") String a() { return \"\"; }",
        "@GetMapping(\"/a\") @CloudFunction(\"fn\") public String a() { return \"\"; }",
        "@GetMapping(\"/a\") @RequireRole(Role.ADMIN) String a() { return \"\"; }",
        "@GetMapping(\"/a\") String a(@CurrentUser Member member) { return \"\"; }",
        "@GetMapping(\"/a\") String a() { return \"\"; } @RequireUnionId private void helper() {}"
      })
  void whatNobodyEnforcesRefusesTheStart(String method) throws Exception {
    Class<?> orders =
        new Sources(folder).plain("Orders", "@RestController class Orders { " + method + " }");

    assertThatThrownBy(() -> RunningApplication.start(orders))
        .hasStackTraceContaining("demo.Orders")
        .hasStackTraceContaining("<artifactId>signet-processor</artifactId>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@RequireUnionId @RestController class Orders extends Base {}",
        "@RestController class Orders extends Marked {}",
        "@RestController class Orders extends Base implements Described {}"
      })
  void whatStandsOnAClassOrASupertypeCountsToo(String controller) throws Exception {
    Class<?> orders =
        new Sources(folder)
            .plain(
                "Orders",
                controller,
                "class Base { @GetMapping(\"/a\") public String a() { return \"\"; } }",
                "@RequireRole(Role.ADMIN) class Marked extends Base {}",
                "interface Described { @RequireUnionId String a(); }");

    assertThatThrownBy(() -> RunningApplication.start(orders))
        .hasStackTraceContaining("demo.Orders")
        .hasStackTraceContaining("signet-processor");
  }

  @Test
  void everyControllerIsNamedAtOnce() throws Exception {
    Class<?> orders =
        new Sources(folder)
            .plain(
                "Orders",
                "@RestController class Orders { @GetMapping(\"/a\") String a(OpenId o) { return \"\"; }"
                    + " @RestController static class More {"
                    + " @GetMapping(\"/b\") @RequireUnionId String b() { return \"\"; } } }");

    assertThatThrownBy(() -> RunningApplication.start(orders.getDeclaredClasses()[0], orders))
        .hasStackTraceContaining("OpenId of a(dev.signet.identity.OpenId)")
        .hasStackTraceContaining("@RequireUnionId of b()");
  }

  @Test
  void aControllerThatPromisesNothingNeedsNoProcessor() throws Exception {
    Class<?> orders =
        new Sources(folder)
            .plain(
                "Orders",
                """
                @RestController class Orders {
                  @GetMapping("/a") String a(@ClientSupplied("a filter") @RequestParam("openid") String openid) {
                    return openid;
                  }
                  String helper(OpenId openId) { return ""; }
                  @CloudFunction("fn") @RequireUnionId public String function(OpenId openId) { return ""; }
                }
                """);

    try (RunningApplication application = RunningApplication.start(orders)) {
      assertThat(application.get("/a?openid=x").body()).isEqualTo("x");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@GetMapping(\"/b\") String b(OpenId openId) { return \"\"; }",
        "@GetMapping(\"/b\") @RequireUnionId String b() { return \"\"; }",
        "@ModelAttribute void b(@CurrentUser Member member) {}"
      })
  void guardsThatDoNotKnowAMethodRefuseTheStart(String added) throws Exception {
    Class<?> orders =
        new Sources(folder)
            .plain(
                "Orders",
                "@RestController class Orders { @GetMapping(\"/a\") String a() { return \"\"; } "
                    + added
                    + " }",
                """
                public class Orders_SignetGuards implements ControllerGuards {
                  public Map<String, FunctionHandler> guards(SharedObjects shared) { return Map.of(); }
                }
                """);

    assertThatThrownBy(() -> RunningApplication.start(orders)).hasStackTraceContaining("Orders");
  }

  @Test
  void guardsThatCannotBeMadeRefuseTheStart() throws Exception {
    Class<?> orders =
        new Sources(folder)
            .plain(
                "Orders",
                "@RestController class Orders { @GetMapping(\"/a\") String a(OpenId o) { return \"\"; } }",
                """
                public class Orders_SignetGuards implements ControllerGuards {
                  public Map<String, FunctionHandler> guards(SharedObjects shared) {
                    throw new NoSuchMethodError("gone");
                  }
                }
                """);

    assertThatThrownBy(() -> RunningApplication.start(orders))
        .hasStackTraceContaining("demo.Orders_SignetGuards")
        .hasStackTraceContaining("gone");
  }

  @Test
  void aMethodThatReadsAnIdentityHeaderItselfIsNamed(CapturedOutput output) throws Exception {
    Class<?> orders =
        new Sources(folder)
            .plain(
                "Orders",
                "@RestController class Orders { @GetMapping(\"/a\")"
                    + " String a(@RequestHeader(\"X-WX-OPENID\") String openId) { return openId; } }");

    RunningApplication.start(orders).close();

    assertThat(output).contains("demo.Orders#a").contains("X-WX-OPENID").contains("OpenId");
  }

  @Test
  void aMethodThatIsMappedLaterFailsClosed() throws Exception {
    Class<?> late =
        new Sources(folder)
            .plain(
                "Late", "public class Late { public String late(OpenId openId) { return \"\"; } }");

    try (RunningApplication application = RunningApplication.start(late)) {
      Method method = late.getDeclaredMethods()[0];
      application
          .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
          .registerMapping(
              RequestMappingInfo.paths("/late").build(), application.bean(late), method);

      String[] alice = RunningApplication.as("oAlice12345");
      assertThat(application.get("/late?value=oMallory", alice).statusCode()).isEqualTo(500);
      assertThat(application.get("/late?value=oMallory").statusCode()).isEqualTo(500);
    }
  }

  @Test
  void aControllerBehindAJdkProxyRefusesTheStart() throws Exception {
    Class<?> orders =
        new Sources(folder)
            .processed(
                "Orders",
                "public class Orders implements Api { public String a(OpenId o) { return \"\"; } }",
                "@RestController interface Api { @GetMapping(\"/a\") String a(OpenId openId); }");

    assertThatThrownBy(
            () ->
                RunningApplication.start(
                    Map.of("spring.aop.proxy-target-class", "false"), Tracing.class, orders))
        .hasStackTraceContaining("spring.aop.proxy-target-class");
  }

  @Test
  void aResolverThatTakesIdentitiesFirstRefusesTheStart() throws Exception {
    Class<?> orders =
        new Sources(folder)
            .processed(
                "Orders",
                "@RestController public class Orders {"
                    + " @GetMapping(\"/a\") public String a(OpenId o) { return \"\"; } }");

    assertThatThrownBy(() -> RunningApplication.start(Greedy.class, orders))
        .hasStackTraceContaining("Everything");
  }

  /** Makes proxies of everything in the package of the sources. */
  @Aspect
  static class Tracing {

    @Around("execution(* demo..*(..))")
    Object around(ProceedingJoinPoint point) throws Throwable {
      return point.proceed();
    }
  }

  /** Puts a resolver before all others. */
  @Configuration(proxyBeanMethods = false)
  static class Greedy {

    @Bean
    SmartInitializingSingleton first(RequestMappingHandlerAdapter adapter) {
      return () -> {
        List<HandlerMethodArgumentResolver> all =
            new java.util.ArrayList<>(List.of(new Everything()));
        all.addAll(adapter.getArgumentResolvers());
        adapter.setArgumentResolvers(all);
      };
    }
  }

  /** Fills whatever there is. */
  static class Everything implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return Arrays.asList(parameter.getParameterType().getMethods()).size() > 0;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        ModelAndViewContainer container,
        NativeWebRequest request,
        WebDataBinderFactory binders) {
      return null;
    }
  }
}
