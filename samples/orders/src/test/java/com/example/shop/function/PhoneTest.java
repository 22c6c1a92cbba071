package com.example.shop.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.shop.model.Member;
import com.example.shop.model.Role;
import dev.signet.error.ErrorCode;
import dev.signet.testing.CallResult;
import dev.signet.testing.Functions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The phone number comes from WeChat alone, and leaves the shop masked alone. */
class PhoneTest {

  private static final String NUMBER = "13800001234";
  private static final Map<String, Object> PHONE =
      Map.of("phoneNumber", NUMBER, "purePhoneNumber", NUMBER, "countryCode", "86");

  @RegisterExtension final Shop shop = new Shop();

  @Test
  void aNumberThatWeChatVouchesForIsKeptAndShownMasked() {
    Functions user = shop.instance().as(Shop.user("oUser"));
    CallResult bound = user.withOpenData("phone", PHONE).call("bindPhone").expectOk();
    CallResult profile = user.call("getProfile").expectOk();

    assertEquals("****1234", profile.tree().path("maskedPhone").asText());
    assertFalse((bound.json() + profile.json()).contains(NUMBER));
    assertEquals(List.of(NUMBER), shop.database().texts("SELECT phone FROM members"));
  }

  @Test
  void aNumberThatTheClientMakesUpIsNotKept() {
    Functions user = shop.instance().as(Shop.user("oUser"));
    for (Object madeUp : List.of(PHONE, NUMBER, Map.of("cloudID", "c", "data", PHONE))) {
      user.call("bindPhone", Map.of("phone", madeUp)).expectCode(ErrorCode.OPEN_DATA_UNVERIFIED);
    }

    assertEquals(0, shop.database().number("SELECT COUNT(phone) FROM members"));
  }

  @Test
  void aMemberWithoutANumberHasNone() {
    assertTrue(
        shop.instance()
            .as(Shop.user("oUser"))
            .call("getProfile")
            .expectOk()
            .tree()
            .path("maskedPhone")
            .isNull());
  }

  @Test
  void aFailureOfTheDatabaseSaysNothingOfTheNumber() {
    Functions user = shop.instance().as(Shop.user("oUser"));
    user.call("getProfile").expectOk();
    shop.database().change("ALTER TABLE members DROP COLUMN phone");
    shop.database().change("ALTER TABLE members ADD COLUMN phone VARCHAR(2)");

    CallResult failed = user.withOpenData("phone", PHONE).call("bindPhone");

    failed.expectCode(ErrorCode.INTERNAL);
    assertFalse(failed.json().contains(NUMBER));
  }

  @Test
  void aMemberInALogIsANumber() {
    assertEquals("Member[7]", new Member(7, "uPerson", Role.ADMIN, NUMBER, null).toString());
  }
}
