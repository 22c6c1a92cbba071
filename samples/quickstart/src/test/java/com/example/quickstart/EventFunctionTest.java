package com.example.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests the quickstart as SCF event functions, through the generated entries. */
class EventFunctionTest extends QuickstartContract {

  private static final Map<String, Object> EVERY_NIGHT =
      Map.of("Type", "Timer", "TriggerName", "everyNight", "Time", "2026-01-01T18:00:00Z");
  private static final String WRITTEN = "The nightly report is written";

  private final ScfEntries entries = ScfEntries.generated();

  @Override
  Answer call(Caller caller, String function, String payload) throws Exception {
    Map<String, Object> event =
        new HashMap<>(JSON.readValue(payload, new TypeReference<Map<String, Object>>() {}));
    if (caller.isSomebody()) {
      event.put("userInfo", Map.of("appId", Caller.APP_ID, "openId", caller.openId()));
    }
    return call(caller, function, event);
  }

  @Override
  int status(int httpStatus) {
    return 0;
  }

  @Test
  void everyFunctionHasAnEntry() {
    Set<String> expected =
        Set.of(
            "getUserInfo",
            "test",
            "hasUnionId",
            "linkAccount",
            "checkOwner",
            "updateProfile",
            "getOrder",
            "listOrders",
            "allOrders",
            "placeOrder",
            "bindPhone",
            "onPaid",
            "onText",
            "whoami",
            "ping",
            "nightlyReport");
    assertEquals(expected, entries.names());
  }

  @Test
  void nightlyReportRunsForItsTimer() throws Exception {
    String printed =
        printedBy(
            () -> {
              Answer answer = call(Caller.NOBODY, "nightlyReport", EVERY_NIGHT);
              assertEquals(NullNode.getInstance(), answer.body());
            });
    assertTrue(printed.contains(WRITTEN), printed);
  }

  @Test
  void nightlyReportDoesNotRunForAClientNorForAnotherTrigger() throws Exception {
    Map<String, Object> forged = new HashMap<>(EVERY_NIGHT);
    forged.put("userInfo", Map.of("appId", Caller.APP_ID, "openId", Caller.USER_A.openId()));
    Map<String, Object> foreign = new HashMap<>(EVERY_NIGHT);
    foreign.put("TriggerName", "anotherTimer");
    String printed =
        printedBy(
            () -> {
              Answer answer = call(Caller.USER_A, "nightlyReport", forged);
              assertEquals("SOURCE_NOT_ALLOWED", answer.body().path("code").asText());
              answer = call(Caller.NOBODY, "nightlyReport", foreign);
              assertEquals("SOURCE_NOT_ALLOWED", answer.body().path("code").asText());
            });
    assertFalse(printed.contains(WRITTEN), printed);
  }

  @Test
  void aTimerEventIsNobodysCallOfAUserFunction() throws Exception {
    Answer answer = call(Caller.NOBODY, "getUserInfo", EVERY_NIGHT);
    assertEquals("SOURCE_NOT_ALLOWED", answer.body().path("code").asText());
  }

  private Answer call(Caller caller, String function, Map<String, Object> event) throws Exception {
    if (caller.isSomebody()) {
      // The platform hands the variables of a call to Java as system properties.
      System.setProperty("WX_CONTEXT_KEYS", "WX_OPENID,WX_APPID,WX_UNIONID");
      System.setProperty("WX_OPENID", caller.openId());
      System.setProperty("WX_APPID", Caller.APP_ID);
      System.setProperty("WX_UNIONID", caller.unionId() == null ? "" : caller.unionId());
      System.setProperty("TCB_SOURCE", Caller.SOURCE);
    }
    byte[] sent = JSON.writeValueAsBytes(entries.call(function, event));
    return new Answer(0, JSON.readTree(sent));
  }

  private static String printedBy(Work work) throws Exception {
    PrintStream standard = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      work.run();
    } finally {
      System.setOut(standard);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private interface Work {
    void run() throws Exception;
  }
}
