package com.example.shop.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.signet.push.PaymentMismatchException;
import dev.signet.push.PaymentNotice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The question that WeChat Pay is asked, and what is made of its answer. */
class WeChatPayTest {

  private static final String PAID =
      """
      {"errcode": 0, "errmsg": "ok", "respdata": {"return_code": "SUCCESS", "result_code": "SUCCESS",
       "trade_state": "SUCCESS", "out_trade_no": "shop-0000000001", "total_fee": 6800,
       "mch_id": "m1", "appid": "wx1"}}
      """;

  private final PaymentNotice notice =
      PaymentNotice.of(
          Map.of(
              "outTradeNo", "shop-0000000001",
              "totalFee", 6800,
              "mchId", "m1",
              "appid", "wx1"));
  private final AtomicReference<String> question = new AtomicReference<>();
  private HttpServer server;
  private volatile int status = 200;
  private volatile String answer = PAID;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/_/pay/queryorder",
        exchange -> {
          question.set(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void theQuestionNamesTheSubMerchantAndTheOrder() throws Exception {
    notice.confirmedBy(pay());

    JsonNode sent = new ObjectMapper().readTree(question.get());
    assertEquals(
        new ObjectMapper()
            .readTree("{\"sub_mch_id\": \"1900000001\", \"out_trade_no\": \"shop-0000000001\"}"),
        sent);
  }

  @Test
  void aPaidOrderConfirmsTheNotice() throws Exception {
    assertEquals(6800, notice.confirmedBy(pay()).totalFee());
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOTPAY", "REFUND", "CLOSED", "REVOKED", "USERPAYING", "PAYERROR", ""})
  void anOrderInAnotherStateConfirmsNothing(String state) {
    answer = PAID.replace("\"trade_state\": \"SUCCESS\"", "\"trade_state\": \"" + state + "\"");

    assertThrows(PaymentMismatchException.class, () -> notice.confirmedBy(pay()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "6800, 6801",
        "shop-0000000001, shop-0000000002",
        "\"m1\", \"m2\"",
        "wx1, wx2",
        "\"total_fee\": 6800, \"fee\": 6800"
      })
  void anAnswerAboutSomethingElseConfirmsNothing(String change) {
    String[] parts = change.split(", ");
    answer = PAID.replace(parts[0], parts[1]);

    assertThrows(PaymentMismatchException.class, () -> notice.confirmedBy(pay()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"errcode\": 40097, \"errmsg\": \"secret text\"}", "{}", "[]", "\"SUCCESS\""})
  void anErrorIsNoAnswer(String text) {
    answer = text;

    IOException failure = assertThrows(IOException.class, () -> notice.confirmedBy(pay()));
    assertTrue(failure.getMessage().startsWith("WeChat Pay answered errcode "));
    assertFalse(failure.getMessage().contains("secret"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{\"errcode\": 0"})
  void whatIsNoJsonIsNoAnswer(String text) {
    answer = text;

    assertThrows(IOException.class, () -> notice.confirmedBy(pay()));
  }

  @Test
  void anotherStatusThan200IsNoAnswer() {
    status = 500;

    IOException failure = assertThrows(IOException.class, () -> notice.confirmedBy(pay()));
    assertEquals("WeChat Pay answered with status 500", failure.getMessage());
  }

  @Test
  void withoutASubMerchantNothingIsAskedAndTheVariableIsNamed() {
    IllegalStateException refusal =
        assertThrows(
            IllegalStateException.class, () -> notice.confirmedBy(new WeChatPay(address(), "")));

    assertTrue(refusal.getMessage().startsWith("PAY_SUB_MCH_ID is not set"));
    assertEquals(null, question.get());
  }

  @Test
  void aServerThatIsGoneIsAnError() {
    WeChatPay pay = pay();
    server.stop(0);

    assertThrows(IOException.class, () -> notice.confirmedBy(pay));
  }

  private WeChatPay pay() {
    return new WeChatPay(address(), "1900000001");
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/_/pay/queryorder");
  }
}
