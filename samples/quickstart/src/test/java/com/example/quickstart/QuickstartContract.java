package com.example.quickstart;

import static com.example.quickstart.Caller.NOBODY;
import static com.example.quickstart.Caller.USER_A;
import static com.example.quickstart.Caller.USER_A_WITHOUT_UNIONID;
import static com.example.quickstart.Caller.USER_B;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers of every function, which are the same wherever it runs. */
abstract class QuickstartContract {

  static final String REQUEST_ID = "request-1";
  static final ObjectMapper JSON = new ObjectMapper();

  /** Calls a function as the platform would for this caller, with {@link #REQUEST_ID}. */
  abstract Answer call(Caller caller, String function, String payload) throws Exception;

  /** Returns the status that an answer has here: this one over HTTP, 0 for an event function. */
  abstract int status(int httpStatus);

  @Test
  void getUserInfoTellsTheCallerWhoTheyAre() throws Exception {
    accepts(
        call(USER_A, "getUserInfo", "{}"),
        """
        {"openid": "oUser_A-1", "appid": "wx0123456789abcdef", "unionid": "uUser_A"}""");
  }

  @Test
  void getUserInfoSaysNullForAUnionIdThatWeChatDidNotSend() throws Exception {
    accepts(
        call(USER_A_WITHOUT_UNIONID, "getUserInfo", "{}"),
        """
        {"openid": "oUser_A-1", "appid": "wx0123456789abcdef", "unionid": null}""");
  }

  @Test
  void testShowsTheIdentityAndTheTime() throws Exception {
    acceptsTest(USER_A, "uUser_A");
  }

  @Test
  void testSaysThatAUnionIdIsNotAvailable() throws Exception {
    acceptsTest(USER_A_WITHOUT_UNIONID, "Not available");
  }

  @Test
  void hasUnionIdIsTrueWhenWeChatSentOne() throws Exception {
    accepts(
        call(USER_A, "hasUnionId", "{}"),
        """
        {"openid": "oUser_A-1", "hasUnionId": true}""");
  }

  @Test
  void hasUnionIdIsFalseWhenWeChatSentNone() throws Exception {
    accepts(
        call(USER_A_WITHOUT_UNIONID, "hasUnionId", "{}"),
        """
        {"openid": "oUser_A-1", "hasUnionId": false}""");
  }

  @Test
  void linkAccountLinksByTheUnionId() throws Exception {
    accepts(
        call(USER_A, "linkAccount", "{}"),
        """
        {"linked": true, "unionid": "uUser_A"}""");
  }

  @Test
  void linkAccountRefusesACallerWithoutAUnionId() throws Exception {
    refuses(
        call(USER_A_WITHOUT_UNIONID, "linkAccount", "{}"),
        403,
        "UNIONID_UNAVAILABLE",
        "WeChat sent no unionid for this user");
  }

  @Test
  void checkOwnerAuthorizesTheCallersOwnId() throws Exception {
    accepts(
        call(USER_A, "checkOwner", "{\"resourceOwnerId\": \"oUser_A-1\"}"),
        """
        {"authorized": true}""");
  }

  @Test
  void checkOwnerDoesNotAuthorizeAnothersId() throws Exception {
    accepts(
        call(USER_A, "checkOwner", "{\"resourceOwnerId\": \"oUser_B\"}"),
        """
        {"authorized": false, "error": "Unauthorized"}""");
  }

  @Test
  void updateProfileChangesTheCallersOwn() throws Exception {
    accepts(
        call(
            USER_A, "updateProfile", "{\"resourceOwnerId\": \"oUser_A-1\", \"nickname\": \"Lin\"}"),
        """
        {"nickname": "Lin"}""");
  }

  @Test
  void updateProfileRefusesAnothersId() throws Exception {
    refusesPermission(
        call(USER_A, "updateProfile", "{\"resourceOwnerId\": \"oUser_B\", \"nickname\": \"Lin\"}"));
  }

  @Test
  void getOrderShowsEachUserTheirOwn() throws Exception {
    accepts(
        call(USER_A, "getOrder", "{\"orderId\": \"A-1\"}"),
        """
        {"orderId": "A-1", "total": 42}""");
    accepts(
        call(USER_B, "getOrder", "{\"orderId\": \"B-1\"}"),
        """
        {"orderId": "B-1", "total": 7}""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"B-1", "no-such-order"})
  void getOrderRefusesAnothersAndAnUnknownOrderAlike(String orderId) throws Exception {
    refusesPermission(call(USER_A, "getOrder", "{\"orderId\": \"" + orderId + "\"}"));
  }

  @Test
  void getOrderIgnoresAnOwnerThatTheClientClaimsToBe() throws Exception {
    refusesPermission(call(USER_A, "getOrder", "{\"orderId\": \"B-1\", \"openid\": \"oUser_B\"}"));
  }

  @Test
  void whoamiGreetsTheCallerAndSumsTheQuantities() throws Exception {
    accepts(
        call(
            USER_A,
            "whoami",
            """
            {"name": "Lin", "items": [{"sku": "tea", "qty": 2}, {"sku": "cup", "qty": 3}]}"""),
        """
        {"openid": "oUser_A-1", "unionid": "uUser_A", "greeting": "Hello Lin", "total": 5}""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"name\": \"林\", \"items\": []}", "{\"name\": \"林\"}"})
  void whoamiWorksWithoutAUnionIdAndWithoutItems(String payload) throws Exception {
    accepts(
        call(USER_A_WITHOUT_UNIONID, "whoami", payload),
        """
        {"openid": "oUser_A-1", "unionid": null, "greeting": "Hello 林", "total": 0}""");
  }

  @Test
  void pingAnswersSomebodyAndNobody() throws Exception {
    accepts(call(USER_A, "ping", "{}"), "\"pong\"");
    accepts(call(NOBODY, "ping", "{}"), "\"pong\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "getUserInfo",
        "test",
        "hasUnionId",
        "linkAccount",
        "checkOwner",
        "updateProfile",
        "getOrder",
        "listOrders",
        "allOrders",
        "placeOrder",
        "bindPhone",
        "whoami"
      })
  void everyFunctionButPingRefusesACallWithoutAnIdentity(String function) throws Exception {
    refuses(call(NOBODY, function, "{}"), 401, "UNAUTHENTICATED", "a WeChat identity is required");
  }

  final void refuses(Answer answer, int httpStatus, String code, String message) {
    ObjectNode expected =
        JSON.createObjectNode()
            .put("code", code)
            .put("message", message)
            .put("requestId", REQUEST_ID);
    assertEquals(expected, answer.body());
    assertEquals(status(httpStatus), answer.httpStatus());
  }

  private void refusesPermission(Answer answer) {
    refuses(answer, 403, "PERMISSION_DENIED", "permission denied");
  }

  private void accepts(Answer answer, String json) throws Exception {
    JsonNode expected = JSON.readTree(json);
    assertEquals(expected, answer.body());
    assertEquals(status(200), answer.httpStatus());
  }

  private void acceptsTest(Caller caller, String unionId) throws Exception {
    Answer answer = call(caller, "test", "{}");
    JsonNode timestamp = ((ObjectNode) answer.body()).remove("timestamp");
    assertDoesNotThrow(() -> Instant.parse(timestamp.textValue()));
    accepts(
        answer,
        """
        {
          "success": true,
          "message": "Authentication successful",
          "identity": {
            "openid": "oUser_A-1", "appid": "wx0123456789abcdef", "unionid": "%s"
          }
        }"""
            .formatted(unionId));
  }
}
