package com.example.probe;

import static com.example.probe.Deployment.NOBODY;
import static com.example.probe.Deployment.USER;
import static com.example.probe.Deployment.forgedHeaders;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signet.simulator.CloudbaseContextHeader;
import dev.signet.simulator.Entrance;
import dev.signet.simulator.HeaderLines;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpProbeTest {

  /** Returns what a tester's client forges in the header of the gateway. */
  static String forgedContext(boolean zipped) {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("source", "wx_client");
    context.put("wechatContext", Map.of("openId", Forgery.OPEN_ID, "appId", Forgery.APP_ID));
    return zipped
        ? CloudbaseContextHeader.encoded(context)
        : Base64.getEncoder().encodeToString(Json.write(context).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void namesTheHeadersOfCallContainer() {
    try (Deployment deployed = Deployment.thatStrips()) {
      Map<String, String> facts =
          deployed.request(Entrance.CLOUDRUN, "callContainer", USER, HeaderLines.none(), false);

      assertEquals(
          "connection, content-length, host, x-wx-appid, x-wx-env, x-wx-openid, x-wx-source",
          facts.get("headers.names"));
      assertEquals("28 of [A-Za-z0-9_-]", facts.get("headers.openId"));
      assertEquals("wx_client", facts.get("headers.source"));
      assertEquals("absent", facts.get("gateway.form"));
    }
  }

  @Test
  void sawForgedHeadersTakenOutByAPlatformThatStrips() {
    try (Deployment deployed = Deployment.thatStrips()) {
      Map<String, String> cloudRun =
          deployed.request(Entrance.CLOUDRUN, "public", NOBODY, forgedHeaders(), true);
      Map<String, String> gateway =
          deployed.request(Entrance.GATEWAY, "public", NOBODY, forgedHeaders(), true);

      assertEquals("none", cloudRun.get("forged.headers"));
      assertEquals("removed", gateway.get("forged.context"));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void sawForgedHeadersArriveOnAPlatformThatDoesNotStrip(boolean zipped) {
    try (Deployment deployed = Deployment.thatDoesNotStrip()) {
      HeaderLines sent =
          forgedHeaders()
              .without(name -> name.equals("X-Cloudbase-Context"))
              .and("X-Cloudbase-Context", forgedContext(zipped));
      Map<String, String> facts = deployed.request(Entrance.CLOUDRUN, "public", NOBODY, sent, true);

      assertEquals(
          "x-wx-appid, x-wx-from-openid, x-wx-openid, x-wx-source, x-wx-unionid",
          facts.get("forged.headers"));
      assertEquals("kept", facts.get("forged.context"));
      assertEquals("forged", facts.get("headers.openId"));
      assertEquals(zipped ? "base64 of gzip of JSON" : "base64 of JSON", facts.get("gateway.form"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"e30=", "%%"})
  void sawAForgedContextBesideThatOfTheGateway(String own) {
    try (Deployment deployed = Deployment.thatDoesNotStrip()) {
      HeaderLines lines =
          HeaderLines.none()
              .and("X-Cloudbase-Context", own)
              .and("X-Cloudbase-Context", forgedContext(true));
      HeaderLines joined =
          HeaderLines.none().and("X-Cloudbase-Context", own + ", " + forgedContext(false));

      for (HeaderLines sent : List.of(lines, joined)) {
        assertEquals("kept", facts(deployed.send("/?ask=forged", sent, "")).get("forged.context"));
      }
    }
  }

  @Test
  void namesHeadersThatCameTwice() {
    try (Deployment deployed = Deployment.thatDoesNotStrip()) {
      Map<String, String> facts =
          deployed.request(Entrance.CLOUDRUN, "callContainer", USER, forgedHeaders(), true);

      assertEquals("x-wx-appid, x-wx-openid, x-wx-source", facts.get("headers.repeated"));
    }
  }

  @Test
  void namesWhatTheGatewaySends() {
    try (Deployment deployed = Deployment.thatStrips()) {
      Map<String, String> facts =
          deployed.request(Entrance.GATEWAY, "gateway", USER, HeaderLines.none(), false);

      assertEquals("envId, source, wechatContext", facts.get("gateway.names"));
      assertEquals("appId, openId, source", facts.get("gateway.wechatContext.names"));
      assertEquals("28 of [A-Za-z0-9_-]", facts.get("gateway.openId"));
    }
  }

  @Test
  void describesAnAccessTokenWithoutItsValues() {
    String claims =
        "{\"iss\":\"https://env-1.api.tcloudbasegateway.com\",\"aud\":\"env-1\",\"sub\":\"S3CRET\","
            + "\"provider_sub\":\"oUser\",\"meta\":{\"wxOpenId\":\"oUser\"}}";
    try (Deployment deployed = Deployment.withEnvironment(Map.of("SIGNET_ENV_ID", "env-1"))) {
      Map<String, String> facts =
          facts(
              deployed.send(
                  "/",
                  HeaderLines.none()
                      .and("Authorization", "Bearer " + token("{\"alg\":\"RS256\"}", claims))
                      .and("X-WX-OPENID", "oUser"),
                  ""));

      assertEquals("RS256", facts.get("token.alg"));
      assertEquals("aud, iss, meta, provider_sub, sub", facts.get("token.claims"));
      assertEquals("yes", facts.get("token.iss"));
      assertEquals("yes", facts.get("token.aud"));
      assertEquals("meta.wxOpenId, provider_sub", facts.get("token.openIdIn"));
    }
  }

  @Test
  void describesATokenOfAnotherEnvironmentAndOneThatIsNone() {
    try (Deployment deployed = Deployment.withEnvironment(Map.of("SIGNET_ENV_ID", "env-1"))) {
      String other = token("{\"alg\":\"S3CRET\"}", "{\"iss\":\"https://x.y\",\"aud\":[\"z\"]}");
      Map<String, String> facts =
          facts(deployed.send("/", HeaderLines.none().and("Authorization", "Bearer " + other), ""));
      assertEquals("other", facts.get("token.alg"));
      assertEquals("no", facts.get("token.iss"));
      assertEquals("no", facts.get("token.aud"));

      assertEquals(
          "other",
          facts(deployed.send("/", HeaderLines.none().and("Authorization", "Bearer S3CRET"), ""))
              .get("token.form"));
    }
  }

  @Test
  void takesTheEventOfAnImageFunction() {
    try (Deployment deployed = Deployment.thatStrips()) {
      Object answer =
          deployed.send("/event-invoke", HeaderLines.none(), "{\"userInfo\":{\"openId\":\"o\"}}");

      assertEquals("1 of [A-Za-z0-9_-]", facts(answer).get("event.openId"));
    }
  }

  @Test
  void answersARequestWithNothingItKnows() {
    try (Deployment deployed = Deployment.thatStrips()) {
      HeaderLines odd =
          HeaderLines.none().and("X-Cloudbase-Context", "H4sI%%").and("Authorization", "Basic x");
      assertTrue(facts(deployed.send("/?ask", odd, "[")).containsKey("headers.names"));
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> facts(Object answer) {
    return (Map<String, String>) ((Map<String, Object>) answer).get("facts");
  }

  static String token(String header, String claims) {
    return part(header) + "." + part(claims) + ".S3CRET";
  }

  private static String part(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
