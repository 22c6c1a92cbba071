package dev.signet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.ErrorCode;
import dev.signet.simulator.ContextField;
import dev.signet.simulator.Entrance;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithCaller(openId = "oClass")
class WithCallerTest {

  @Retention(RetentionPolicy.RUNTIME)
  @WithCaller(openId = "oStaffLin")
  @interface AsStaff {}

  @Retention(RetentionPolicy.RUNTIME)
  @AsStaff
  @ThroughEntrance(Entrance.EVENT)
  @interface AsStaffByEvent {}

  @Test
  void theClassNamesTheCallerOfItsTests(Functions functions) {
    assertThat(openId(functions)).isEqualTo("oClass");
  }

  @Test
  @WithCaller(openId = "oMethod")
  void theMethodsCallerReplacesTheClasss(Functions functions) {
    assertThat(openId(functions)).isEqualTo("oMethod");
  }

  @Test
  @WithCaller
  void aBareAnnotationIsTheUser(Functions functions) {
    assertThat(openId(functions)).isEqualTo("oUser_A-1");
    functions.call("linkAccount").expectOk();
  }

  @Test
  @WithCaller(profile = "user-without-unionid")
  void aProfileIsCalledByName(Functions functions) {
    functions.call("linkAccount").expectCode(ErrorCode.UNIONID_UNAVAILABLE);
  }

  @Test
  @WithCaller(openId = "oLin")
  void anotherPersonDoesNotInheritTheUnionid(Functions functions) {
    functions.call("linkAccount").expectCode(ErrorCode.UNIONID_UNAVAILABLE);
  }

  @Test
  @WithCaller(openId = "oLin", unionId = "uLin")
  void aUnionidIsGivenBesideTheOpenid(Functions functions) {
    functions.call("linkAccount").expectOk();
  }

  @Test
  @WithCaller(unionId = "")
  void anEmptyFieldIsNotSent(Functions functions) {
    assertThat(functions.caller().field(ContextField.UNIONID)).isEmpty();
    functions.call("visit").expectOk();
  }

  @Test
  @WithCaller(openId = "not an openid")
  void aMalformedValueIsTheIngressesMatter(Functions functions) {
    functions.call("visit").expectCode(ErrorCode.IDENTITY_REJECTED);
  }

  @Test
  @WithCaller(source = "wx_devtools", env = "env-1", clientIp = "192.0.2.7")
  void sourceEnvironmentAndAddressReachTheFunction(Functions functions) {
    assertThat(functions.call("origin").as(String.class))
        .isEqualTo("wx_devtools of env-1 from 192.0.2.7");
  }

  @Test
  @WithCaller(appId = "wx1111111111111111")
  void theAppIsOfOnesChoice(Functions functions) {
    functions.call("oneApp").expectOk();
  }

  @Test
  @WithCaller(shared = @WithCaller.Shared(fromOpenId = "oPartner", fromAppId = "wxPartner"))
  void aSharedCallerIsNoDirectOne(Functions functions) {
    assertThat(functions.call("partnerOnly").as(String.class)).isEqualTo("wxPartner");
    functions.call("visit").expectCode(ErrorCode.SHARED_CALLER_NOT_ALLOWED);
  }

  @Test
  @WithCaller.Anonymous
  void anonymousTakesTheClasssCallerAway(Functions functions) {
    functions.call("visit").expectCode(ErrorCode.UNAUTHENTICATED);
    assertThat(functions.call("ping").as(String.class)).isEqualTo("nobody");
  }

  @Test
  @WithCaller.Timer
  void theTimerRunsItsFunctionThroughAnEvent(Functions functions) {
    assertThat(functions.entrance()).isEqualTo(Entrance.EVENT);
    functions.call("report").expectOk();
    functions.call("visit").expectCode(ErrorCode.SOURCE_NOT_ALLOWED);
  }

  @Test
  @WithCaller.Timer
  @ThroughEntrance(Entrance.CLOUDRUN)
  void noTimerFunctionIsServedOverHttp(Functions functions) {
    functions.call("report").expectCode(ErrorCode.NOT_FOUND);
  }

  @Test
  @AsStaffByEvent
  void annotationsOfOnesOwnCompose(Functions functions) {
    assertThat(functions.entrance()).isEqualTo(Entrance.EVENT);
    functions.call("staff").expectOk();
  }

  @ParameterizedTest
  @AsStaff
  @ValueSource(strings = {"staff", "visit"})
  void parameterizedTestsHaveACallerToo(String function, Functions functions) {
    functions.call(function).expectOk();
  }

  @Nested
  class InANestedClass {

    private final Functions ofTheConstructor;
    private Functions ofTheSetUp;

    InANestedClass(Functions functions) {
      ofTheConstructor = functions;
    }

    @BeforeEach
    void setUp(Functions functions) {
      ofTheSetUp = functions;
    }

    @Test
    void theClassAroundCounts(Functions functions) {
      assertThat(openId(functions)).isEqualTo("oClass");
    }

    @Test
    @WithCaller(openId = "oMethod")
    void constructorAndSetUpHaveTheTestsCaller() {
      assertThat(openId(ofTheConstructor)).isEqualTo("oMethod");
      assertThat(openId(ofTheSetUp)).isEqualTo("oMethod");
    }

    @Test
    void constructorSetUpAndTestShareTheHandlerObjects(Functions functions) {
      ofTheConstructor.call("visit").expectOk();
      ofTheSetUp.call("visit").expectOk();
      assertThat(functions.call("visit").as(int.class)).isEqualTo(3);
    }
  }

  @Nested
  @WithCaller(profile = "second-user")
  class InANestedClassWithItsOwn {
    @Test
    void theNearestCounts(Functions functions) {
      assertThat(openId(functions)).isEqualTo("oUser_B");
    }
  }

  abstract static class Base {
    @Test
    void aSuperclasssCallerIsInherited(Functions functions) {
      assertThat(openId(functions)).isEqualTo("oUser_B");
    }
  }

  @WithCaller(profile = "second-user")
  abstract static class NamedBase extends Base {}

  @Nested
  class Inheriting extends NamedBase {}

  @Nested
  class StateOfHandlerObjects {
    @Test
    void startsAnewInOneTest(Functions functions) {
      assertThat(functions.call("visit").as(int.class)).isEqualTo(1);
    }

    @Test
    void startsAnewInAnother(Functions functions) {
      assertThat(functions.call("visit").as(int.class)).isEqualTo(1);
    }
  }

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class StateOfOneInstancePerClass {

    private final Functions first;

    StateOfOneInstancePerClass(Functions functions) {
      first = functions;
    }

    @Test
    void staysFromTestToTest(Functions functions) {
      int visits = first.call("visit").as(int.class);
      assertThat(functions.call("visit").as(int.class)).isEqualTo(visits + 1);
    }
  }

  private static String openId(Functions functions) {
    return functions
        .call("greet", new ShopFunctions.Guest("Lin", null, null))
        .as(ShopFunctions.Greeting.class)
        .openid()
        .value();
  }
}
