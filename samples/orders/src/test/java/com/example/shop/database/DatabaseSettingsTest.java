package com.example.shop.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the environment's variables say about the database. */
class DatabaseSettingsTest {

  private static final String SECRET = "hush";
  private static final Map<String, String> CLOUDRUN =
      Map.of("MYSQL_ADDRESS", "10.0.0.1:3306", "MYSQL_USERNAME", "root", "MYSQL_PASSWORD", SECRET);

  @Test
  void theVariablesOfCloudRunNameTheDatabaseShop() {
    DatabaseSettings settings = DatabaseSettings.of(CLOUDRUN);

    assertEquals(
        "jdbc:mysql://10.0.0.1:3306/shop?connectTimeout=3000&socketTimeout=10000", settings.url());
    assertEquals("root", settings.user());
    assertEquals(SECRET, settings.password());
    assertFalse(settings.hasDemoData());
  }

  @Test
  void mysqlDatabaseNamesAnotherOne() {
    assertTrue(
        DatabaseSettings.of(with(CLOUDRUN, "MYSQL_DATABASE", "shop_2"))
            .url()
            .startsWith("jdbc:mysql://10.0.0.1:3306/shop_2?"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"db", "db.example.com", "db.example.com:3307", "[::1]", "[::1]:3306"})
  void anAddressIsAHostOrAHostWithItsPort(String address) {
    assertTrue(
        DatabaseSettings.of(with(CLOUDRUN, "MYSQL_ADDRESS", address))
            .url()
            .startsWith("jdbc:mysql://" + address + "/shop?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hush host", "hush/other?x", "mysql://hush", "hush:port", "hush:123456", "hush,b"})
  void whatIsNoAddressIsRefused(String address) {
    assertRefused("MYSQL_ADDRESS must be a host", with(CLOUDRUN, "MYSQL_ADDRESS", address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hush/x", "hush?allowLoadLocalInfile=true", "hush x"})
  void whatIsNoNameOfADatabaseIsRefused(String name) {
    assertRefused("MYSQL_DATABASE must be", with(CLOUDRUN, "MYSQL_DATABASE", name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MYSQL_ADDRESS", "MYSQL_USERNAME", "MYSQL_PASSWORD"})
  void eachOfTheThreeIsNamedWhenItIsMissingOrEmpty(String name) {
    Map<String, String> without = new HashMap<>(CLOUDRUN);
    without.remove(name);

    assertRefused(name + " is not set", without);
    assertRefused(name + " is not set", with(CLOUDRUN, name, ""));
  }

  @Test
  void twoDatabasesAreOneTooMany() {
    assertRefused(
        "DATABASE_URL or MYSQL_ADDRESS, not both",
        with(CLOUDRUN, "DATABASE_URL", "mysql://root:hush@db/shop"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "mysql://u:hush@db:3307/shop jdbc:mysql://db:3307/shop?",
        "mysql://u:hush@db/shop jdbc:mysql://db/shop?",
        "mysql://u:hush@[::1]:3306/shop jdbc:mysql://[::1]:3306/shop?",
        "mysql://u:hush@db/shop?sslMode=REQUIRED jdbc:mysql://db/shop?connectTimeout=3000"
      })
  void anAddressWithUserAndPasswordIsTaken(String given, String begin) {
    DatabaseSettings settings = DatabaseSettings.of(Map.of("DATABASE_URL", given));

    assertTrue(settings.url().startsWith(begin));
    assertFalse(settings.url().contains(SECRET));
    assertEquals("u", settings.user());
    assertEquals(SECRET, settings.password());
  }

  @Test
  void theQueryOfAnAddressIsKept() {
    assertTrue(
        DatabaseSettings.of(Map.of("DATABASE_URL", "mysql://u:p@db/shop?sslMode=REQUIRED"))
            .url()
            .endsWith("&sslMode=REQUIRED"));
  }

  @Test
  void aPasswordInAnAddressIsDecoded() {
    DatabaseSettings settings =
        DatabaseSettings.of(Map.of("DATABASE_URL", "mysql://us%40er:p%3Aa%2F+%20%25@db/shop"));

    assertEquals("us@er", settings.user());
    assertEquals("p:a/+ %", settings.password());
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:mysql://db/shop?user=u&password=hush", "jdbc:h2:mem:other"})
  void anAddressOfJdbcIsTakenAsItIs(String url) {
    DatabaseSettings settings = DatabaseSettings.of(Map.of("DATABASE_URL", url));

    assertEquals(url, settings.url());
    assertNull(settings.user());
    assertNull(settings.password());
    assertFalse(settings.hasDemoData());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hush",
        "postgres://u:hush@db/shop",
        "jdbc:postgresql://db/shop?password=hush",
        "mysql://db/shop",
        "mysql://u@db/shop",
        "mysql://u:hush:x@db/shop",
        "mysql://u:hush@db",
        "mysql://u:hush@db/",
        "mysql://u:hush@/shop",
        "mysql://u:hu sh@db/shop",
        "mysql://u:hush%@db/shop",
        "mysql://u:hush%zz@db/shop"
      })
  void whatIsNoAddressOfADatabaseIsRefused(String url) {
    assertRefused("DATABASE_URL must be mysql://", Map.of("DATABASE_URL", url));
  }

  @Test
  void aMachineWithoutAnyVariableGetsADatabaseInMemoryWithDemonstrationData() {
    DatabaseSettings settings = DatabaseSettings.of(Map.of("PATH", "/bin"));

    assertTrue(settings.url().startsWith("jdbc:h2:mem:"));
    assertTrue(settings.hasDemoData());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CBR_ENV_ID",
        "TENCENTCLOUD_RUNENV",
        "SCF_RUNTIME_API",
        "TCB_ENV",
        "KUBERNETES_SERVICE_HOST",
        "K_SERVICE"
      })
  void aPlatformWithoutAnyIsRefused(String platform) {
    assertRefused(
        "set MYSQL_ADDRESS, MYSQL_USERNAME and MYSQL_PASSWORD, or DATABASE_URL",
        Map.of(platform, SECRET));
    assertFalse(DatabaseSettings.of(with(CLOUDRUN, platform, "x")).hasDemoData());
  }

  @Test
  void settingsInALogHaveNoPassword() {
    assertFalse(DatabaseSettings.of(CLOUDRUN).toString().contains(SECRET));
  }

  private static void assertRefused(String why, Map<String, String> environment) {
    IllegalStateException refusal =
        assertThrows(IllegalStateException.class, () -> DatabaseSettings.of(environment));

    assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
    for (Throwable t = refusal; t != null; t = t.getCause()) {
      assertFalse(t.toString().contains(SECRET), "the message has a value of the environment");
    }
  }

  private static Map<String, String> with(Map<String, String> all, String name, String value) {
    Map<String, String> copy = new HashMap<>(all);
    copy.put(name, value);
    return copy;
  }
}
