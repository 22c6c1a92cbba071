package dev.signet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Whose records a guard lets pass. */
class RecordOwnersTest {

  private static final OpenId ANNE = OpenId.of("oAnne_0123456789");
  private static final OpenId BERT = OpenId.of("oBert_0123456789");
  private static final AppId APP = AppId.of("wx0123456789abcdef");
  private static final WxContext CALLER = WxContext.direct(ANNE, APP).build();

  @Test
  void letsTheCallersOwnRecordsPass() {
    OpenId same = OpenId.of(ANNE.value());

    assertThat(IdentityGuard.of(CALLER, false).own(same)).isSameAs(same);
  }

  @Test
  void stopsARecordOfSomebodyElseAndMasksWhose() {
    assertStopped(IdentityGuard.of(CALLER, true), BERT, "oBer****");
  }

  @Test
  void stopsARecordOfNobody() {
    assertStopped(IdentityGuard.of(CALLER, true), null, "nobody");
  }

  @Test
  void stopsTheTextOfTheCallersOpenid() {
    assertStopped(IdentityGuard.of(CALLER, true), ANNE.value(), "oAnn****");
  }

  @Test
  void stopsEveryRecordWithoutACaller() {
    assertStopped(IdentityGuard.of(null), ANNE, "oAnn****");
    assertStopped(IdentityGuard.of(null, true), null, "nobody");
  }

  @Test
  void stopsEveryRecordForASharedCaller() {
    WxContext shared = WxContext.shared(new SharedCaller(ANNE, APP, null)).build();

    assertStopped(IdentityGuard.of(shared), ANNE, "oAnn****");
  }

  @Test
  void letsEverybodysRecordsPassWhereThatIsMeantButNoMoreIdentities() {
    IdentityGuard across = IdentityGuard.of(CALLER, false).acrossUsers();

    assertThat(across.own(BERT)).isEqualTo(BERT);
    assertThatThrownBy(() -> across.text(ANNE)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> IdentityGuard.of(CALLER).acrossUsers().text(BERT))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void masksAnOwnerWhoseTextFails() {
    Object hostile =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException("secret");
          }
        };

    assertStopped(IdentityGuard.of(CALLER), hostile, "****");
  }

  private static void assertStopped(IdentityGuard guard, Object owner, String masked) {
    assertThatThrownBy(() -> guard.own(owner))
        .isInstanceOfSatisfying(
            ForeignRecordException.class,
            stopped -> {
              assertThat(stopped.owner()).isEqualTo(masked);
              assertThat(stopped).hasMessageContaining(masked).hasNoCause();
              assertThat(stopped.toString()).doesNotContain("_0123456789");
            });
  }
}
