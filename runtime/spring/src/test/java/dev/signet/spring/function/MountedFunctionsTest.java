package dev.signet.spring.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.function.Interceptor;
import dev.signet.function.InvocationContext;
import dev.signet.host.ConfigurationException;
import dev.signet.host.http.testing.RawHttp;
import dev.signet.identity.WxContext;
import dev.signet.spring.shop.Call;
import dev.signet.spring.shop.ShopApplication;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Functions that are beans, served by the server of their application. */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MountedFunctionsTest {

  private static final String ANN = "{\"name\":\"Ann\"}";

  private ServletWebServerApplicationContext shop;
  private int port;

  @BeforeAll
  void start() {
    shop = ShopApplication.start();
    port = ShopApplication.port(shop);
  }

  @AfterAll
  void stop() {
    shop.close();
  }

  @Test
  void aHandlerClassIsMadeBySpringWithWhatItNeeds() {
    try (var application = ShopApplication.start("--shop.greeting=Hi")) {
      var answer = Call.function(ShopApplication.port(application), "greet", ANN);

      assertThat(answer.body()).isEqualTo("{\"text\":\"Hi Ann\"}");
      assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }
  }

  @Test
  void aspectsOfTheApplicationRunAroundAFunction() {
    Object counter = shop.getBean(shopClass("Prices$Counter"));
    var calls = (AtomicInteger) ReflectionTestUtils.getField(counter, "calls");

    assertThat(Call.function(port, "price", ANN).body()).isEqualTo("{\"fen\":300}");
    assertThat(calls).hasValue(1);
  }

  @Test
  void aProfileDecidesWhetherFunctionsAreThere(CapturedOutput output) {
    try (var application = ShopApplication.start()) {
      assertThat(Call.function(ShopApplication.port(application), "purge", "").code())
          .isEqualTo("NOT_FOUND");
      assertThat(output).contains("AdminFunctions are not served");
    }
    try (var application = ShopApplication.start("--spring.profiles.active=admin")) {
      assertThat(Call.function(ShopApplication.port(application), "purge", "").body())
          .isEqualTo("{\"text\":\"purged\"}");
    }
  }

  @Test
  void functionsOfAClassThatIsNoBeanAreServedToo() {
    assertThat(Call.function(port, "ping", "").body()).isEqualTo("{\"text\":\"pong\"}");
  }

  @Test
  void theRestOfTheApplicationIsAsItWas() {
    assertThat(get(port, "/page/one").body()).isEqualTo("page one");
    assertThat(get(port, "/fn").header("X-Request-Id")).isNull();
    assertThat(get(port, "/fn").status()).isEqualTo(404);
    assertThat(get(port, "/fnord/page").header("X-Request-Id")).isNull();
    assertThat(get(port, "/fn/page").code()).isEqualTo("NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%66n/greet", "/page/../fn/greet", "//fn/greet", "/;a=b/fn/greet"})
  void noOtherSpellingOfThePathReachesAFunction(String path) {
    var answer = Call.path(port, path, ANN);

    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("Hello");
  }

  @Test
  void functionsStandBelowThePathsOfContextAndServletAndTheirOwn() {
    try (var application =
        ShopApplication.start(
            "--server.servlet.context-path=/shop",
            "--spring.mvc.servlet.path=/app",
            "--signet.path=/api/fn")) {
      int below = ShopApplication.port(application);

      assertThat(Call.path(below, "/shop/app/api/fn/greet", ANN).body()).contains("Hello Ann");
      assertThat(Call.path(below, "/shop/api/fn/greet", ANN).body()).doesNotContain("Hello");
      assertThat(Call.path(below, "/shop/app/fn/greet", ANN).body()).doesNotContain("Hello");
      assertThat(Call.path(below, "/shop/%61pp/api/fn/greet", ANN).body()).doesNotContain("Hello");
    }
  }

  @Test
  void aControllerBelowThePathOfTheFunctionsIsRefusedByName(CapturedOutput output) {
    assertThatThrownBy(() -> ShopApplication.start(HiddenController.class))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("HiddenController.page is mapped")
        .hasMessageContaining("/fn/page")
        .hasMessageContaining("signet.path");
    assertThat(output).contains("APPLICATION FAILED TO START");
  }

  @Test
  void aHandlerWithoutWhatItNeedsIsExplainedBySpring(CapturedOutput output) {
    assertThatThrownBy(() -> ShopApplication.start(WithoutPrices.class))
        .isInstanceOf(Exception.class);

    assertThat(output)
        .contains("Parameter 0 of constructor in dev.signet.spring.shop.ShopFunctions")
        .contains("required a bean of type 'dev.signet.spring.shop.Prices'");
  }

  @Test
  void anApplicationThatMakesBeansLateRefusesItsStartAtTheStart() {
    assertThatThrownBy(
            () ->
                ShopApplication.start(
                    "--spring.main.lazy-initialization=true", "--signet.timeout-ms=soon"))
        .hasRootCauseInstanceOf(ConfigurationException.class);
  }

  @Test
  void interceptorsThatAreBeansRunAroundACallInTheirOrderAndAreClosedOnce() {
    List<String> seen;
    try (var application = ShopApplication.start(Intercepted.class)) {
      seen = application.getBean(Intercepted.class).seen;
      Call.function(ShopApplication.port(application), "greet", ANN);
      assertThat(seen).containsExactly("first greet", "second greet");
    }
    assertThat(seen).containsExactly("first greet", "second greet", "closed");
  }

  @Test
  void callsAreTimedByFunctionOutcomeAndStage() {
    try (var application = ShopApplication.start()) {
      int own = ShopApplication.port(application);
      Call.function(own, "greet", ANN);
      Call.function(own, "greet", "{\"name\":5}");
      Call.function(own, "fail", "{\"name\":\"SOLD_OUT\"}");
      for (int i = 0; i < 70; i++) {
        Call.function(own, "fail", "{\"name\":\"CODE_" + i + "\"}");
      }
      Call.function(own, "made-up", "{}");
      MeterRegistry meters = application.getBean(MeterRegistry.class);

      Map.of(
              "greet OK encode", 1L,
              "greet INVALID_ARGUMENT payload", 1L,
              "fail SOLD_OUT method", 1L,
              "fail other method", 7L,
              "- NOT_FOUND none", 1L)
          .forEach(
              (tags, count) -> {
                String[] tag = tags.split(" ");
                Timer timer =
                    meters
                        .get("signet.calls")
                        .tags("function", tag[0], "outcome", tag[1], "stage", tag[2])
                        .timer();
                assertThat(timer.count()).as(tags).isEqualTo(count);
              });
    }
  }

  @Test
  void aVirtualThreadRunsTheCallWhereTheApplicationHasThem() {
    try (var application = ShopApplication.start("--spring.threads.virtual.enabled=true")) {
      String thread = Call.function(ShopApplication.port(application), "thread", "").body();

      assertThat(thread.contains("VirtualThread")).isEqualTo(Runtime.version().feature() >= 21);
      assertThat(Call.function(ShopApplication.port(application), "later", ANN).body())
          .contains("Hello Ann");
    }
  }

  private static RawHttp.Response get(int port, String path) {
    try (RawHttp http = new RawHttp(port)) {
      return http.send(
              "GET "
                  + path
                  + " HTTP/1.1\r\nHost: h\r\nAccept: application/json, text/plain\r\n\r\n")
          .read();
    }
  }

  @RestController
  static class HiddenController {

    @GetMapping("/fn/page")
    String page() {
      return "hidden";
    }
  }

  private static Class<?> shopClass(String name) {
    try {
      return Class.forName("dev.signet.spring.shop." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class WithoutPrices {

    @Bean
    static BeanDefinitionRegistryPostProcessor remover() {
      return registry -> registry.removeBeanDefinition("prices");
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Intercepted {

    final List<String> seen = new CopyOnWriteArrayList<>();

    @Bean
    @Order(2)
    Interceptor aSecond() {
      return noting("second");
    }

    @Bean
    @Order(1)
    ClosingInterceptor zFirst() {
      return new ClosingInterceptor(noting("first"), seen);
    }

    private Interceptor noting(String name) {
      return (invocation, caller, next) -> {
        seen.add(name + " " + invocation.functionName());
        return next.proceed();
      };
    }
  }

  record ClosingInterceptor(Interceptor own, List<String> seen)
      implements Interceptor, AutoCloseable {

    @Override
    public Object around(InvocationContext invocation, WxContext caller, Next next)
        throws Exception {
      return own.around(invocation, caller, next);
    }

    @Override
    public void close() {
      seen.add("closed");
    }
  }
}
