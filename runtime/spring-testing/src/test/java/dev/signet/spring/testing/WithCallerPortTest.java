package dev.signet.spring.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.signet.spring.testing.shop.ShopApplication;
import dev.signet.testing.WithCaller;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.client.RestClient;

@SpringBootTest(
    classes = ShopApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithCaller(openId = "oClass")
class WithCallerPortTest {

  @Autowired TestRestTemplate rest;
  @Autowired WebTestClient web;
  @Autowired TestCallers callers;
  @LocalServerPort int port;

  @Test
  void theTemplateOfSpringBootHasTheCaller() {
    assertThat(rest.getForObject("/echo", String.class)).contains("x-wx-openid: oClass");
  }

  @Test
  @WithCaller(openId = "oMethod")
  void theMethodsCallerReplacesTheClasss() {
    assertThat(rest.getForObject("/echo", String.class))
        .contains("x-wx-openid: oMethod")
        .doesNotContain("oClass");
  }

  @Test
  @WithCaller.Anonymous
  void nobodySendsNothing() {
    assertThat(rest.getForObject("/echo", String.class)).doesNotContain("x-wx");
  }

  @Test
  void aRequestWithAnIdentityOfItsOwnStaysAsItIs() {
    HttpHeaders headers = new HttpHeaders();
    headers.add("X-WX-OPENID", "oForged");

    assertThat(
            rest.exchange("/echo", HttpMethod.GET, new HttpEntity<>(headers), String.class)
                .getBody())
        .contains("x-wx-openid: oForged")
        .doesNotContain("oClass", "x-wx-source");
  }

  @Test
  void theReactiveClientOfSpringBootHasTheCaller() {
    assertThat(
            web.get()
                .uri("/echo")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody())
        .contains("x-wx-openid: oClass");
  }

  @Test
  void aClientOfOnesOwnTakesTheInterceptor() {
    RestClient client =
        RestClient.builder()
            .baseUrl("http://localhost:" + port)
            .requestInterceptor(callers.interceptor())
            .build();

    assertThat(client.get().uri("/echo").retrieve().body(String.class))
        .contains("x-wx-openid: oClass");
  }

  @Test
  void theClientOfTheJdkTakesTheHeaders() throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/echo"));
    callers.headers().forEach(request::header);
    HttpRequest.Builder other =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/echo"));
    callers.headers("second-user").forEach(other::header);

    assertThat(sent(request)).contains("x-wx-openid: oClass");
    assertThat(sent(other)).contains("x-wx-openid: oUser_B");
  }

  @Test
  void anotherServerIsNotToldWhoCalls() throws Exception {
    BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          seen.add(exchange.getRequestHeaders().keySet().toString());
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try {
      rest.getForEntity(
          URI.create("http://localhost:" + server.getAddress().getPort() + "/"), String.class);
      assertThat(seen.take()).doesNotContainIgnoringCase("x-wx");
    } finally {
      server.stop(0);
    }
  }

  private static String sent(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
