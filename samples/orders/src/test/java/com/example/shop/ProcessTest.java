package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.shop.database.SleepingServer;
import com.example.shop.database.TestDatabase;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The shop as it is deployed, with the store of calls in its database. */
class ProcessTest {

  private static final String ORDER =
      "{\"requestKey\":\"a-request-key\",\"sku\":\"tea\",\"quantity\":2}";

  @TempDir Path folder;

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Test
  void itStartsWithoutADatabaseAnswersUnavailableAndHeals() throws Exception {
    database.kill();
    try (ShopProcess shop = start()) {
      List<String> functions = List.of("getProfile", "listProducts", "createOrder");
      for (HttpResponse<String> response :
          AtOnce.run(3, i -> shop.call("oUser", functions.get(i), i == 2 ? ORDER : "{}"))) {
        assertUnavailable(response);
      }

      database.restart();
      accepted(repeated(shop, "getProfile", "{}"));
      sellTea();
      accepted(repeated(shop, "createOrder", ORDER));
    }
  }

  @Test
  void twoInstancesMakeOneOrderOfCallsThatComeAtOnceAndWhenOneDiesTheOtherKnowsTheAnswer()
      throws Exception {
    try (ShopProcess one = start();
        ShopProcess other = start()) {
      assertEquals("[]", one.call("oUser", "listProducts", "{}").body());
      assertEquals(200, other.call("oUser", "getProfile", "{}").statusCode());
      sellTea();
      List<ShopProcess> instances = List.of(one, other);

      List<String> answers =
          AtOnce.run(6, i -> instances.get(i % 2).call("oUser", "createOrder", ORDER)).stream()
              .map(ProcessTest::accepted)
              .toList();
      one.kill();
      String later = accepted(other.call("oUser", "createOrder", ORDER));

      assertEquals(1, answers.stream().distinct().count());
      assertEquals(answers.get(0), later);
      assertEquals(1, database.number("SELECT COUNT(*) FROM orders"));
      assertEquals(8, database.number("SELECT stock FROM products"));
      // Not the order's own key answered the last call, but the answer that is remembered.
      assertEquals(1, database.number("SELECT COUNT(*) FROM signet_calls"));
    }
  }

  @Test
  void aWrongPasswordIsUnavailableAndTheLogNamesTheVariable() throws Exception {
    Map<String, String> wrong = database.environmentWithPassword("hush-hush");
    try (ShopProcess shop = ShopProcess.start(folder, wrong)) {
      assertUnavailable(shop.call("oUser", "getProfile", "{}"));

      assertTrue(
          shop.log().contains("The database refuses the user or the password: see MYSQL_USERNAME"));
      assertFalse(shop.log().contains("hush-hush"));
    }
  }

  @Test
  void aServerlessDatabaseThatSleepsIsUnavailableUntilItHasWokenUp() throws Exception {
    int port = port(database.environment());
    try (SleepingServer server = new SleepingServer();
        ShopProcess shop = ShopProcess.start(folder, moved(port, server.port()))) {
      assertUnavailable(shop.call("oUser", "getProfile", "{}"));
      assertTrue(shop.log().contains("The database cannot be reached: it may be waking up"));

      server.wake(port);
      accepted(repeated(shop, "getProfile", "{}"));
    }
  }

  @Test
  void aSettingThatIsMissingKeepsItFromStartingAndIsNamed() throws Exception {
    Map<String, String> incomplete =
        Map.of("MYSQL_ADDRESS", "127.0.0.1:1", "MYSQL_USERNAME", "hush-hush");
    try (ShopProcess shop = ShopProcess.start(folder, incomplete)) {
      assertEquals(2, shop.exitCode());
      assertTrue(shop.log().contains("MYSQL_PASSWORD is not set"), shop.log());
      assertFalse(shop.log().contains("hush-hush"));
    }
  }

  @Test
  void aPlatformWithoutADatabaseKeepsItFromStarting() throws Exception {
    try (ShopProcess shop = ShopProcess.start(folder, Map.of("CBR_ENV_ID", "env-1"))) {
      assertEquals(2, shop.exitCode());
      assertTrue(shop.log().contains("no database is configured: set MYSQL_ADDRESS"), shop.log());
    }
  }

  private ShopProcess start() throws Exception {
    return ShopProcess.start(folder, database.environment());
  }

  private static int port(Map<String, String> environment) {
    Matcher found = Pattern.compile("127\\.0\\.0\\.1:([0-9]+)").matcher(environment.toString());
    assertTrue(found.find());
    return Integer.parseInt(found.group(1));
  }

  /** Returns the variables of a shop that looks for the database at another port. */
  private Map<String, String> moved(int from, int to) {
    Map<String, String> environment = new HashMap<>(database.environment());
    environment.replaceAll((name, value) -> value.replace("1:" + from, "1:" + to));
    return environment;
  }

  private void sellTea() {
    database.change(
        "INSERT INTO products (sku, name, price, stock) VALUES ('tea', 'tea', 100, 10)");
  }

  /**
   * Calls as a client does that is told to try again: the pool itself waits between its attempts.
   */
  private static HttpResponse<String> repeated(ShopProcess shop, String function, String payload)
      throws Exception {
    HttpResponse<String> response = shop.call("oUser", function, payload);
    for (int i = 0; i < 10 && response.statusCode() == 503; i++) {
      response = shop.call("oUser", function, payload);
    }
    return response;
  }

  private static String accepted(HttpResponse<String> response) {
    assertEquals(200, response.statusCode(), response.body());
    return response.body();
  }

  private static void assertUnavailable(HttpResponse<String> response) throws Exception {
    assertEquals(503, response.statusCode(), response.body());
    assertEquals("UNAVAILABLE", new ObjectMapper().readTree(response.body()).path("code").asText());
  }
}
