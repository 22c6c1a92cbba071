package dev.signet.maven.dev;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The process of the local server, which writes to Maven's terminal and ends with Maven. */
public final class ServerProcess {

  private static final int STOP_SECONDS = 15;

  private ServerProcess() {}

  /**
   * Runs it to its end. When Maven is told to end, so is the server, and when it does not, it is
   * killed.
   *
   * @return its exit code
   */
  public static int run(List<String> command, File directory)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(directory)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Thread stop = new Thread(() -> stop(process), "signet-dev-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      return process.waitFor();
    } catch (InterruptedException stopped) {
      stop(process);
      throw stopped;
    } finally {
      forget(stop);
    }
  }

  private static void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException hurry) {
      process.destroyForcibly();
    }
  }

  private static void forget(Thread stop) {
    try {
      Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException ending) {
      // It runs.
    }
  }
}
