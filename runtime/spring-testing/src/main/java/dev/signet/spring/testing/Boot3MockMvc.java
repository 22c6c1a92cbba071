package dev.signet.spring.testing;

import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcBuilderCustomizer;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;

/** Gives the {@code MockMvc} that Spring Boot 3 makes the caller of the test. */
final class Boot3MockMvc implements MockMvcBuilderCustomizer {

  @Override
  public void customize(ConfigurableMockMvcBuilder<?> builder) {
    builder.apply(SignetMockMvc.signet());
  }
}
