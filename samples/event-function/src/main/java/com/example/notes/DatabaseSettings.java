package com.example.notes;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which database the environment names: MySQL if it has the variables, and otherwise one in memory,
 * which is there only while the functions are developed. No message repeats a value.
 */
final class DatabaseSettings {

  private static final String ADDRESS = "MYSQL_ADDRESS";
  private static final String USERNAME = "MYSQL_USERNAME";
  private static final String PASSWORD = "MYSQL_PASSWORD";
  private static final String DATABASE = "MYSQL_DATABASE";

  /** So strict, because both become part of a URL, which can hold options. */
  private static final Pattern HOST_AND_PORT = Pattern.compile("[A-Za-z0-9.-]+:[0-9]{1,5}");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private static final String IN_MEMORY = "jdbc:h2:mem:notes;MODE=MySQL;DB_CLOSE_DELAY=-1";

  private final Map<String, String> mysql = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  /** Reads the variables. One that is empty counts as missing: so `tcb` deploys one it lacks. */
  DatabaseSettings(Map<String, String> environment, boolean hasMemory) {
    for (String name : List.of(ADDRESS, USERNAME, PASSWORD, DATABASE)) {
      String value = environment.getOrDefault(name, "");
      if (!value.isBlank()) {
        mysql.put(name, value);
      }
    }
    if (!mysql.isEmpty()) {
      checkMySql();
    } else if (!hasMemory
        || environment.keySet().stream().anyMatch(DatabaseSettings::isPlatforms)) {
      problems.add(
          "set MYSQL_ADDRESS, MYSQL_USERNAME and MYSQL_PASSWORD. A database in memory is for"
              + " development only: here it would lose every note with its instance");
    }
  }

  /** Returns what is wrong with the variables, for people; empty if they can be used. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /** Tells the pool which database it connects to. */
  void applyTo(HikariDataSource pool) {
    if (mysql.isEmpty()) {
      pool.setJdbcUrl(IN_MEMORY);
      return;
    }
    // The times are milliseconds, shorter than a call: one that hangs would keep the instance.
    pool.setJdbcUrl(
        "jdbc:mysql://"
            + mysql.get(ADDRESS)
            + "/"
            + mysql.getOrDefault(DATABASE, "notes")
            + "?connectTimeout=2000&socketTimeout=5000");
    pool.setUsername(mysql.get(USERNAME));
    pool.setPassword(mysql.get(PASSWORD));
  }

  private void checkMySql() {
    for (String name : List.of(ADDRESS, USERNAME, PASSWORD)) {
      if (!mysql.containsKey(name)) {
        problems.add(name + " is missing, and another variable of MySQL is set");
      }
    }
    check(ADDRESS, HOST_AND_PORT, "is not a host and a port, such as 10.0.0.1:3306");
    check(DATABASE, NAME, "is not a name of letters, digits, - and _");
  }

  private void check(String name, Pattern form, String problem) {
    if (mysql.containsKey(name) && !form.matcher(mysql.get(name)).matches()) {
      problems.add(name + " " + problem);
    }
  }

  /** SCF and CloudBase set such variables (their documentation). */
  private static boolean isPlatforms(String name) {
    return name.startsWith("SCF_")
        || name.startsWith("TCB_")
        || name.startsWith("CBR_")
        || name.equals("TENCENTCLOUD_RUNENV");
  }
}
