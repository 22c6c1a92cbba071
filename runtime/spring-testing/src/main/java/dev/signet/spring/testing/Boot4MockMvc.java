package dev.signet.spring.testing;

import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;

/** Gives the {@code MockMvc} that Spring Boot 4 makes the caller of the test. */
final class Boot4MockMvc implements MockMvcBuilderCustomizer {

  @Override
  public void customize(ConfigurableMockMvcBuilder<?> builder) {
    builder.apply(SignetMockMvc.signet());
  }
}
