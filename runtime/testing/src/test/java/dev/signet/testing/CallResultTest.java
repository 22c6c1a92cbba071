package dev.signet.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signet.error.ErrorCode;
import java.net.ConnectException;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.AssertionFailedError;

class CallResultTest {

  private final Functions functions = Functions.load();

  @AfterEach
  void close() {
    functions.close();
  }

  @Test
  void aFailureSaysWhoCalledWhatAndWhy() {
    CallResult result = functions.as("user-without-unionid").call("linkAccount");

    AssertionFailedError failure = failing(result::expectOk);

    assertThat(failure)
        .hasMessage(
            """
            linkAccount answered UNIONID_UNAVAILABLE, and OK was expected
              caller: user-without-unionid (oUse**** of wx00****, no unionid, by wx_client), \
            through wechat-cloudrun-private
              message: WeChat sent no unionid for this user"""
                .replace("\\\n", ""));
    assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("OK");
    assertThat(failure.getActual().getStringRepresentation()).isEqualTo("UNIONID_UNAVAILABLE");
  }

  @Test
  void aSuccessThatShouldBeARefusalSaysNothingOfTheAnswer() {
    CallResult result = functions.as("user").call("greet", Map.of("name", "Lin"));

    AssertionFailedError failure = failing(() -> result.expectCode(ErrorCode.PERMISSION_DENIED));

    assertThat(failure)
        .hasMessageStartingWith("greet answered OK, and PERMISSION_DENIED was expected")
        .hasMessageNotContaining("oUser_A-1")
        .hasMessageNotContaining("Lin");
  }

  @ParameterizedTest
  @CsvSource({"fail, the database is gone", "failLater, the queue is gone"})
  void whatUserCodeThrewIsTheCause(String function, String message) {
    CallResult result = functions.as("user").call(function).expectCode(ErrorCode.INTERNAL);

    AssertionFailedError failure = failing(result::expectOk);

    assertThat(failure)
        .hasMessageContaining("thrown: java.lang.IllegalStateException: " + message)
        .hasMessageContaining("at: dev.signet.testing.ShopFunctions.")
        .hasMessageContaining("(ShopFunctions.java:");
    assertThat(failure.getCause()).isInstanceOf(IllegalStateException.class).hasMessage(message);
    assertThat(result.thrown()).containsSame(failure.getCause());
    assertThat(result.json()).doesNotContain("gone");
  }

  @ParameterizedTest
  @CsvSource({"fail, the database is gone", "failLater, the queue is gone"})
  void whatUserCodeThrewOnAPlatformIsTheCauseToo(String function, String message) {
    try (ScfPlatform platform = ScfPlatform.load()) {
      AssertionFailedError failure = failing(platform.as("user").invoke(function)::expectOk);

      assertThat(failure).hasMessageContaining("at: dev.signet.testing.ShopFunctions.");
      assertThat(failure.getCause()).hasMessage(message);
    }
  }

  @Test
  void whatKeptUserCodeFromReachingSomethingIsSaid() {
    CallResult result = functions.as("user").call("away").expectCode(ErrorCode.UNAVAILABLE);

    assertThat(result.httpStatus()).isEqualTo(503);
    assertThat(result.message()).contains("try again");
    assertThat(failing(result::expectOk))
        .hasMessageContaining(
            String.join(
                "\n  ",
                "thrown: dev.signet.error.UnavailableException: try again",
                "caused by: java.net.ConnectException: no route to the database",
                "at: dev.signet.testing.ShopFunctions.away(ShopFunctions.java:"))
        .hasRootCauseInstanceOf(ConnectException.class);
    try (ScfPlatform platform = ScfPlatform.load()) {
      platform.as("user").invoke("away").expectCode(ErrorCode.UNAVAILABLE);
    }
  }

  @Test
  void violationsArePartOfTheFailure() {
    CallResult result = functions.as("user").call("buy", Map.of("quantity", "two"));

    assertThat(result.violations())
        .extracting(Object::toString)
        .containsExactly("quantity: expected an integer (32 bit)");
    assertThat(failing(result::expectOk)).hasMessageContaining("quantity: expected an integer");
    assertThat(failing(() -> result.expectViolation("price")))
        .hasMessageContaining("a violation at price was expected");
  }

  @Test
  void aMisspeltFunctionNamesThoseThatThereAre() {
    CallResult result = functions.as("user").call("lnkAccount");

    assertThat(result.outcome()).isEqualTo("NOT_FOUND");
    assertThat(failing(result::expectOk)).hasMessageContaining("linkAccount");
  }

  @Test
  void anAnswerOfAnotherTypeIsSaid() {
    CallResult result = functions.as("user").call("origin");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> result.as(ShopFunctions.Greeting.class))
        .withMessageContaining("the answer is no dev.signet.testing.ShopFunctions$Greeting");
  }

  @Test
  void aRefusalHasItsTreeStatusAndRequestId() {
    CallResult result = functions.call("visit").expectCode(ErrorCode.UNAUTHENTICATED);

    assertThat(result.isOk()).isFalse();
    assertThat(result.httpStatus()).isEqualTo(401);
    assertThat(result.message()).contains("a WeChat identity is required");
    assertThat(result.tree().path("requestId").asText()).isEqualTo(result.requestId());
    assertThat(failing(() -> result.as(Integer.class)))
        .hasMessageContaining("caller: nobody (anonymous)");
  }

  private static AssertionFailedError failing(ThrowingCallable expectation) {
    return catchThrowableOfType(AssertionFailedError.class, expectation);
  }
}
