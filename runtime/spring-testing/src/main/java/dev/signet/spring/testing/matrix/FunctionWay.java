package dev.signet.spring.testing.matrix;

import dev.signet.simulator.HeaderLines;
import dev.signet.testing.door.Way;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Calls of a mounted function. */
record FunctionWay(MockMvc mvc, String path) implements Way {

  @Override
  public String name() {
    return "POST " + path;
  }

  @Override
  public Optional<String> obstacle() {
    return Optional.empty();
  }

  @Override
  public String ask(HeaderLines identity) throws Exception {
    MockHttpServletRequestBuilder request =
        MockMvcRequestBuilders.post(URI.create(path))
            .contentType(MediaType.APPLICATION_JSON)
            .content("{}");
    identity.forEach(request::header);
    return AnswerCode.of(mvc.perform(request).andReturn().getResponse());
  }
}
