package com.example.shop.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.push.OrderQuery;
import dev.signet.push.PaymentNotice;
import dev.signet.push.QueriedOrder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks WeChat Pay about an order by the open interface {@code /_/pay/queryorder} of WeChat
 * CloudRun, which needs no key of the merchant.
 */
public final class WeChatPay implements OrderQuery {

  /** The interface is plain HTTP inside the platform's own network. */
  public static final URI IN_CLOUDRUN = URI.create("http://api.weixin.qq.com/_/pay/queryorder");

  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger("shop.payment");

  private final URI address;
  private final String subMerchant;

  /**
   * Makes a query.
   *
   * @param address where to ask
   * @param subMerchant the shop's number at WeChat Pay, {@code sub_mch_id}; empty if it has none,
   *     and then no payment is confirmed
   */
  public WeChatPay(URI address, String subMerchant) {
    this.address = address;
    this.subMerchant = subMerchant;
  }

  @Override
  public QueriedOrder find(PaymentNotice notice) throws IOException, InterruptedException {
    if (subMerchant.isEmpty()) {
      LOG.warn("PAY_SUB_MCH_ID is not set, so no payment can be confirmed, and none is booked");
      throw new IllegalStateException("PAY_SUB_MCH_ID is not set");
    }
    ObjectNode question = Json.MAPPER.createObjectNode();
    question.put("sub_mch_id", subMerchant).put("out_trade_no", notice.outTradeNo());
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(question)))
            .build();
    HttpResponse<byte[]> response =
        HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .build()
            .send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException("WeChat Pay answered with status " + response.statusCode());
    }
    return order(Json.MAPPER.readTree(response.body()));
  }

  private static QueriedOrder order(JsonNode answer) throws IOException {
    if (answer.path("errcode").asInt(-1) != 0) {
      throw new IOException("WeChat Pay answered errcode " + answer.path("errcode").asInt(-1));
    }
    JsonNode order = answer.path("respdata");
    if (!order.path("trade_state").asText().equals("SUCCESS")) {
      return QueriedOrder.notPaid();
    }
    return QueriedOrder.paid(
        order.path("out_trade_no").asText(),
        order.path("total_fee").asLong(),
        order.path("mch_id").asText(),
        order.path("appid").asText());
  }

  /** Made by the first query: the start of an instance, which makes this object, needs none. */
  private static final class Json {
    static final ObjectMapper MAPPER = new ObjectMapper();
  }
}
