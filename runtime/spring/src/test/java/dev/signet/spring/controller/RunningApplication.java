package dev.signet.spring.controller;

import dev.signet.function.Decision;
import dev.signet.function.DecisionLog;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.DefaultResourceLoader;

/** A Spring Boot application on a real port, as users start one. */
public final class RunningApplication implements AutoCloseable {

  private static final String BOOT = "org.springframework.boot.";

  private static final String SECURITY =
      String.join(
          ",",
          BOOT + "autoconfigure.security.servlet.SecurityAutoConfiguration",
          BOOT + "autoconfigure.security.servlet.SecurityFilterAutoConfiguration",
          BOOT + "autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration",
          BOOT + "actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration");

  /** Those of the next Spring Boot, one jar of which is on the class path of these tests. */
  private static final String NEXT =
      String.join(
          ",",
          BOOT + "health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration",
          BOOT + "health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration",
          BOOT + "health.autoconfigure.application.AvailabilityHealthContributorAutoConfiguration",
          BOOT + "health.autoconfigure.application.DiskSpaceHealthContributorAutoConfiguration",
          BOOT + "health.autoconfigure.application.SslHealthContributorAutoConfiguration",
          BOOT + "health.autoconfigure.contributor.HealthContributorAutoConfiguration",
          BOOT + "health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration");

  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningApplication(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts an application of these classes, without Spring Security. */
  public static RunningApplication start(Class<?>... sources) {
    return start(Map.of(), sources);
  }

  /** Starts an application with further properties, without Spring Security. */
  public static RunningApplication start(Map<String, String> properties, Class<?>... sources) {
    return start(properties, SECURITY + "," + NEXT, sources);
  }

  /** Starts an application that has Spring Security. */
  public static RunningApplication startSecured(
      Map<String, String> properties, Class<?>... sources) {
    return start(properties, NEXT, sources);
  }

  private static RunningApplication start(
      Map<String, String> properties, String without, Class<?>... sources) {
    Map<String, Object> all = new TreeMap<>(properties);
    all.put("spring.autoconfigure.exclude", without);
    all.put("server.port", "0");
    all.putIfAbsent("signet.ingress", "wechat-cloudrun-private");
    all.put("spring.main.banner-mode", "off");
    List<Class<?>> classes = new ArrayList<>(List.of(sources));
    classes.add(Base.class);
    SpringApplication application =
        new SpringApplication(
            new DefaultResourceLoader(sources[sources.length - 1].getClassLoader()),
            classes.toArray(Class<?>[]::new));
    // As arguments, which win over the properties that all tests of this module have.
    return new RunningApplication(
        application.run(
            all.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new)));
  }

  /** Returns the headers of a caller with this openid, as pairs. */
  public static String[] as(String openId) {
    return new String[] {
      "X-WX-OPENID", openId, "X-WX-APPID", "wx0123456789abcdef", "X-WX-SOURCE", "wx_client"
    };
  }

  /** Returns headers with one more. */
  public static String[] with(String[] headers, String name, String value) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add(name);
    all.add(value);
    return all.toArray(String[]::new);
  }

  public HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, "", headers);
  }

  public HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Sends bytes as they are, and returns everything that comes back. */
  public String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      try (InputStream in = socket.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      }
    }
  }

  /** Returns the next decision, as {@code function outcome STAGE caller}. */
  public String decision() throws InterruptedException {
    String next = context.getBean(Decisions.class).lines.poll(10, TimeUnit.SECONDS);
    return next == null ? "no decision" : next;
  }

  /** Returns the number of decisions that nobody has asked for. */
  public int decisionsLeft() {
    return context.getBean(Decisions.class).lines.size();
  }

  /**
   * Forgets the decisions on all requests so far, on a server with one thread: it takes another
   * request only when it is done with those before.
   *
   * @param open a path that is not guarded
   */
  public void forgetDecisions(String open) throws Exception {
    get(open);
    context.getBean(Decisions.class).lines.clear();
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  private int port() {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  @Override
  public void close() {
    context.close();
  }

  /** What every application of these tests has. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Base {
    @Bean
    Decisions decisions() {
      return new Decisions();
    }
  }

  /** Keeps decisions for a test to read. */
  static final class Decisions implements DecisionLog {
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();

    @Override
    public void record(Decision decision) {
      lines.add(
          String.join(
              " ",
              decision.function(),
              decision.outcome(),
              decision.stage().map(Enum::name).orElse("-"),
              decision.caller().orElse("-")));
    }

    @Override
    public void failed(String function, String requestId, Throwable thrown) {
      lines.add(function + " failed " + thrown.getClass().getSimpleName());
    }
  }
}
