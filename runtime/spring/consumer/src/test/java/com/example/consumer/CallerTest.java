package com.example.consumer;

import static dev.signet.spring.testing.SignetMockMvc.caller;
import static dev.signet.spring.testing.SignetMockMvc.signet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import dev.signet.spring.testing.TestCallers;
import dev.signet.testing.WithCaller;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.WebApplicationContext;

/** Who calls in a test that names its caller, by each of the doors that every line has. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {Client.INGRESS, "signet.log=none"})
@MadeClients
@WithCaller
class CallerTest {

  private static final String OF_THE_USER = "{\"id\":7,\"text\":\"of 9 characters\"}";
  private static final String OF_THE_OTHER = "{\"id\":7,\"text\":\"of 7 characters\"}";

  @Autowired MockMvc made;
  @Autowired WebApplicationContext application;
  @Autowired TestCallers callers;

  @Value("${local.server.port}")
  int port;

  @Test
  void theMockMvcThatSpringBootMakesHasTheTestsCaller() throws Exception {
    isAsked(made);
  }

  @Test
  void theMockMvcThatATestMakesHasItWhenItIsTold() throws Exception {
    isAsked(webAppContextSetup(application).apply(signet()).build());
  }

  @Test
  @WithCaller.Anonymous
  void nobodyIsRefusedByBoth() throws Exception {
    MockMvc own = webAppContextSetup(application).apply(signet()).build();

    made.perform(get("/notes/7")).andExpect(status().isUnauthorized());
    own.perform(get("/notes/7")).andExpect(status().isUnauthorized());
  }

  @Test
  void aFunctionHasTheTestsCaller() throws Exception {
    MockMvc own = webAppContextSetup(application).apply(signet()).build();

    own.perform(
            post("/fn/hello").contentType(MediaType.APPLICATION_JSON).content("{\"name\":\"Lin\"}"))
        .andExpect(status().isOk())
        .andExpect(content().string("\"Hello Lin!\""));
  }

  @Test
  @WithCaller(openId = "oMethod")
  void aClientOnThePortTakesTheInterceptor() {
    RestClient client =
        RestClient.builder()
            .baseUrl("http://127.0.0.1:" + port)
            .requestInterceptor(callers.interceptor())
            .build();

    assertThat(client.get().uri("/notes/7").retrieve().body(String.class)).isEqualTo(OF_THE_OTHER);
  }

  @Test
  void anyClientOnThePortTakesTheHeaders() throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/notes/7"));
    callers.headers().forEach(request::header);

    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());

    assertThat(answer.body()).isEqualTo(OF_THE_USER);
  }

  private static void isAsked(MockMvc mvc) throws Exception {
    mvc.perform(get("/notes/7")).andExpect(content().string(OF_THE_USER));
    mvc.perform(get("/notes/7").with(caller("second-user")))
        .andExpect(content().string(OF_THE_OTHER));
    mvc.perform(get("/guests")).andExpect(status().isForbidden());
    mvc.perform(get("/guests").with(caller("second-user"))).andExpect(status().isOk());
  }
}
