package dev.signet.processor.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A main class of a consumer's project that runs until it is closed; its error output is lost. */
public final class Server implements AutoCloseable {

  private final Process process;
  private final BufferedReader out;

  Server(List<String> command, Map<String, String> environment) {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(name -> name.startsWith("SIGNET_"));
    builder.environment().putAll(environment);
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Writes text to the standard input of the process. */
  public void write(String text) throws IOException {
    process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /** Waits for a line of the standard output. */
  public String readLine() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new AssertionError("the process ended too early");
    }
    return line;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
