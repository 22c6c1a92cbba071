package com.example.probe;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Asks the probe by the ways that are open to everybody, from the tester's machine. Each answer
 * becomes a line of a file, of which {@link Report} makes a report.
 */
public final class Ask {

  private static final String USAGE =
      "Ask FILE public URL | Ask FILE gateway URL | Ask FILE httpApi URL   (token in PROBE_TOKEN)";

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final Path file;
  private final String token;
  private final PrintStream out;

  Ask(Path file, String token, PrintStream out) {
    this.file = file;
    this.token = token;
    this.out = out;
  }

  /** Asks, as the usage says. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 3) {
      System.err.println(USAGE);
      System.exit(2);
    }
    new Ask(Path.of(args[0]), System.getenv("PROBE_TOKEN"), System.out).ask(args[1], args[2]);
  }

  void ask(String channel, String url) throws IOException, InterruptedException {
    if (channel.equals(Channel.HTTP_API.word())) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("probe", Map.of("ask", "forged", "channel", channel));
      data.put(
          "userInfo",
          Map.of("openId", Forgery.OPEN_ID, "appId", Forgery.APP_ID, Forgery.MEMBER, Forgery.WORD));
      send(url, Map.of(), JSON.writeValueAsString(data));
      return;
    }
    send(target(url, channel, "plain"), Map.of(), "{}");
    send(target(url, channel, "forged"), forged(false), "{}");
    send(target(url, channel, "forged"), forged(true), "{}");
  }

  private static String target(String url, String channel, String ask) {
    return url + (url.contains("?") ? "&" : "?") + "ask=" + ask + "&channel=" + channel;
  }

  private static Map<String, String> forged(boolean zipped) throws IOException {
    String context =
        "{\"source\":\"wx_client\",\"wechatContext\":{\"openId\":\""
            + Forgery.OPEN_ID
            + "\",\"appId\":\""
            + Forgery.APP_ID
            + "\"}}";
    byte[] bytes = context.getBytes(StandardCharsets.US_ASCII);
    return Map.of(
        "X-WX-OPENID", Forgery.OPEN_ID,
        "X-WX-APPID", Forgery.APP_ID,
        "X-WX-UNIONID", Forgery.WORD,
        "X-WX-FROM-OPENID", Forgery.WORD,
        "X-WX-SOURCE", Forgery.WORD,
        "X-Cloudbase-Context", Base64.getEncoder().encodeToString(zipped ? zip(bytes) : bytes));
  }

  private static byte[] zip(byte[] bytes) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(bytes);
    }
    return zipped.toByteArray();
  }

  private void send(String url, Map<String, String> headers, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    if (token != null && !token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      keep(answer);
    } catch (IOException e) {
      out.println("no answer: " + e.getClass().getSimpleName());
    }
  }

  private void keep(HttpResponse<String> answer) throws IOException {
    Observation seen = find(parsed(answer.body()));
    if (seen == null) {
      out.println("HTTP " + answer.statusCode() + ", and no answer of the probe");
      return;
    }
    String line = Report.line(seen) + System.lineSeparator();
    Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    out.println("HTTP " + answer.statusCode() + ", " + seen.facts().size() + " facts");
  }

  private static Object parsed(String body) {
    try {
      return JSON.readValue(body, Object.class);
    } catch (IOException e) {
      return null;
    }
  }

  /** Finds the probe's answer in what the HTTP API has wrapped around it, as a text or not. */
  private static Observation find(Object value) {
    Observation here = Observation.of(value);
    if (here != null) {
      return here;
    }
    if (value instanceof String && ((String) value).startsWith("{")) {
      return find(parsed((String) value));
    }
    for (Object one : value instanceof Map ? ((Map<?, ?>) value).values() : List.of()) {
      Observation found = find(one);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
