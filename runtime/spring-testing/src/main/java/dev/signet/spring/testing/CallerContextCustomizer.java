package dev.signet.spring.testing;

import dev.signet.spring.host.SpringHost;
import dev.signet.spring.testing.matrix.MatrixStop;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.ClassUtils;

/**
 * Adds the callers to a test context, and to the {@code MockMvc} and the clients that Spring Boot
 * makes in it. All are equal, so that tests share their contexts as before.
 */
record CallerContextCustomizer() implements ContextCustomizer {

  /** The name of the bean. */
  static final String BEAN = TestCallers.class.getName();

  private static final String BOOT_3 =
      "org.springframework.boot.test.autoconfigure.web.servlet.MockMvcBuilderCustomizer";
  private static final String BOOT_4 =
      "org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer";

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration merged) {
    ConfigurableListableBeanFactory beans = context.getBeanFactory();
    TestCallers callers =
        new TestCallers(beans.getBeanProvider(SpringHost.class), context.getEnvironment());
    beans.registerSingleton(BEAN, callers);
    beans.registerSingleton("signetMatrixStop", MatrixStop.bean());
    ClassLoader loader = context.getClassLoader();
    if (ClassUtils.isPresent(BOOT_3, loader)) {
      beans.registerSingleton("signetMockMvcOfBoot3", new Boot3MockMvc());
    }
    if (ClassUtils.isPresent(BOOT_4, loader)) {
      beans.registerSingleton("signetMockMvcOfBoot4", new Boot4MockMvc());
    }
    beans.addBeanPostProcessor(new ClientPostProcessor(callers));
  }
}
