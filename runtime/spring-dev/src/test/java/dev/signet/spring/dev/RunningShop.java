package dev.signet.spring.dev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.spring.dev.shop.ShopApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.support.StandardServletEnvironment;

/** The shop, started as a developer starts it, on free ports. */
final class RunningShop implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningShop(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts it with these arguments, such as {@code --signet.dev.lang=zh}. */
  static RunningShop start(String... arguments) {
    return in(Map.of(), arguments);
  }

  /** Starts it where there are these variables of the environment. */
  static RunningShop in(Map<String, Object> variables, String... arguments) {
    SpringApplication application = new SpringApplication(ShopApplication.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setEnvironment(new Variables(variables));
    List<String> all = new ArrayList<>(List.of("--server.port=0"));
    all.addAll(List.of(arguments));
    if (all.stream().noneMatch(argument -> argument.startsWith("--signet.dev.port"))) {
      all.add("--signet.dev.port=0");
    }
    return new RunningShop(application.run(all.toArray(String[]::new)));
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  /** Returns the port of the console. */
  int console() {
    return context.getBean(ConsoleStarter.class).port().orElseThrow();
  }

  int port() {
    return Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
  }

  /** Gets a page through the console. */
  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + console() + path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Calls as the console's page does; ' stands for ". */
  JsonNode call(String json) throws Exception {
    return json(post("/_signet/api/call", json.replace('\'', '"')).body());
  }

  /** Posts JSON to the console. */
  HttpResponse<String> post(String path, String json) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + console() + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  /** Returns the names that the console lists. */
  List<String> listed() throws Exception {
    List<String> names = new ArrayList<>();
    json(get("/_signet/api/functions").body())
        .path("functions")
        .forEach(entry -> names.add(entry.path("name").asText()));
    return names;
  }

  @Override
  public void close() {
    context.close();
  }

  /** An environment with variables of its own, and none of the machine's. */
  private static final class Variables extends StandardServletEnvironment {
    private final Map<String, Object> variables;

    Variables(Map<String, Object> variables) {
      this.variables = variables;
    }

    @Override
    public Map<String, Object> getSystemEnvironment() {
      return variables == null || variables.isEmpty() ? Map.of("HOME", "/") : variables;
    }
  }
}
