package dev.signet.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.ErrorCode;
import dev.signet.identity.AppId;
import dev.signet.identity.CallSource;
import dev.signet.identity.Requirement;
import dev.signet.identity.SharedCaller;
import dev.signet.identity.SourceChain;
import dev.signet.identity.WxContext;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.JsonOutput;
import dev.signet.push.PushType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests who reaches a function for callbacks, and what such a call reaches elsewhere. */
class CallbackAdmissionTest {

  private static final Requirement PAY =
      Requirement.ANONYMOUS.withSources(false, CallSource.WX_PAYCALLBACK);

  private final Probe payment = new Probe(FunctionDescriptor.payment("paid", PAY));
  private final Probe push =
      new Probe(
          FunctionDescriptor.push(
              "onText",
              Requirement.ANONYMOUS.withSources(false, CallSource.WX_UNKNOWN),
              PushType.of("text", "")));

  @ParameterizedTest
  @EnumSource(CallSource.class)
  void onlyItsOwnSourceReachesIt(CallSource source) {
    payment.identity = IngressDecision.sourceAlone(SourceChain.of(source));
    push.identity = payment.identity;

    assertThat(payment.run().outcome())
        .isEqualTo(source == CallSource.WX_PAYCALLBACK ? "OK" : "SOURCE_NOT_ALLOWED");
    assertThat(push.run().outcome())
        .isEqualTo(source == CallSource.WX_UNKNOWN ? "OK" : "SOURCE_NOT_ALLOWED");
  }

  @Test
  void neitherAUserNorNobodyNorATimerReachesIt() {
    for (IngressDecision identity :
        new IngressDecision[] {
          IngressDecision.verified(Probe.CALLER),
          IngressDecision.verified(Probe.SHARED),
          IngressDecision.verified(WxContext.direct(Probe.USER, AppId.of("wx1")).build()),
          IngressDecision.nobody(),
          IngressDecision.timer("everyNight"),
          IngressDecision.sourceAlone(SourceChain.parse("wx_client,wx_paycallback").orElseThrow()),
          IngressDecision.sourceAlone(
              SourceChain.parse("wx_paycallback,wx_paycallback").orElseThrow())
        }) {
      payment.identity = identity;
      assertThat(payment.run().outcome()).isEqualTo("SOURCE_NOT_ALLOWED");
    }
    assertThat(payment.steps).doesNotContain("decode", "user");
  }

  @Test
  void aUserInACallFromItsSourceDoesNotHinder() {
    payment.identity = IngressDecision.verified(from(CallSource.WX_PAYCALLBACK));

    assertThat(payment.run().outcome()).isEqualTo("OK");
  }

  @Test
  void aUserOfAnotherAppIsNoSenderHere() {
    payment.identity =
        IngressDecision.verified(
            WxContext.shared(new SharedCaller(Probe.USER, AppId.of("wx2"), null))
                .source(SourceChain.of(CallSource.WX_PAYCALLBACK))
                .build());

    assertThat(payment.run().outcome()).isEqualTo("SHARED_CALLER_NOT_ALLOWED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wx_paycallback", "wx_unknown", "wx_client"})
  void aSourceWithoutACallerIsNoCallerElsewhere(String source) {
    Probe function = new Probe(FunctionDescriptor.of("f", Requirement.CALLER));
    function.identity = IngressDecision.sourceAlone(SourceChain.parse(source).orElseThrow());

    assertThat(function.run().outcome()).isEqualTo("UNAUTHENTICATED");
    assertThat(function.decisions.get(0).source()).contains(source);
    assertThat(function.decisions.get(0).caller()).isEmpty();
  }

  @Test
  void anAnonymousFunctionTakesItAsNobody() {
    Probe function = new Probe(FunctionDescriptor.of("f", Requirement.ANONYMOUS));
    function.identity = IngressDecision.sourceAlone(SourceChain.of(CallSource.WX_HTTP));

    assertThat(function.run().outcome()).isEqualTo("OK");
    assertThat(function.decisions.get(0).source()).contains("wx_http");
  }

  @Test
  void aTimerFunctionRefusesIt() {
    Probe function = new Probe(FunctionDescriptor.timer("f", "everyNight"));
    function.identity = IngressDecision.sourceAlone(SourceChain.of(CallSource.WX_TRIGGER));

    assertThat(function.run().outcome()).isEqualTo("SOURCE_NOT_ALLOWED");
  }

  @Test
  void aFailureOfAPaymentIsRepeatedBecauseItsErrcodeIsNotZero() {
    payment.identity = IngressDecision.sourceAlone(SourceChain.of(CallSource.WX_PAYCALLBACK));
    payment.user =
        payload -> {
          throw new IllegalStateException("S3CRET");
        };

    assertThat(Probe.text(payment.run()))
        .isEqualTo(
            "{\"errcode\":1,\"errmsg\":\"INTERNAL\",\"code\":\"INTERNAL\","
                + "\"message\":\"internal error\",\"requestId\":\"request-1\"}");
  }

  @Test
  void aPaymentThatTheHostRefusesIsRepeatedToo() {
    Pipeline pipeline = new Pipeline(List.of(), payment, new PayloadReader(JsonLimits.defaults()));

    FunctionResult<byte[]> refused =
        pipeline.refuse(
            payment.descriptor, "r-1", Failure.of(ErrorCode.INVALID_ARGUMENT), JsonOutput.bytes());

    assertThat(Probe.text(refused)).startsWith("{\"errcode\":1,\"errmsg\":\"INVALID_ARGUMENT\",");
    assertThat(payment.decisions.get(0).function()).isEqualTo(payment.descriptor.name());
  }

  private static WxContext from(CallSource source) {
    return WxContext.direct(Probe.USER, AppId.of("wx1")).source(SourceChain.of(source)).build();
  }
}
