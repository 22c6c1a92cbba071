package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.testing.WithCaller;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** The function, called on a port as a Mini Program would call it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithCaller
class CheckoutTest {

  @Autowired TestRestTemplate rest;

  @Test
  @WithCaller(openId = "oBuyer")
  void aBasketIsOrderedWhole() {
    JsonNode receipt = checkout(line("tea", 1), line("cup", 1)).getBody();

    assertThat(receipt.path("orders").asInt()).isEqualTo(2);
    assertThat(receipt.path("total").asInt()).isEqualTo(12000);
    assertThat(orders()).hasSize(2);
  }

  @Test
  @WithCaller(openId = "oGreedy")
  void aBasketThatCannotBeHadLeavesNothingBehind() {
    int stock = stock("tea");

    ResponseEntity<JsonNode> answer = checkout(line("tea", 1), line("cup", 50));

    assertThat(answer.getStatusCode().value()).isEqualTo(409);
    assertThat(answer.getBody().path("code").asText()).isEqualTo("OUT_OF_STOCK");
    assertThat(orders()).isEmpty();
    assertThat(stock("tea")).isEqualTo(stock);
  }

  @Test
  void aBasketOfTheWrongFormIsRefusedByItsPath() {
    JsonNode refusal = checkout(line("tea", "many")).getBody();

    assertThat(refusal.path("code").asText()).isEqualTo("INVALID_ARGUMENT");
    assertThat(refusal.path("violations").path(0).path("path").asText())
        .isEqualTo("lines[0].quantity");
  }

  @Test
  @WithCaller.Anonymous
  void nobodyOrders() {
    assertThat(checkout(line("tea", 1)).getStatusCode().value()).isEqualTo(401);
  }

  private ResponseEntity<JsonNode> checkout(Object... lines) {
    return rest.postForEntity("/fn/checkout", Map.of("lines", List.of(lines)), JsonNode.class);
  }

  private static Object line(String sku, Object quantity) {
    return Map.of("sku", sku, "quantity", quantity);
  }

  private JsonNode orders() {
    return rest.getForObject("/orders", JsonNode.class).path("data");
  }

  private int stock(String sku) {
    return rest.getForObject("/products/" + sku, JsonNode.class).path("data").path("stock").asInt();
  }
}
