package dev.signet.benchmarks.process;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A contestant's running process, which has accepted one call. */
final class Server implements AutoCloseable {

  private static final Duration GIVE_UP = Duration.ofSeconds(60);
  private static final int READ_TIMEOUT_MS = 20_000;

  private final Process process;
  private final int port;
  private final long nanosToFirstAnswer;

  private Server(Process process, int port, long nanosToFirstAnswer) {
    this.process = process;
    this.port = port;
    this.nanosToFirstAnswer = nanosToFirstAnswer;
  }

  /** Starts the process and calls it until the first accepted answer. */
  static Server start(Contestant contestant, Map<String, String> more, Path output)
      throws IOException, InterruptedException {
    int port = freePort();
    List<String> command =
        contestant.command().stream()
            .map(word -> word.replace(Contestant.PORT, String.valueOf(port)))
            .collect(Collectors.toList());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(output.toFile()).redirectInput(new File("/dev/null"));
    contestant
        .environment()
        .forEach(
            (name, value) ->
                builder
                    .environment()
                    .put(name, value.replace(Contestant.PORT, String.valueOf(port))));
    builder.environment().putAll(more);
    long start = System.nanoTime();
    Process process = builder.start();
    try {
      long answered = awaitAnswer(contestant, process, port, start, output);
      return new Server(process, port, answered - start);
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.destroyForcibly().waitFor();
      throw e;
    }
  }

  int port() {
    return port;
  }

  double millisToFirstAnswer() {
    return nanosToFirstAnswer / 1e6;
  }

  /** Returns the resident memory of the process in MiB, as Linux counts it. */
  double residentMib() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Integer.parseInt(line.replaceAll("[^0-9]", "")) / 1024.0;
      }
    }
    throw new IOException("the process is gone");
  }

  /** Ends the process as a platform does, so that a JVM can write an archive at its exit. */
  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private static long awaitAnswer(
      Contestant contestant, Process process, int port, long start, Path output)
      throws IOException, InterruptedException {
    while (true) {
      if (answersRight(contestant.call(), port)) {
        return System.nanoTime();
      }
      if (!process.isAlive() || System.nanoTime() - start > GIVE_UP.toNanos()) {
        throw new IOException(
            contestant.name()
                + " gave no accepted answer; it said:\n"
                + Files.readString(output, StandardCharsets.UTF_8));
      }
      Thread.sleep(1);
    }
  }

  private static boolean answersRight(Call call, int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      socket.setSoTimeout(READ_TIMEOUT_MS);
      socket.getOutputStream().write(call.request(port));
      byte[] bytes = socket.getInputStream().readAllBytes();
      return call.isRight(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
