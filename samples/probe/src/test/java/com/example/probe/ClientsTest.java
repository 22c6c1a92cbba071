package com.example.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tester's clients. */
class ClientsTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("observations.jsonl");
  }

  private Ask ask(String token) {
    return new Ask(file(), token, new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  private static String url(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private static HttpServer serve(int status, String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  private List<Observation> kept() throws IOException {
    List<Observation> kept = new ArrayList<>();
    for (String line : Files.readAllLines(file())) {
      kept.add(Observation.of(Json.read(line)));
    }
    return kept;
  }

  @Test
  void askThePublicAddressInBothFormsAndKeepWhatItAnswers() throws Exception {
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
    HttpServer server = new HttpProbe(Map.of(), nowhere).start(0);
    try {
      ask(null).ask("public", url(server));

      List<Observation> kept = kept();
      assertEquals(3, kept.size());
      assertFalse(kept.get(0).isForged());
      assertEquals("base64 of JSON", kept.get(1).fact("gateway.form"));
      assertEquals("base64 of gzip of JSON", kept.get(2).fact("gateway.form"));
      assertTrue(Conclusion.of(kept).contains(Conclusion.CLOUDRUN_PUBLIC_OPEN));
      assertTrue(Conclusion.of(kept).contains(Conclusion.GATEWAY_OPEN));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void sendATokenAndRepeatItNowhere() throws Exception {
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
    HttpServer server = new HttpProbe(Map.of("SIGNET_ENV_ID", "env-1"), nowhere).start(0);
    try {
      ask(HttpProbeTest.token("{\"alg\":\"RS256\"}", "{\"sub\":\"S3CRET\"}"))
          .ask("gateway", url(server));

      assertEquals("sub", kept().get(0).fact("token.claims"));
      assertFalse(said.toString(StandardCharsets.UTF_8).contains("S3CRET"));
      assertFalse(Files.readString(file()).contains("S3CRET"));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void findTheAnswerInsideThatOfTheHttpApi() throws Exception {
    EventProbe probe =
        new EventProbe(new Properties(), Map.of(), new PrintStream(new ByteArrayOutputStream()));
    String answer = probe.text("{}", null);
    String wrapped = Json.write(Map.of("requestId", "r", "result", answer));
    for (String body : List.of(answer, wrapped)) {
      HttpServer server = serve(200, body);
      try {
        ask(null).ask("httpApi", url(server));
      } finally {
        server.stop(0);
      }
    }

    assertEquals(2, kept().size());
    assertEquals("JSON", kept().get(1).fact("binding.text"));
  }

  @Test
  void sayThatSomethingElseAnsweredOrNobody() throws Exception {
    HttpServer server = serve(401, "{\"code\":\"S3CRET\"}");
    String url = url(server);
    ask(null).ask("public", url);
    server.stop(0);
    ask(null).ask("public", url);

    String lines = said.toString(StandardCharsets.UTF_8);
    assertTrue(lines.startsWith("HTTP 401, and no answer of the probe"), lines);
    assertTrue(lines.contains("no answer: ConnectException"), lines);
    assertFalse(lines.contains("S3CRET"), lines);
  }

  @Test
  void forgeOnThePageWhatTheProbeRecognises() throws IOException {
    String page = Files.readString(Path.of("miniprogram/pages/index/index.js"));

    assertTrue(page.contains("'" + Forgery.OPEN_ID + "'"));
    assertTrue(page.contains("'" + Forgery.APP_ID + "'"));
    assertTrue(page.contains("'" + Forgery.WORD + "'"));
    assertTrue(page.contains(Forgery.MEMBER + ": WORD"));
    assertTrue(page.contains("'eyJ"));
    String context = page.substring(page.indexOf("'eyJ") + 1).split("'")[0];
    assertTrue(Forgery.isIn(new String(java.util.Base64.getDecoder().decode(context))));
    assertEquals(28, Forgery.OPEN_ID.length());
  }

  @Test
  void reportInEitherLanguageFromAFileThatHoldsLinesOfTheLogToo() throws Exception {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    new EventProbe(new Properties(), Map.of(), new PrintStream(log))
        .mainHandler(Map.of("MsgType", "event"), null);
    Files.writeString(file(), "2026-01-01 START\n[info] " + log + "\n");

    assertTrue(reported("en").contains("names in the event: MsgType"), reported("en"));
    assertTrue(reported("zh").contains("事件中的名称: MsgType"), reported("zh"));
  }

  private String reported(String language) throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      Report.main(new String[] {file().toString(), language});
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
