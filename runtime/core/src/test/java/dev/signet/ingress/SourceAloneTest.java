package dev.signet.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.identity.SourceChain;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests calls for which the platform states a source and names no user. */
class SourceAloneTest {

  private static final String APP = "wx0123456789abcdef";
  private static final Map<String, Object> PUSH = Map.of("MsgType", "text", "Content", "hi");

  private final IngressSettings none = IngressSettings.none();
  private final ScfEventIngress events = ScfEventIngress.withSeenSource(none);

  @ParameterizedTest
  @ValueSource(strings = {"wx_paycallback", "wx_unknown", "wx_client", "wx_client,scf"})
  void keepTheirSourceInAContainer(String source) {
    IngressDecision decision = headers(none, "X-WX-SOURCE", source, "X-WX-APPID", APP);

    assertThat(decision.source()).map(SourceChain::toString).contains(source);
    assertThat(decision.caller()).isEmpty();
    assertThat(decision.refusal()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"wx_paycallback", "wx_unknown", "wx_http,scf"})
  void keepTheirSourceInAnEventFunction(String source) {
    assertThat(event(PUSH, "TCB_SOURCE", source).source())
        .map(SourceChain::toString)
        .contains(source);
    assertThat(event(Map.of("userInfo", Map.of("appId", APP)), "TCB_SOURCE", source).source())
        .map(SourceChain::toString)
        .contains(source);
  }

  @Test
  void keepTheirSourceAlsoWhereTheVariablesNameAUserWhoIsNoCaller() {
    IngressDecision decision = event(PUSH, "TCB_SOURCE", "wx_unknown", "WX_OPENID", "oUser");

    assertThat(decision.source()).map(SourceChain::toString).contains("wx_unknown");
    assertThat(decision.caller()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "web_client", "WX_PAYCALLBACK", "wx_paycallback,", "wx_unknown,x"})
  void haveNoneThatWeChatDoesNotHave(String source) {
    assertThat(headers(none, "X-WX-SOURCE", source).source()).isEmpty();
    assertThat(event(PUSH, "TCB_SOURCE", source).source()).isEmpty();
  }

  @Test
  void haveNoneThatComesWithAnotherAppEnvironmentOrHost() {
    IngressSettings settings =
        none.withAppIds(Set.of(APP)).withEnvId("env-1").withHosts(Set.of("svc"));
    String source = "X-WX-SOURCE";

    assertThat(headers(settings, source, "wx_unknown", "X-WX-ENV", "env-1", "Host", "svc").source())
        .isPresent();
    assertThat(headers(settings, source, "wx_unknown", "X-WX-ENV", "env-2", "Host", "svc").source())
        .isEmpty();
    assertThat(
            headers(settings, source, "wx_unknown", "X-WX-ENV", "env-1", "Host", "other").source())
        .isEmpty();
    assertThat(
            headers(
                    settings,
                    source,
                    "wx_unknown",
                    "X-WX-ENV",
                    "env-1",
                    "Host",
                    "svc",
                    "X-WX-APPID",
                    "wx9")
                .source())
        .isEmpty();
  }

  @Test
  void haveNoneWhenATimerFired() {
    assertThat(event(PUSH, "TCB_SOURCE", "wx_trigger", "TRIGGER_SRC", "timer").source()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"wx_paycallback", "wx_unknown"})
  void haveNoneBehindTheGatewayWhoseContextIsAboutUsersOnly(String source) {
    String json =
        "{\"source\":\"" + source + "\",\"wechatContext\":{\"source\":\"" + source + "\"}}";
    IngressDecision decision =
        new CloudbaseGatewayIngress(none)
            .verify(line -> line.accept("X-Cloudbase-Context", ContextHeader.plain(json)));

    assertThat(decision.source()).isEmpty();
    assertThat(decision.caller()).isEmpty();
  }

  @Test
  void areRefusedLikeAnyOtherIfAHeaderComesTwice() {
    assertThat(headers(none, "X-WX-SOURCE", "wx_unknown", "X_WX_SOURCE", "wx_client").refusal())
        .isPresent();
  }

  private static IngressDecision headers(IngressSettings settings, String... lines) {
    return new CloudRunPrivateIngress(settings)
        .verify(
            line -> {
              for (int i = 0; i < lines.length; i += 2) {
                line.accept(lines[i], lines[i + 1]);
              }
            });
  }

  private IngressDecision event(Map<String, Object> event, String... variables) {
    Map<String, String> seen = new HashMap<>();
    for (int i = 0; i < variables.length; i += 2) {
      seen.put(variables[i], variables[i + 1]);
    }
    return events.verify(event, PlatformContext.of(seen));
  }
}
