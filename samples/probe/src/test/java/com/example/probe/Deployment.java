package com.example.probe;

import com.qcloud.scf.runtime.Context;
import com.sun.net.httpserver.HttpServer;
import dev.signet.function.FunctionDescriptor;
import dev.signet.identity.Requirement;
import dev.signet.simulator.CallerProfile;
import dev.signet.simulator.ClientCall;
import dev.signet.simulator.ContextField;
import dev.signet.simulator.Entrance;
import dev.signet.simulator.HeaderLines;
import dev.signet.simulator.SimulatedCall;
import dev.signet.simulator.SimulatedPlatform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The probe on a simulated platform, with what a tester's clients send to it. */
final class Deployment implements AutoCloseable {

  static final CallerProfile USER =
      CallerProfile.anonymous("user")
          .with(ContextField.OPENID, "oUser_A_123456789_123456789_")
          .with(ContextField.APPID, "wx0123456789abcdef")
          .with(ContextField.SOURCE, "wx_client")
          .with(ContextField.ENV, "env-1");

  static final CallerProfile NOBODY = CallerProfile.anonymous("nobody");

  private static final FunctionDescriptor FUNCTION =
      FunctionDescriptor.of("probe", Requirement.CALLER);

  final Properties properties = new Properties();
  final ByteArrayOutputStream log = new ByteArrayOutputStream();
  final List<Map<String, Object>> answers = new ArrayList<>();

  private final SimulatedPlatform platform;
  private final EventProbe events;
  private final HttpServer server;

  private Deployment(SimulatedPlatform platform, Map<String, String> environment) {
    this.platform = platform;
    PrintStream lines = new PrintStream(log, true, StandardCharsets.UTF_8);
    this.events = new EventProbe(properties, environment, lines);
    try {
      this.server = new HttpProbe(environment, lines).start(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Deployment thatStrips() {
    return new Deployment(SimulatedPlatform.stripping(), Map.of());
  }

  static Deployment thatDoesNotStrip() {
    return new Deployment(SimulatedPlatform.notStripping(), Map.of());
  }

  static Deployment withEnvironment(Map<String, String> environment) {
    return new Deployment(SimulatedPlatform.notStripping(), environment);
  }

  EventProbe events() {
    return events;
  }

  /** Calls the event function as this caller, by a client that forges a userInfo or does not. */
  Map<String, String> callFunction(String channel, CallerProfile caller, boolean forged) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("probe", Map.of("ask", forged ? "forged" : "plain", "channel", channel));
    if (forged) {
      data.put(
          "userInfo",
          Map.of("openId", Forgery.OPEN_ID, "appId", Forgery.APP_ID, Forgery.MEMBER, Forgery.WORD));
    }
    return callFunction(caller, data, true);
  }

  /**
   * Calls the event function.
   *
   * @param visible whether the platform hands the variables of a call to Java
   */
  Map<String, String> callFunction(
      CallerProfile caller, Map<String, Object> data, boolean visible) {
    SimulatedCall call = platform.deliver(Entrance.EVENT, caller, ClientCall.of(data), FUNCTION);
    if (visible) {
      call.variables().forEach(properties::setProperty);
    }
    return kept(events.mainHandler(new LinkedHashMap<>(call.event()), new ScfContext()));
  }

  /** Sends a request through the platform, as this caller. */
  Map<String, String> request(
      Entrance entrance, String channel, CallerProfile caller, HeaderLines sent, boolean forged) {
    SimulatedCall call =
        platform.deliver(entrance, caller, ClientCall.of(Map.of()).withHeaders(sent), FUNCTION);
    String ask = forged ? "forged" : "plain";
    return kept(send("/any/path?ask=" + ask + "&channel=" + channel, call.headers(), ""));
  }

  /** Returns the headers that a tester's client forges. */
  static HeaderLines forgedHeaders() {
    return HeaderLines.none()
        .and("X-WX-OPENID", Forgery.OPEN_ID)
        .and("X-WX-APPID", Forgery.APP_ID)
        .and("X-WX-UNIONID", Forgery.WORD)
        .and("X-WX-FROM-OPENID", Forgery.WORD)
        .and("X-WX-SOURCE", Forgery.WORD)
        .and("X-Cloudbase-Context", HttpProbeTest.forgedContext(false));
  }

  /** Sends a request to the HTTP half, past the platform, and returns its JSON. */
  Object send(String target, HeaderLines headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder("POST " + target + " HTTP/1.1\r\nHost: h\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Connection: close\r\nContent-Length: " + bytes.length + "\r\n\r\n");
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), server.getAddress().getPort())) {
      socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().write(bytes);
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Json.read(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the report of all answers so far. */
  String report(String language) {
    Object answer =
        events.mainHandler(Map.of("probe", Map.of("ask", "report", "observations", answers)), null);
    return (String) ((Map<?, ?>) answer).get(language);
  }

  String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  @SuppressWarnings("unchecked")
  private Map<String, String> kept(Object answer) {
    answers.add((Map<String, Object>) answer);
    return (Map<String, String>) ((Map<String, Object>) answer).get("facts");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** The platform's context of a call. */
  static final class ScfContext implements Context {
    @Override
    public String getRequestId() {
      return "S3CRET-request";
    }

    @Override
    public int getTimeLimitInMs() {
      return 1000;
    }

    @Override
    public int getMemoryLimitInMb() {
      return 256;
    }

    public String getCredential() {
      throw new IllegalStateException("S3CRET: no getter is called");
    }
  }
}
