package dev.signet.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerProfilesTest {

  private final CallerProfiles callers = CallerProfiles.builtIn();

  @Test
  void aNameThatNobodyHasNamesAllCallers() {
    assertThat(callers.find("nobody")).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> callers.and(CallerProfile.timer("clock")).named("nobody"))
        .withMessage(
            "there is no caller of this name; there are user, user-without-unionid, second-user,"
                + " shared-user, devtools, timer, anonymous, message-push, payment-callback,"
                + " clock");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "user | user (oUse**** of wx00****, by wx_client)",
        "user-without-unionid | user-without-unionid (oUse**** of wx00****, no unionid, by wx_client)",
        "shared-user | shared-user (shared oUs**** of wx00****, by wx_client)",
        "timer | the platform's timer",
        "anonymous | nobody (anonymous)"
      })
  void aCallerIsPrintedWithoutItsIdentifiers(String name, String printed) {
    assertThat(callers.named(name)).hasToString(printed);
  }

  @Test
  void aMalformedIdentifierIsNotPrintedEither() {
    CallerProfile caller =
        callers.named("user").with(ContextField.OPENID, "a b").with(ContextField.SOURCE, null);

    assertThat(caller).hasToString("user (**** of wx00****, by no source)");
  }
}
