package com.example.notes;

import com.zaxxer.hikari.HikariDataSource;
import dev.signet.testing.CallResult;
import dev.signet.testing.ScfDeployment;
import dev.signet.testing.ScfPlatform;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The process of one instance of addNote. Every line of its input is the title of a note, for which
 * it writes one line: {@code OK}, or the code and the message of the failure.
 */
final class InstanceMain {

  private InstanceMain() {}

  /**
   * Runs the instance until its input ends.
   *
   * @param args the URL of the database; without it the generated entry finds its own
   */
  public static void main(String[] args) throws IOException {
    try (ScfPlatform platform = args.length == 0 ? generated() : at(args[0])) {
      ScfPlatform user = platform.as("user");
      PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      BufferedReader titles =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String title = titles.readLine(); title != null; title = titles.readLine()) {
        CallResult result = user.invoke("addNote", Map.of("title", title));
        answers.println(result.outcome() + result.message().map(text -> ": " + text).orElse(""));
      }
    }
  }

  private static ScfPlatform at(String url) {
    HikariDataSource pool = Database.emptyPool();
    pool.setJdbcUrl(url);
    return NotePlatform.of(new NoteFunctions(new Database(pool)));
  }

  private static ScfPlatform generated() {
    return ScfDeployment.ofClassPath().withEntry("addNote", Scf_addNote::new).start();
  }
}
