package com.example.shop.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is: {@code MYSQL_ADDRESS}, {@code MYSQL_USERNAME} and {@code MYSQL_PASSWORD},
 * as WeChat CloudRun sets them, or {@code DATABASE_URL}, or, on a machine that is no platform, a
 * database in memory.
 */
final class DatabaseSettings {

  /** The database of {@code MYSQL_ADDRESS} unless {@code MYSQL_DATABASE} names another. */
  private static final String DEFAULT_NAME = "shop";

  private static final String IN_MEMORY =
      "jdbc:h2:mem:shop;MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";

  /** In milliseconds: shorter than a call may last, so that no worker waits for a lost server. */
  private static final String TIMEOUTS = "connectTimeout=3000&socketTimeout=10000";

  private static final Pattern ADDRESS =
      Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_$-]{1,64}");

  private static final List<String> MYSQL =
      List.of("MYSQL_ADDRESS", "MYSQL_USERNAME", "MYSQL_PASSWORD");

  /** What SCF, CloudBase and Kubernetes set (their documentation). */
  private static final Pattern PLATFORM =
      Pattern.compile("(SCF|TCB|CBR)_.*|TENCENTCLOUD_RUNENV|KUBERNETES_SERVICE_HOST|K_SERVICE");

  private final String url;
  private final @Nullable String user;
  private final @Nullable String password;

  private DatabaseSettings(String url, @Nullable String user, @Nullable String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /**
   * Reads the variables of an environment.
   *
   * @throws IllegalStateException if they contradict each other, are incomplete or malformed, or a
   *     platform has none; the message names variables and no value
   */
  static DatabaseSettings of(Map<String, String> environment) {
    boolean mysql = MYSQL.stream().anyMatch(environment::containsKey);
    String url = environment.get("DATABASE_URL");
    if (mysql && url != null) {
      throw new IllegalStateException("set DATABASE_URL or MYSQL_ADDRESS, not both");
    }
    if (mysql) {
      return ofMysql(environment);
    }
    return url != null ? ofUrl(url) : inMemory(environment);
  }

  private static DatabaseSettings ofMysql(Map<String, String> environment) {
    for (String name : MYSQL) {
      if (environment.getOrDefault(name, "").isEmpty()) {
        throw new IllegalStateException(
            name + " is not set; MYSQL_ADDRESS, MYSQL_USERNAME and MYSQL_PASSWORD belong together");
      }
    }
    String address = environment.get("MYSQL_ADDRESS");
    if (!ADDRESS.matcher(address).matches()) {
      throw new IllegalStateException("MYSQL_ADDRESS must be a host, or a host:port");
    }
    String name = environment.getOrDefault("MYSQL_DATABASE", DEFAULT_NAME);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalStateException("MYSQL_DATABASE must be the name of a database");
    }
    return new DatabaseSettings(
        "jdbc:mysql://" + address + "/" + name + "?" + TIMEOUTS,
        environment.get("MYSQL_USERNAME"),
        environment.get("MYSQL_PASSWORD"));
  }

  /** Takes mysql://user:password@host:port/name, and addresses of JDBC as they are. */
  private static DatabaseSettings ofUrl(String url) {
    if (url.startsWith("jdbc:mysql:") || url.startsWith("jdbc:h2:")) {
      return new DatabaseSettings(url, null, null);
    }
    if (!url.startsWith("mysql://")) {
      throw malformedUrl();
    }
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException notOne) {
      // Its message holds the password.
      throw malformedUrl();
    }
    String[] login = uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":");
    String path = uri.getPath() == null ? "" : uri.getPath();
    if (uri.getHost() == null || login.length != 2 || path.length() < 2) {
      throw malformedUrl();
    }
    String more = uri.getRawQuery() == null ? TIMEOUTS : TIMEOUTS + "&" + uri.getRawQuery();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return new DatabaseSettings(
        "jdbc:mysql://" + uri.getHost() + port + path + "?" + more,
        decoded(login[0]),
        decoded(login[1]));
  }

  private static String decoded(String text) {
    // URLDecoder takes + for a space, as in forms; in an address it is itself.
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static IllegalStateException malformedUrl() {
    return new IllegalStateException(
        "DATABASE_URL must be mysql://user:password@host:port/database, or begin with jdbc:mysql:");
  }

  /** What is in memory ends with the process, which on a platform would be noticed too late. */
  private static DatabaseSettings inMemory(Map<String, String> environment) {
    if (environment.keySet().stream().anyMatch(name -> PLATFORM.matcher(name).matches())) {
      throw new IllegalStateException(
          "no database is configured: set MYSQL_ADDRESS, MYSQL_USERNAME and MYSQL_PASSWORD,"
              + " or DATABASE_URL");
    }
    return new DatabaseSettings(IN_MEMORY, null, null);
  }

  String url() {
    return url;
  }

  @Nullable String user() {
    return user;
  }

  @Nullable String password() {
    return password;
  }

  /** Whether the shop shows its demonstration data, which a real database never gets. */
  boolean hasDemoData() {
    return url.equals(IN_MEMORY);
  }
}
