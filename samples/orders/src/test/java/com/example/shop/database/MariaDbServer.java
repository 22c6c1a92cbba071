package com.example.shop.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A MariaDB server as a process of its own, with its data in target/. mariadb.sh becomes it. */
final class MariaDbServer implements TestServer {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String USER = "shop";

  private final String password = UUID.randomUUID().toString();
  private final Path folder;
  private final int port;
  private Process process;

  MariaDbServer() {
    try {
      folder = Files.createDirectories(Path.of("target", "mariadb-tests"));
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void create(String database) {
    execute("CREATE DATABASE " + database);
  }

  @Override
  public void drop(String database) {
    execute("DROP DATABASE " + database);
  }

  private void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mysql://" + address() + "/?connectTimeout=1000", USER, password);
  }

  @Override
  public Map<String, String> environment(String database) {
    return Map.of(
        "MYSQL_ADDRESS", address(),
        "MYSQL_USERNAME", USER,
        "MYSQL_PASSWORD", password,
        "MYSQL_DATABASE", database);
  }

  private String address() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void start() {
    ProcessBuilder script =
        new ProcessBuilder("bash", "mariadb.sh", "--serve", folder.toString(), String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    script.environment().putAll(Map.of("MYSQL_USERNAME", USER, "MYSQL_PASSWORD", password));
    try {
      process = script.start();
      awaitAnswer(Instant.now().plus(PATIENCE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitAnswer(Instant end) throws IOException {
    while (true) {
      try {
        connect().close();
        return;
      } catch (SQLException notYet) {
        if (!process.isAlive() || Instant.now().isAfter(end)) {
          throw new IllegalStateException(
              "MariaDB did not start. It says: " + Files.readString(log()), notYet);
        }
      }
    }
  }

  private Path log() {
    return folder.resolve("server.log");
  }
}
