package com.example.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signet.error.ErrorCode;
import dev.signet.testing.Functions;
import dev.signet.testing.WithCaller;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Shows how a test names its caller. The functions run through the same code as in production. */
@WithCaller(openId = "oUser_A-1", unionId = "uUser_A")
class AccountFunctionsTest {

  @Test
  void linkAccountLinksByTheUnionId(Functions functions) {
    var result =
        functions
            .call(AccountFunctions_Signet.LinkAccount.class)
            .as(AccountFunctions.LinkResult.class);

    assertEquals("uUser_A", result.unionid().value());
  }

  @Test
  @WithCaller(profile = "user-without-unionid")
  void linkAccountNeedsAUnionId(Functions functions) {
    functions.call("linkAccount").expectCode(ErrorCode.UNIONID_UNAVAILABLE);
  }

  @Test
  void anOrderIsItsOwnersOnly(Functions functions) {
    functions.call("getOrder", Map.of("orderId", "A-1")).expectOk();
    functions.call("getOrder", Map.of("orderId", "B-1")).expectCode(ErrorCode.PERMISSION_DENIED);
    functions.as("second-user").call("getOrder", Map.of("orderId", "B-1")).expectOk();
  }

  @Test
  void aCartIsSentAsAnObject(Functions functions) {
    var cart = new GreetingFunctions.Cart("Lin", null);

    functions.call("whoami", cart).expectOk();
    functions.call("whoami", Map.of("name", 7)).expectViolation("name");
  }

  @Test
  @WithCaller.Anonymous
  void nobodyIsRefused(Functions functions) {
    functions.call("getUserInfo").expectCode(ErrorCode.UNAUTHENTICATED);
    functions.call("ping").expectOk();
  }

  @Test
  @WithCaller(shared = @WithCaller.Shared(fromOpenId = "oPartner"))
  void aUserOfAnotherMiniProgramIsRefused(Functions functions) {
    functions.call("getUserInfo").expectCode(ErrorCode.SHARED_CALLER_NOT_ALLOWED);
  }

  @Test
  @WithCaller.Timer
  void theTimerRunsTheReport(Functions functions) {
    functions.call("nightlyReport").expectOk();
  }
}
