package dev.signet.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.identity.AppId;
import dev.signet.identity.CallSource;
import dev.signet.identity.Requirement;
import dev.signet.identity.SourceChain;
import dev.signet.identity.WxContext;
import dev.signet.ingress.IngressDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests a function that admits a call without a caller by the source alone. */
class SourceAloneAdmissionTest {

  private static final Requirement HTTP =
      Requirement.CALLER.withSources(false, CallSource.WX_HTTP).withSourceAlone();

  private final Probe function = new Probe(FunctionDescriptor.of("f", HTTP));

  @ParameterizedTest
  @EnumSource(CallSource.class)
  void onlyItsOwnSourceReachesItWithoutACaller(CallSource source) {
    function.identity = IngressDecision.sourceAlone(SourceChain.of(source));

    assertThat(function.run().outcome())
        .isEqualTo(source == CallSource.WX_HTTP ? "OK" : "SOURCE_NOT_ALLOWED");
    assertThat(function.decisions.get(0).source()).contains(source.wireName());
    assertThat(function.decisions.get(0).caller()).isEmpty();
  }

  @Test
  void aCallWithoutASeenSourceIsRefused() {
    function.identity = IngressDecision.nobody();

    assertThat(function.run().outcome()).isEqualTo("SOURCE_NOT_ALLOWED");
    assertThat(function.steps).doesNotContain("decode", "user");
  }

  @Test
  void aTimerIsRefused() {
    function.identity = IngressDecision.timer("everyNight");

    assertThat(function.run().outcome()).isEqualTo("SOURCE_NOT_ALLOWED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wx_client,wx_http", "wx_http,wx_http", "wx_http,scf"})
  void aChainIsRefusedUnlessItIsAllowed(String chain) {
    function.identity = IngressDecision.sourceAlone(SourceChain.parse(chain).orElseThrow());

    assertThat(function.run().outcome()).isEqualTo("SOURCE_NOT_ALLOWED");
  }

  @Test
  void anAllowedChainNamesNothingButAllowedSources() {
    Probe chained =
        new Probe(
            FunctionDescriptor.of(
                "f",
                Requirement.CALLER
                    .withSources(true, CallSource.WX_HTTP, CallSource.SCF)
                    .withSourceAlone()));
    chained.identity = IngressDecision.sourceAlone(SourceChain.parse("wx_http,scf").orElseThrow());
    assertThat(chained.run().outcome()).isEqualTo("OK");

    chained.identity =
        IngressDecision.sourceAlone(SourceChain.parse("wx_client,scf").orElseThrow());
    assertThat(chained.run().outcome()).isEqualTo("SOURCE_NOT_ALLOWED");
  }

  @Test
  void aCallerMustMeetTheWholeRequirement() {
    Probe strict = new Probe(FunctionDescriptor.of("f", HTTP.withAppIds("wx2")));
    function.identity = IngressDecision.verified(from(CallSource.WX_HTTP));
    strict.identity = function.identity;
    assertThat(function.run().outcome()).isEqualTo("OK");
    assertThat(strict.run().outcome()).isEqualTo("APP_NOT_ALLOWED");

    function.identity = IngressDecision.verified(from(CallSource.WX_CLIENT));
    assertThat(function.run().outcome()).isEqualTo("SOURCE_NOT_ALLOWED");

    function.identity = IngressDecision.verified(Probe.SHARED);
    assertThat(function.run().outcome()).isEqualTo("SOURCE_NOT_ALLOWED");

    function.identity = IngressDecision.verified(caller().build());
    assertThat(function.run().outcome()).isEqualTo("SOURCE_NOT_ALLOWED");
  }

  @Test
  void aRequirementWithoutSourcesOfItsOwnAdmitsNoneOfTheUsualOnes() {
    Probe usual = new Probe(FunctionDescriptor.of("f", Requirement.CALLER.withSourceAlone()));
    usual.identity = IngressDecision.sourceAlone(SourceChain.of(CallSource.WX_CLIENT));

    assertThat(usual.run().outcome()).isEqualTo("SOURCE_NOT_ALLOWED");
  }

  @Test
  void aRequiredSourceByItselfStillNeedsACaller() {
    Probe caller =
        new Probe(
            FunctionDescriptor.of("f", Requirement.CALLER.withSources(false, CallSource.WX_HTTP)));
    caller.identity = IngressDecision.sourceAlone(SourceChain.of(CallSource.WX_HTTP));

    assertThat(caller.run().outcome()).isEqualTo("UNAUTHENTICATED");
  }

  private static WxContext from(CallSource source) {
    return caller().source(SourceChain.of(source)).build();
  }

  private static WxContext.Builder caller() {
    return WxContext.direct(Probe.USER, AppId.of("wx1"));
  }
}
