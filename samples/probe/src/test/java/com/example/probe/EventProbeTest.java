package com.example.probe;

import static com.example.probe.Deployment.NOBODY;
import static com.example.probe.Deployment.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signet.simulator.CallerProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventProbeTest {

  @Test
  void namesWhatAnEventCarriesAndDescribesWhoCalls() {
    try (Deployment deployed = Deployment.thatStrips()) {
      Map<String, String> facts = deployed.callFunction("callFunction", USER, false);

      assertEquals("userInfo", facts.get("event.names"));
      assertEquals("appId, openId", facts.get("event.userInfo.names"));
      assertEquals("28 of [A-Za-z0-9_-]", facts.get("event.openId"));
      assertEquals("wx and 16 of [0-9a-f]", facts.get("event.appId"));
      assertEquals(
          "TCB_ENV, TCB_SOURCE, WX_APPID, WX_CONTEXT_KEYS, WX_OPENID",
          facts.get("variables.names"));
      assertEquals("WX_APPID, WX_OPENID", facts.get("variables.contextKeys"));
      assertEquals("equal", facts.get("variables.openId"));
      assertEquals("wx_client", facts.get("variables.source"));
      assertEquals(
          "getCredential, getMemoryLimitInMb, getRequestId, getTimeLimitInMs",
          facts.get("context.getters"));
    }
  }

  @Test
  void sawAForgedUserInfoReplacedByAPlatformThatStrips() {
    try (Deployment deployed = Deployment.thatStrips()) {
      Map<String, String> facts = deployed.callFunction("callFunction", USER, true);

      assertEquals("replaced", facts.get("forged.userInfo"));
      assertEquals("28 of [A-Za-z0-9_-]", facts.get("event.openId"));
      assertEquals(
          "removed", deployed.callFunction("httpApi", NOBODY, true).get("forged.userInfo"));
    }
  }

  @Test
  void sawAForgedUserInfoArriveOnAPlatformThatDoesNotStrip() {
    try (Deployment deployed = Deployment.thatDoesNotStrip()) {
      Map<String, String> facts = deployed.callFunction("callFunction", USER, true);

      assertEquals("kept", facts.get("forged.userInfo"));
      assertEquals("forged", facts.get("event.openId"));
      assertEquals("different", facts.get("variables.openId"));
    }
  }

  @Test
  void sawAForgedUserInfoThatThePlatformHasOnlyCompleted() {
    try (Deployment deployed = Deployment.thatDoesNotStrip()) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("probe", Map.of("ask", "forged", "channel", "callFunction"));
      data.put("userInfo", Map.of("openId", "oUser", Forgery.MEMBER, Forgery.WORD));

      assertEquals("merged", deployed.callFunction(USER, data, true).get("forged.userInfo"));
    }
  }

  @Test
  void tellsWhichVariablesOfThePreviousCallAreLeftRemovedOrWrittenAnew() {
    try (Deployment deployed = Deployment.thatStrips()) {
      assertFalse(deployed.callFunction("callFunction", USER, false).containsKey("variables.left"));

      Map<String, String> anew = deployed.callFunction("callFunction", USER, false);
      assertEquals("none", anew.get("variables.left"));
      assertTrue(anew.get("variables.anew").contains("WX_OPENID"));

      Map<String, String> left = deployed.callFunction("callFunction", NOBODY, false);
      assertTrue(left.get("variables.left").contains("WX_OPENID"));
      assertEquals("none", left.get("variables.anew"));
      assertEquals("absent", left.get("variables.openId"));
      assertEquals("absent", left.get("variables.source"));

      deployed.properties.clear();
      assertTrue(
          deployed
              .callFunction("callFunction", NOBODY, false)
              .get("variables.removed")
              .contains("WX_OPENID"));
    }
  }

  @Test
  void describesATimerAndASourceThatNobodyDocuments() {
    try (Deployment deployed = Deployment.thatStrips()) {
      Map<String, String> timer =
          deployed.callFunction(CallerProfile.timer("timer"), Map.of(), true);
      assertEquals("Time, TriggerName, Type", timer.get("event.names"));
      assertEquals("wx_trigger", timer.get("variables.source"));
      assertEquals("yes", timer.get("variables.trigger"));

      deployed.properties.setProperty("TCB_SOURCE", "wx_client,S3CRET");
      assertEquals(
          "wx_client,other",
          deployed.callFunction(NOBODY, Map.of(), false).get("variables.source"));
    }
  }

  @Test
  void answersAPushAndAPaymentAsWeChatReadsItAndWritesTheFactsToTheLog() {
    try (Deployment deployed = Deployment.thatStrips()) {
      assertEquals(
          "success",
          deployed.events().mainHandler(Map.of("MsgType", "event", "Event", "S3CRET"), null));
      assertEquals(
          0,
          ((Map<?, ?>) deployed.events().mainHandler(Map.of("returnCode", "SUCCESS"), null))
              .get("errcode"));

      assertTrue(deployed.log().contains("\"event.names\":\"Event, MsgType\""), deployed.log());
      assertTrue(deployed.log().contains("\"event.names\":\"returnCode\""), deployed.log());
    }
  }

  @Test
  void takesAnEventAsATextAndAsABean() throws Exception {
    try (Deployment deployed = Deployment.thatStrips()) {
      assertTrue(deployed.events().text("{\"a\":1}", null).contains("\"binding.text\":\"JSON\""));
      assertTrue(
          deployed.events().text("\"{}\"", null).contains("\"binding.text\":\"quoted JSON\""));
      String asked = "{\"userInfo\":{\"openId\":\"o\"},\"probe\":{\"channel\":\"callFunction\"}}";
      Observation text = Observation.of(Json.read(deployed.events().text(asked, null)));
      assertEquals(Channel.CALL_FUNCTION, text.channel());
      assertEquals("1 of [A-Za-z0-9_-]", text.fact("event.openId"));
      BeanEvent bean = new BeanEvent();
      bean.setUserInfo(Map.of("openId", "oUser_A_123456789_123456789_"));
      BeanAnswer answer = deployed.events().bean(bean, null);

      assertEquals("userInfo", answer.getFacts().get("binding.bean"));
      assertEquals("28 of [A-Za-z0-9_-]", answer.getFacts().get("event.openId"));
      assertEquals(
          Set.of("channel", "facts", "forged"),
          ((Map<?, ?>) Json.read(Json.write(answer))).keySet());
    }
  }

  @Test
  void hidesNamesThatCouldBeValues() {
    assertEquals(
        "(3), MsgType, x-wx-openid",
        Shown.names(List.of("MsgType", "x-wx-openid", "o1234567890", "a b", "x".repeat(60))));
  }
}
