package com.example.probe;

import static com.example.probe.Deployment.NOBODY;
import static com.example.probe.Deployment.USER;
import static com.example.probe.Deployment.forgedHeaders;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signet.simulator.Entrance;
import dev.signet.simulator.HeaderLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The report of all questions, on platforms of which the answers are known. */
class ReportTest {

  private static List<Conclusion> concluded(Deployment deployed) {
    List<Observation> seen = new ArrayList<>();
    deployed.answers.forEach(answer -> seen.add(Observation.of(answer)));
    return Conclusion.of(seen);
  }

  private static void askEverything(Deployment deployed) {
    deployed.callFunction("callFunction", USER, false);
    deployed.callFunction("callFunction", USER, true);
    deployed.callFunction("httpApi", NOBODY, true);
    deployed.request(Entrance.CLOUDRUN, "callContainer", USER, HeaderLines.none(), false);
    deployed.request(Entrance.CLOUDRUN, "callHTTPFunction", USER, HeaderLines.none(), false);
    deployed.request(Entrance.GATEWAY, "gateway", USER, HeaderLines.none(), false);
    deployed.request(Entrance.CLOUDRUN, "public", NOBODY, forgedHeaders(), true);
    deployed.request(Entrance.GATEWAY, "public", NOBODY, forgedHeaders(), true);
  }

  @Test
  void ofAPlatformThatStripsNamesTheIngresses() {
    try (Deployment deployed = Deployment.thatStrips()) {
      askEverything(deployed);
      deployed.request(Entrance.CLOUDRUN, "callContainer", USER, forgedHeaders(), true);

      List<Conclusion> concluded = concluded(deployed);

      assertTrue(concluded.contains(Conclusion.EVENT_SOURCE_SEEN), concluded.toString());
      assertTrue(concluded.contains(Conclusion.EVENT_API_CLOSED), concluded.toString());
      assertTrue(concluded.contains(Conclusion.JACKSON_FINE), concluded.toString());
      assertFalse(concluded.contains(Conclusion.CLOUDRUN_OPEN_TO_CLIENTS), concluded.toString());
      assertTrue(deployed.report("en").contains("declare SIGNET_INGRESS=scf-event."));
      assertTrue(deployed.report("zh").contains("请声明 SIGNET_INGRESS=scf-event。"));
    }
  }

  @Test
  void ofAPlatformThatDoesNotStripSaysWhatToClose() {
    try (Deployment deployed = Deployment.thatDoesNotStrip()) {
      askEverything(deployed);

      List<Conclusion> concluded = concluded(deployed);

      assertTrue(concluded.contains(Conclusion.EVENT_OPEN), concluded.toString());
      assertTrue(concluded.contains(Conclusion.EVENT_API_OPEN), concluded.toString());
      assertTrue(concluded.contains(Conclusion.CLOUDRUN_PUBLIC_OPEN), concluded.toString());
      assertTrue(concluded.contains(Conclusion.GATEWAY_OPEN), concluded.toString());
      assertFalse(deployed.report("en").contains("declare SIGNET_INGRESS=scf-event."));
      assertTrue(deployed.report("en").contains("Turn off public network access before"));
      assertTrue(deployed.report("zh").contains("请关闭公网访问"));
    }
  }

  @Test
  void neverTakesAnAddressThatNobodyAskedForAClosedOne() {
    try (Deployment deployed = Deployment.thatStrips()) {
      assertFalse(deployed.report("en").contains("Public address"));

      deployed.request(Entrance.CLOUDRUN, "callContainer", USER, HeaderLines.none(), false);

      assertTrue(concluded(deployed).contains(Conclusion.CLOUDRUN_PUBLIC_NOT_ASKED));
      assertTrue(concluded(deployed).contains(Conclusion.GATEWAY_NOT_ASKED));
      assertTrue(deployed.report("en").contains("That is right if public network access is off"));
    }
  }

  @Test
  void ofAnAddressThatStripsInOneWayOnlyNamesTheOther() {
    try (Deployment deployed = Deployment.thatStrips()) {
      deployed.request(Entrance.CLOUDRUN, "public", NOBODY, forgedHeaders(), true);

      assertTrue(concluded(deployed).contains(Conclusion.CLOUDRUN_PUBLIC_STRIPS));
      assertTrue(concluded(deployed).contains(Conclusion.GATEWAY_OPEN));
    }
  }

  @Test
  void declaresTheNarrowerIngressWhereTheSourceIsUnseen() {
    try (Deployment deployed = Deployment.thatStrips()) {
      for (String ask : List.of("plain", "forged")) {
        Map<String, Object> question = Map.of("ask", ask, "channel", "callFunction");
        deployed.callFunction(USER, Map.of("probe", question), false);
      }

      assertTrue(concluded(deployed).contains(Conclusion.EVENT_SOURCE_UNSEEN));
      assertTrue(deployed.report("en").contains("scf-event-mini-program, and close the HTTP API"));
    }
  }

  @Test
  void declaresNothingBeforeAForgeryHasBeenTried() {
    try (Deployment deployed = Deployment.thatStrips()) {
      deployed.callFunction("callFunction", USER, false);

      assertTrue(concluded(deployed).contains(Conclusion.EVENT_FORGERY_NOT_ASKED));
      assertFalse(deployed.report("en").contains("declare SIGNET_INGRESS"));
    }
  }

  @Test
  void declaresNothingWhereNoOpenidComes() {
    try (Deployment deployed = Deployment.thatStrips()) {
      deployed.callFunction("callFunction", NOBODY, false);
      deployed.callFunction("callFunction", NOBODY, true);

      assertTrue(concluded(deployed).contains(Conclusion.EVENT_NO_IDENTITY));
    }
  }

  @Test
  void ofNothingSaysWhatIsStillToBeAsked() {
    try (Deployment deployed = Deployment.thatStrips()) {
      String report = deployed.report("en");

      assertTrue(report.contains("callFunction has not been tried"), report);
      assertTrue(report.contains("a message push, a payment callback or a timer"), report);
      assertFalse(report.contains("declare SIGNET_INGRESS=scf-event"), report);
    }
  }

  @Test
  void repeatsNoLineThatAClientMakesUp() {
    Object made = Map.of("channel", "x\n* Declare", "facts", Map.of("event.names", "a\n* Declare"));
    Map<String, Object> answer = Report.answer(List.of(made, "x", 1));

    assertFalse(((String) answer.get("en")).contains("\n* Declare"));
  }

  @Test
  void hasWordsForEveryFactThatIsEverShown() {
    try (Deployment deployed = Deployment.withEnvironment(Map.of("SIGNET_ENV_ID", "env-1"))) {
      askEverything(deployed);
      deployed.callFunction(USER, Map.of("headers", Map.of(), "requestContext", Map.of()), true);
      for (Map<String, Object> answer : deployed.answers) {
        for (Object fact : ((Map<?, ?>) answer.get("facts")).keySet()) {
          assertTrue(bundle("report").containsKey("fact." + fact), fact.toString());
        }
      }
    }
  }

  @Test
  void hasTheSameWordsInBothLanguages() {
    assertEquals(bundle("report").keySet(), bundle("report_zh").keySet());
  }

  @ParameterizedTest
  @EnumSource
  void hasWordsForEveryConclusion(Conclusion conclusion) {
    assertTrue(bundle("report").containsKey(conclusion.key()));
  }

  @ParameterizedTest
  @EnumSource
  void hasWordsForEveryChannel(Channel channel) {
    assertTrue(bundle("report").containsKey("channel." + channel.word()));
  }

  private static Properties bundle(String name) {
    try (var in = Report.class.getResourceAsStream(name + ".properties")) {
      Properties words = new Properties();
      words.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
      return words;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
