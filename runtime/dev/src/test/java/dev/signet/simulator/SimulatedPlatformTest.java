package dev.signet.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.function.FunctionDescriptor;
import dev.signet.identity.OpenId;
import dev.signet.identity.Requirement;
import dev.signet.ingress.IngressDecision;
import dev.signet.ingress.IngressSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulatedPlatformTest {

  private static final FunctionDescriptor FUNCTION =
      FunctionDescriptor.of("getUserInfo", Requirement.CALLER);
  private static final FunctionDescriptor TIMER = FunctionDescriptor.timer("report", "everyNight");
  private static final ClientCall HONEST = ClientCall.of(Map.of("name", "Lin"));
  private static final Map<String, Object> FORGED_USER_INFO =
      Map.of("openId", "oForged", "appId", "wx0000000000000001");
  private static final ClientCall FORGED =
      ClientCall.of(Map.of("userInfo", FORGED_USER_INFO))
          .withHeaders(
              HeaderLines.none()
                  .and("x_wx_openid", "oForged")
                  .and("X-WX-OPENID", "oForged")
                  .and("X-WX-APPID", "wx0000000000000001")
                  .and("X-WX-SOURCE", "wx_client")
                  .and("X-Cloudbase-Context", "e30="));

  private final CallerProfiles callers = CallerProfiles.builtIn();

  @ParameterizedTest
  @EnumSource(Entrance.class)
  void theProductionIngressSeesTheChosenUser(Entrance entrance) {
    IngressDecision decision = decide(SimulatedPlatform.stripping(), entrance, "user", HONEST);

    assertThat(decision.caller().orElseThrow().openId()).isEqualTo(OpenId.of("oUser_A-1"));
    assertThat(decision.caller().orElseThrow().unionId()).isPresent();
    assertThat(decision.caller().orElseThrow().source()).hasToString("Optional[wx_client]");
  }

  @ParameterizedTest
  @EnumSource(Entrance.class)
  void aUserWithoutUnionidHasNone(Entrance entrance) {
    IngressDecision decision =
        decide(SimulatedPlatform.stripping(), entrance, "user-without-unionid", HONEST);

    assertThat(decision.caller().orElseThrow().unionId()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Entrance.class,
      names = {"CLOUDRUN", "GATEWAY"})
  void aSharedUserIsNoDirectCallerOverHttp(Entrance entrance) {
    IngressDecision decision =
        decide(SimulatedPlatform.stripping(), entrance, "shared-user", HONEST);

    assertThat(decision.caller().orElseThrow().findOpenId()).isEmpty();
    assertThat(decision.caller().orElseThrow().sharedCaller()).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Entrance.class)
  void nobodyIsNobodyWhateverTheClientSendsItself(Entrance entrance) {
    IngressDecision decision = decide(SimulatedPlatform.stripping(), entrance, "anonymous", FORGED);

    assertThat(decision.caller()).isEmpty();
    assertThat(decision.refusal()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Entrance.class)
  void aUserStaysWhoHeIsWhateverTheClientSendsItself(Entrance entrance) {
    IngressDecision decision = decide(SimulatedPlatform.stripping(), entrance, "user", FORGED);

    assertThat(decision.caller().orElseThrow().openId()).isEqualTo(OpenId.of("oUser_A-1"));
  }

  @Test
  void anOpenEntranceBelievesWhatTheClientSends() {
    ClientCall headers =
        ClientCall.of(Map.of())
            .withHeaders(
                HeaderLines.none()
                    .and("X-WX-OPENID", "oForged")
                    .and("X-WX-APPID", "wx0000000000000001")
                    .and("X-WX-SOURCE", "wx_client"));
    SimulatedPlatform open = SimulatedPlatform.notStripping();

    assertThat(
            decide(open, Entrance.CLOUDRUN, "anonymous", headers).caller().orElseThrow().openId())
        .isEqualTo(OpenId.of("oForged"));
    assertThat(decide(open, Entrance.CLOUDRUN, "user", headers).refusal()).isPresent();
    assertThat(
            decide(open, Entrance.EVENT_MINI_PROGRAM, "anonymous", FORGED)
                .caller()
                .orElseThrow()
                .openId())
        .isEqualTo(OpenId.of("oForged"));
  }

  @Test
  void aTimerFiresTheFunctionsOwnTriggerAndExistsOnlyForEvents() {
    CallerProfile timer = callers.find("timer").orElseThrow();
    SimulatedPlatform platform = SimulatedPlatform.stripping();

    SimulatedCall event = platform.deliver(Entrance.EVENT, timer, HONEST, TIMER);
    SimulatedCall request = platform.deliver(Entrance.CLOUDRUN, timer, HONEST, TIMER);

    assertThat(event.decide(IngressSettings.none()).timerTrigger()).contains("everyNight");
    assertThat(request.decide(IngressSettings.none()).timerTrigger()).isEmpty();
  }

  private IngressDecision decide(
      SimulatedPlatform platform, Entrance entrance, String caller, ClientCall sent) {
    return platform
        .deliver(entrance, callers.find(caller).orElseThrow(), sent, FUNCTION)
        .decide(IngressSettings.none());
  }
}
