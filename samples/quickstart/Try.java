import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Starts the quickstart as mvn package left it, and calls it as WeChat would: {@code java
 * Try.java}. With {@code --once} it stops after the calls.
 */
public final class Try {

  private static final List<String> NOBODY = List.of();
  private static final List<String> USER_A =
      List.of(
          "X-WX-OPENID", "oUser_A-1",
          "X-WX-APPID", "wx0123456789abcdef",
          "X-WX-SOURCE", "wx_client");

  private static final Path JAR = Path.of("target", "signet", "container", "app.jar");

  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;

  private Try(int port) {
    base = "http://127.0.0.1:" + port;
  }

  public static void main(String[] args) throws Exception {
    if (!Files.exists(JAR)) {
      System.err.println("try: there is no " + JAR + " here. Run this first: mvn package");
      System.exit(1);
    }
    int port = freePort();
    Process host = start(port);
    Runtime.getRuntime().addShutdownHook(new Thread(host::destroy));
    try {
      Try quickstart = new Try(port);
      quickstart.waitFor(host);
      quickstart.calls();
      if (!List.of(args).contains("--once")) {
        System.out.println("The service runs on port " + port + ". Press Enter to stop it.");
        System.in.read();
      }
    } catch (IllegalStateException wrong) {
      System.err.println("try: " + wrong.getMessage());
      System.exit(1);
    } finally {
      host.destroy();
      host.waitFor(30, TimeUnit.SECONDS);
    }
  }

  private void calls() throws Exception {
    System.out.println(
        """

        On this machine these calls play WeChat: the X-WX-* headers are what WeChat CloudRun adds
        to a Mini Program's call. The ingress wechat-cloudrun-private trusts them, which is right
        only where nobody but WeChat reaches the service. Lines like {"function":... are its log.""");
    call("Accepted: a call of user A", "getUserInfo", "{}", USER_A, 200);
    call("Refused: the same call without an identity", "getUserInfo", "{}", NOBODY, 401);
    call(
        "Refused: user A asks for an order of user B",
        "getOrder",
        "{\"orderId\":\"B-1\"}",
        USER_A,
        403);
  }

  private void call(
      String title, String function, String payload, List<String> identity, int expectedStatus)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + "/" + function))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(payload));
    StringBuilder curl = new StringBuilder("curl -sS " + base + "/" + function);
    curl.append(" -H ").append(quoted("Content-Type: application/json"));
    for (int i = 0; i < identity.size(); i += 2) {
      request.header(identity.get(i), identity.get(i + 1));
      curl.append(" -H ").append(quoted(identity.get(i) + ": " + identity.get(i + 1)));
    }
    curl.append(" -d ").append(quoted(payload));
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    System.out.println();
    System.out.println(title);
    System.out.println("  " + curl);
    System.out.println("  " + answer.statusCode() + " " + answer.body());
    if (answer.statusCode() != expectedStatus) {
      throw new IllegalStateException("the status should have been " + expectedStatus);
    }
  }

  /** Quotes an argument of curl for the shell: on Windows for the command prompt. */
  private static String quoted(String argument) {
    return WINDOWS ? '"' + argument.replace("\"", "\\\"") + '"' : "'" + argument + "'";
  }

  private static Process start(int port) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(java.toString(), "-XX:+ExitOnOutOfMemoryError", "-jar", JAR.toString());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("SIGNET_"));
    environment.put("PORT", String.valueOf(port));
    environment.put("SIGNET_INGRESS", "wechat-cloudrun-private");
    return builder
        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private void waitFor(Process host) throws Exception {
    HttpRequest health = HttpRequest.newBuilder(URI.create(base + "/_healthz")).build();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < end) {
      if (host.waitFor(50, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the service stopped with exit code " + host.exitValue());
      }
      try {
        if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (ConnectException notYet) {
        // The service is still starting.
      }
    }
    throw new IllegalStateException("the service did not start within 30 seconds");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
