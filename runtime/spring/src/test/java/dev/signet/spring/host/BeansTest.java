package dev.signet.spring.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.spring.SignetAutoConfiguration;
import java.util.concurrent.atomic.AtomicInteger;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.annotation.Before;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;

/** Which object of the application becomes a handler object, a policy or a resolver. */
class BeansTest {

  private final WebApplicationContextRunner application =
      new WebApplicationContextRunner()
          .withPropertyValues("signet.ingress=wechat-cloudrun-private")
          .withConfiguration(AutoConfigurations.of(SignetAutoConfiguration.class));

  @Test
  void theBeanOfAClassIsUsed() {
    application
        .withBean("orders", Orders.class)
        .run(context -> assertThat(ordersOf(context)).isSameAs(context.getBean(Orders.class)));
  }

  @Test
  void aClassWithoutABeanIsMadeBySignet() {
    application.run(context -> assertThat(ordersOf(context)).isExactlyInstanceOf(Orders.class));
  }

  @Test
  void aBeanOfTheContextAboveIsUsed() {
    new ApplicationContextRunner()
        .withBean("orders", Orders.class)
        .run(
            above ->
                application
                    .withParent(above)
                    .run(
                        context ->
                            assertThat(ordersOf(context)).isSameAs(above.getBean(Orders.class))));
  }

  @Test
  void aProxyOfTheClassIsUsedWithItsAspects() {
    application
        .withConfiguration(AutoConfigurations.of(AopAutoConfiguration.class))
        .withBean("orders", Orders.class)
        .withBean(Counting.class)
        .run(
            context -> {
              Orders orders = ordersOf(context);
              orders.place();

              assertThat(AopUtils.isCglibProxy(orders)).isTrue();
              assertThat(context.getBean(Counting.class).calls).hasValue(1);
            });
  }

  @Test
  void aProxyThatIsNotOfTheClassIsRefusedWithTheCure() {
    application
        .withConfiguration(AutoConfigurations.of(AopAutoConfiguration.class))
        .withPropertyValues("spring.aop.proxy-target-class=false")
        .withBean("orders", Orders.class)
        .withBean(Counting.class)
        .run(
            context ->
                assertRefused(
                    context, "The bean 'orders'", Orders.class.getName(), "proxy-target-class"));
  }

  @Test
  void severalBeansAreRefusedByName() {
    application
        .withBean("first", Orders.class)
        .withBean("second", Orders.class)
        .run(context -> assertRefused(context, Orders.class.getName() + ": first, second"));
  }

  @Test
  void thePrimaryOneOfSeveralBeansIsUsed() {
    application
        .withBean("first", Orders.class)
        .withBean("second", Orders.class, Orders::new, definition -> definition.setPrimary(true))
        .run(context -> assertThat(ordersOf(context)).isSameAs(context.getBean("second")));
  }

  @Test
  void aBeanThatIsMadeAnewForEachUseIsRefusedWithTheCure() {
    application
        .withBean(
            "orders",
            Orders.class,
            Orders::new,
            definition -> definition.setScope(BeanDefinition.SCOPE_PROTOTYPE))
        .run(context -> assertRefused(context, "The bean 'orders'", "scope prototype"));
  }

  @Test
  void aScopeBehindAProxyOfTheClassIsUsed() {
    application
        .withUserConfiguration(ScopedOrders.class)
        .run(
            context -> {
              Orders orders = ordersOf(context);
              assertThat(orders).isSameAs(context.getBean("orders"));
              assertThat(orders.number()).isNotEqualTo(orders.number());
            });
  }

  private static Orders ordersOf(AssertableWebApplicationContext context) {
    assertThat(context).hasNotFailed();
    try {
      return context.getBean(SpringHost.class).objects().get(Orders.class, Orders::new);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void assertRefused(AssertableWebApplicationContext context, String... parts) {
    assertThat(context).hasNotFailed();
    assertThatThrownBy(
            () -> context.getBean(SpringHost.class).objects().get(Orders.class, Orders::new))
        .message()
        .contains(parts);
  }

  interface Placing {
    void place();
  }

  static class Orders implements Placing {

    private static final AtomicInteger MADE = new AtomicInteger();

    private final int number = MADE.incrementAndGet();

    @Override
    public void place() {}

    int number() {
      return number;
    }
  }

  @Aspect
  static class Counting {

    final AtomicInteger calls = new AtomicInteger();

    @Before("execution(void dev.signet.spring.host.BeansTest.Placing.place())")
    void count() {
      calls.incrementAndGet();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class ScopedOrders {

    @Bean
    @Scope(value = BeanDefinition.SCOPE_PROTOTYPE, proxyMode = ScopedProxyMode.TARGET_CLASS)
    Orders orders() {
      return new Orders();
    }
  }
}
