package com.example.shop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shop as a process of its own, as it is deployed, and calls as WeChat CloudRun sends them. */
final class ShopProcess implements AutoCloseable {

  private static final Pattern LISTENS = Pattern.compile("Signet listens on .*:([0-9]+),");

  /** What this machine may have set, and the shop would heed. */
  private static final Pattern HEEDED =
      Pattern.compile("(MYSQL|SIGNET|TENCENTCLOUD|K|KUBERNETES|SCF|TCB|CBR)_.*|DATABASE_URL");

  private final Process process;
  private final Path log;

  private ShopProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts the shop with these variables. */
  static ShopProcess start(Path folder, Map<String, String> environment) throws IOException {
    Path log = Files.createTempFile(folder, "shop-", ".log");
    ProcessBuilder java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                classPath(),
                "dev.signet.http.SignetHttp")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    java.environment().keySet().removeIf(name -> HEEDED.matcher(name).matches());
    java.environment().putAll(environment);
    java.environment().putAll(Map.of("PORT", "0", "SIGNET_INGRESS", "wechat-cloudrun-private"));
    return new ShopProcess(java.start(), log);
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** Calls a function as a user; waits until the process listens. */
  HttpResponse<String> call(String openId, String function, String payload)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/" + function))
                .header("Content-Type", "application/json")
                .header("X-WX-OPENID", openId)
                .header("X-WX-APPID", "wx0000000000000001")
                .header("X-WX-SOURCE", "wx_client")
                .POST(HttpRequest.BodyPublishers.ofString(payload))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private String port() throws IOException, InterruptedException {
    for (Optional<String> port = listening(); ; port = listening()) {
      if (port.isPresent()) {
        return port.get();
      }
      if (!process.isAlive()) {
        throw new AssertionError("the shop did not start: " + log());
      }
      Thread.sleep(20);
    }
  }

  private Optional<String> listening() throws IOException {
    Matcher line = LISTENS.matcher(log());
    return line.find() ? Optional.of(line.group(1)) : Optional.empty();
  }

  /** Returns what the process has written. */
  String log() throws IOException {
    return Files.readString(log);
  }

  /** Waits until the process ends by itself, and returns its exit code. */
  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** Ends the process without a warning. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
