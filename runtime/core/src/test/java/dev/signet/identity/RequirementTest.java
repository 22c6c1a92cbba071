package dev.signet.identity;

import static dev.signet.error.ErrorCode.APP_NOT_ALLOWED;
import static dev.signet.error.ErrorCode.SHARED_CALLER_NOT_ALLOWED;
import static dev.signet.error.ErrorCode.SOURCE_NOT_ALLOWED;
import static dev.signet.error.ErrorCode.UNIONID_UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.ErrorCode;
import dev.signet.error.Refusal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RequirementTest {

  private static final String APP = "wx0123456789abcdef";
  private static final String OTHER_APP = "wxfedcba9876543210";

  @Test
  void aRequirementSaysWhatItAsksFor() {
    Requirement strict =
        Requirement.CALLER
            .withUnionId()
            .withSharedCallerOnly()
            .withAppIds(APP, OTHER_APP)
            .withAppIds(APP)
            .withSources(true, CallSource.WX_CLIENT, CallSource.SCF);

    assertThat(strict.needsUnionId()).isTrue();
    assertThat(strict.allowsDirectCaller()).isFalse();
    assertThat(strict.allowsSharedCaller()).isTrue();
    assertThat(strict.appIds()).contains(Set.of(APP));
    assertThat(strict.sources()).containsExactlyInAnyOrder(CallSource.WX_CLIENT, CallSource.SCF);
    assertThat(strict.allowsChain()).isTrue();
  }

  @Test
  void aRequirementThatAsksForACallerOnlySaysSo() {
    assertThat(Requirement.CALLER.needsUnionId()).isFalse();
    assertThat(Requirement.CALLER.allowsDirectCaller()).isTrue();
    assertThat(Requirement.CALLER.allowsSharedCaller()).isFalse();
    assertThat(Requirement.CALLER.appIds()).isEmpty();
    assertThat(Requirement.CALLER.sources())
        .containsExactlyInAnyOrder(CallSource.WX_CLIENT, CallSource.WX_DEVTOOLS);
    assertThat(Requirement.CALLER.allowsChain()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void onlyClientsAndDeveloperToolsCallUnlessSaidOtherwise(CallSource source) {
    boolean allowed = Set.of(CallSource.WX_CLIENT, CallSource.WX_DEVTOOLS).contains(source);
    ErrorCode expected = allowed ? null : SOURCE_NOT_ALLOWED;

    assertThat(code(Requirement.CALLER, from(source.wireName()))).isEqualTo(expected);
    assertThat(code(Requirement.ANONYMOUS, from(source.wireName()))).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void aNamedSourceTakesThePlaceOfTheDefaultOnes(CallSource named) {
    Requirement requirement = Requirement.CALLER.withSources(false, named);

    for (CallSource source : CallSource.values()) {
      assertThat(code(requirement, from(source.wireName())))
          .as(source.wireName())
          .isEqualTo(source == named ? null : SOURCE_NOT_ALLOWED);
    }
    assertThat(code(requirement, from(named.wireName() + "," + named.wireName())))
        .isEqualTo(SOURCE_NOT_ALLOWED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wx_client           | true",
        "scf                 | true",
        "wx_client,scf       | true",
        "scf,wx_client,scf   | true",
        "wx_http             | false",
        "wx_http,scf         | false",
        "wx_client,wx_http   | false",
        "wx_client,scf,scf,wx_trigger | false"
      })
  void everyElementOfAnAllowedChainMustBeNamed(String chain, boolean allowed) {
    Requirement requirement =
        Requirement.CALLER.withSources(true, CallSource.WX_CLIENT, CallSource.SCF);

    assertThat(code(requirement, from(chain))).isEqualTo(allowed ? null : SOURCE_NOT_ALLOWED);
  }

  @Test
  void aChainIsRefusedWhereNoneIsAllowed() {
    assertThat(code(Requirement.CALLER, from("wx_client,wx_client"))).isEqualTo(SOURCE_NOT_ALLOWED);
    assertThat(code(Requirement.CALLER, from("wx_client,scf"))).isEqualTo(SOURCE_NOT_ALLOWED);
  }

  @Test
  void sourcesOfClassAndMethodAddUp() {
    Requirement both =
        Requirement.CALLER
            .withSources(true, CallSource.WX_CLIENT, CallSource.SCF)
            .withSources(true, CallSource.SCF, CallSource.WX_HTTP);

    assertThat(code(both, from("scf"))).isNull();
    assertThat(code(both, from("wx_client"))).isEqualTo(SOURCE_NOT_ALLOWED);
    assertThat(code(both, from("wx_http"))).isEqualTo(SOURCE_NOT_ALLOWED);
    assertThat(code(both, from("scf,scf"))).isNull();
    assertThat(code(both.withSources(false, CallSource.SCF), from("scf,scf")))
        .isEqualTo(SOURCE_NOT_ALLOWED);
    assertThat(
            code(
                Requirement.CALLER
                    .withSources(false, CallSource.SCF)
                    .withSources(true, CallSource.SCF),
                from("scf,scf")))
        .isEqualTo(SOURCE_NOT_ALLOWED);
  }

  @Test
  void anUnseenSourcePassesOnlyWhereNoneIsNamed() {
    WxContext unseen = caller(APP).build();

    assertThat(code(Requirement.CALLER, unseen)).isNull();
    assertThat(code(Requirement.CALLER.withSources(false, CallSource.values()), unseen))
        .isEqualTo(SOURCE_NOT_ALLOWED);
  }

  @Test
  void anAppMustBeInTheListsOfClassAndMethod() {
    Requirement byClass = Requirement.CALLER.withAppIds(APP, OTHER_APP);

    assertThat(code(byClass, caller(APP).build())).isNull();
    assertThat(code(byClass, caller(OTHER_APP).build())).isNull();
    assertThat(code(byClass, caller("wxffffffffffffffff").build())).isEqualTo(APP_NOT_ALLOWED);
    assertThat(code(byClass.withAppIds(APP), caller(APP).build())).isNull();
    assertThat(code(byClass.withAppIds(APP), caller(OTHER_APP).build())).isEqualTo(APP_NOT_ALLOWED);
    assertThat(code(byClass.withAppIds("wxother"), caller(APP).build())).isEqualTo(APP_NOT_ALLOWED);
    assertThat(code(byClass.withAppIds("wxother"), caller("wxother").build()))
        .isEqualTo(APP_NOT_ALLOWED);
  }

  @Test
  void aCopyLeavesTheOriginalAsItIs() {
    Requirement.CALLER.withUnionId().withSharedCaller().withAppIds(APP).withSources(true);

    assertThat(code(Requirement.CALLER, caller(OTHER_APP).build())).isNull();
    assertThat(code(Requirement.CALLER, from("wx_devtools"))).isNull();
    assertThat(Requirement.CALLER.isAnonymous()).isFalse();
    assertThat(Requirement.ANONYMOUS.isAnonymous()).isTrue();
  }

  @Test
  void aSharedCallerNeedsAnInvitationAndIsJudgedByItsOwnApp() {
    WxContext shared = shared(null);
    Requirement open = Requirement.CALLER.withSharedCaller();

    assertThat(code(Requirement.CALLER, shared)).isEqualTo(SHARED_CALLER_NOT_ALLOWED);
    assertThat(code(Requirement.ANONYMOUS, shared)).isEqualTo(SHARED_CALLER_NOT_ALLOWED);
    assertThat(code(open, shared)).isNull();
    assertThat(code(open, caller(APP).build())).isNull();
    assertThat(code(open.withAppIds(OTHER_APP), shared)).isNull();
    assertThat(code(open.withAppIds(APP), shared)).isEqualTo(APP_NOT_ALLOWED);
  }

  @Test
  void aRequiredUnionIdIsTheOneOfTheCallerWhoCalls() {
    Requirement requirement = Requirement.CALLER.withUnionId();
    WxContext.Builder direct = caller(APP);

    assertThat(code(requirement, direct.build())).isEqualTo(UNIONID_UNAVAILABLE);
    assertThat(code(requirement, direct.unionId(UnionId.of("uA")).build())).isNull();
    assertThat(code(requirement.withSharedCaller(), shared(null))).isEqualTo(UNIONID_UNAVAILABLE);
    assertThat(code(requirement.withSharedCaller(), shared(UnionId.of("uB")))).isNull();
  }

  @Test
  void aRefusalNamesNoValueOfTheCaller() {
    Requirement strict = Requirement.CALLER.withUnionId().withAppIds(APP);

    for (WxContext caller : new WxContext[] {caller(OTHER_APP).build(), shared(null)}) {
      assertThat(strict.refusal(caller).orElseThrow().toString())
          .doesNotContain(OTHER_APP, APP, "oUser");
    }
  }

  private static ErrorCode code(Requirement requirement, WxContext caller) {
    return requirement.refusal(caller).map(Refusal::code).orElse(null);
  }

  private static WxContext from(String chain) {
    return caller(APP).source(SourceChain.parse(chain).orElseThrow()).build();
  }

  private static WxContext.Builder caller(String appId) {
    return WxContext.direct(OpenId.of("oUser"), AppId.of(appId));
  }

  private static WxContext shared(UnionId unionId) {
    return WxContext.shared(new SharedCaller(OpenId.of("oUser"), AppId.of(OTHER_APP), unionId))
        .appId(AppId.of(APP))
        .build();
  }
}
