package com.example.quickstart;

import dev.signet.error.ErrorCode;
import dev.signet.opendata.OpenDataSource;
import dev.signet.testing.Functions;
import dev.signet.testing.WithCaller;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Shows how a test plays WeChat that vouches for a phone number. */
@WithCaller
class MemberFunctionsTest {

  private static final Map<String, Object> PHONE =
      Map.of("phoneNumber", "13800000001", "purePhoneNumber", "13800000001", "countryCode", "86");

  @Test
  void bindPhoneTakesANumberThatWeChatVouchesFor(Functions functions) {
    functions.withOpenData("phone", PHONE).call("bindPhone").expectOk();
  }

  @Test
  void bindPhoneRefusesANumberThatAClientMadeUp(Functions functions) {
    Map<String, Object> madeUp = Map.of("phone", Map.of("cloudID", "c-1", "data", PHONE));
    OpenDataSource unknown = (cloudId, caller) -> Optional.empty();
    functions
        .with(
            new MemberFunctions_Signet.BindPhone(
                new MemberFunctions(), new MemberResolver(), unknown))
        .call("bindPhone", madeUp)
        .expectCode(ErrorCode.OPEN_DATA_UNVERIFIED);
  }
}
