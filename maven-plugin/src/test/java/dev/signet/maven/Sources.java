package dev.signet.maven;

import java.io.IOException;
import java.nio.file.Path;

/** Functions of users that the tests lay out. */
final class Sources {

  private Sources() {}

  /**
   * A module with a function for users, one for anybody and one for a timer. The second waits for
   * the file that ping.gate names, if it is set.
   */
  static TestProject notes(Path directory) throws IOException {
    return new TestProject(directory)
        .source(
            "com.example.NoteFunctions",
            """
            package com.example;

            import dev.signet.AllowAnonymous;
            import dev.signet.CloudFunction;
            import dev.signet.TimerTrigger;
            import dev.signet.identity.OpenId;

            public final class NoteFunctions {
              @CloudFunction(value = "addNote", description = "Files one of {{the}} caller's notes",
                  timeoutSeconds = 7, memoryMb = 256)
              public String addNote(OpenId caller, Draft draft) {
                return draft.title + " by " + caller.value();
              }

              @CloudFunction("ping")
              @AllowAnonymous
              public String ping() throws InterruptedException {
                String gate = System.getProperty("ping.gate");
                if (gate != null) {
                  System.out.println("ping runs");
                  while (!java.nio.file.Files.exists(java.nio.file.Path.of(gate))) {
                    Thread.sleep(5);
                  }
                }
                return "pong";
              }

              @CloudFunction(value = "nightly", timeoutSeconds = 900)
              @TimerTrigger(name = "everyNight", cron = "0 0 2 * * * *")
              public void nightly() {}

              public static final class Draft {
                public String title;
              }
            }
            """);
  }
}
