package dev.signet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WxContextTest {

  private static final OpenId USER = OpenId.of("oUser_0123456789");
  private static final AppId APP = AppId.of("wx0123456789abcdef");
  private static final UnionId UNION = UnionId.of("uUnion_0123456789");
  private static final SharedCaller SHARED = new SharedCaller(USER, APP, UNION);

  @Test
  void aDirectCallerHasAnOpenIdAndNoSharedOne() {
    WxContext caller = WxContext.direct(USER, APP).unionId(UNION).build();

    assertThat(caller.openId()).isEqualTo(USER);
    assertThat(caller.appId()).isEqualTo(APP);
    assertThat(caller.unionId()).contains(UNION);
    assertThat(caller.sharedCaller()).isEmpty();
    assertThat(caller.source()).isEmpty();
  }

  @Test
  void aSharedCallerNeverFillsTheDirectFields() {
    WxContext caller = WxContext.shared(SHARED).build();

    assertThat(caller.findOpenId()).isEmpty();
    assertThat(caller.findAppId()).isEmpty();
    assertThat(caller.unionId()).isEmpty();
    assertThat(caller.sharedCaller()).contains(SHARED);
    assertThatThrownBy(caller::openId)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("findOpenId()")
        .message()
        .doesNotContain(USER.value());
    assertThatThrownBy(caller::appId).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aSharedCallerMayKnowTheAppThatReceivedTheCall() {
    AppId receiver = AppId.of("wxfedcba9876543210");

    WxContext caller = WxContext.shared(SHARED).appId(receiver).build();

    assertThat(caller.appId()).isEqualTo(receiver);
    assertThat(caller.findOpenId()).isEmpty();
  }

  @Test
  void theBuilderRefusesToMixTheTwo() {
    assertThatThrownBy(() -> WxContext.shared(SHARED).unionId(UNION))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> WxContext.direct(USER, APP).appId(APP))
        .isInstanceOf(IllegalStateException.class);
    assertThat(WxContext.shared(SHARED).unionId(null).build().unionId()).isEmpty();
  }

  @Test
  void needsAnOpenIdWithAnAppId() {
    assertThatThrownBy(() -> WxContext.direct(null, APP)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> WxContext.direct(USER, null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> WxContext.shared(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> new SharedCaller(null, APP, null))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> new SharedCaller(USER, null, null))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void printsNoIdentifierInFull() {
    WxContext direct =
        WxContext.direct(USER, APP)
            .unionId(UNION)
            .source(SourceChain.of(CallSource.WX_CLIENT))
            .build();

    assertThat(direct).hasToString("WxContext[oUse**** of wx01**** by wx_client]");
    assertThat(WxContext.shared(SHARED).build())
        .hasToString("WxContext[SharedCaller[oUse**** of wx01****]]");
  }

  @Test
  void sharedCallersAreEqualByValue() {
    assertThat(SHARED)
        .isEqualTo(new SharedCaller(USER, APP, UNION))
        .hasSameHashCodeAs(new SharedCaller(USER, APP, UNION));
    assertThat(SHARED).isNotEqualTo(new SharedCaller(USER, APP, null)).isNotEqualTo(USER);
    assertThat(SHARED).isNotEqualTo(new SharedCaller(OpenId.of("oOther"), APP, UNION));
    assertThat(SHARED).isNotEqualTo(new SharedCaller(USER, AppId.of("wxOther"), UNION));
    assertThat(new SharedCaller(USER, APP, null).fromUnionId()).isEmpty();
  }
}
