package dev.signet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The container's image is built and started outside docker, as its Dockerfile states it. */
class ContainerTest {

  private static final int CALLS = 100;
  private static final int TERMINATED = 143;

  @TempDir private Path directory;

  @Test
  void sigtermDuringAHundredCallsLeavesNoneUnanswered() throws Exception {
    ReplayedImage image = image(project());
    Process service = image.start(Map.of("SIGNET_WORKERS", String.valueOf(CALLS)));
    try (BufferedReader out = service.inputReader(StandardCharsets.UTF_8)) {
      int port = port(out);
      List<Socket> clients = new ArrayList<>();
      for (int i = 0; i < CALLS; i++) {
        clients.add(call(port, "hold"));
        await(out, "held");
      }

      service.toHandle().destroy();
      awaitClosed(port);
      service.getOutputStream().write(new byte[CALLS]);
      service.getOutputStream().flush();

      for (Socket client : clients) {
        try (client) {
          assertThat(status(client)).isEqualTo(200);
        }
      }
      assertThat(service.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(service.exitValue()).isEqualTo(TERMINATED);
    } finally {
      service.destroyForcibly();
    }
  }

  /** The health check is asked as the image asks it. */
  @Test
  void theHealthCheckFollowsTheService() throws Exception {
    ReplayedImage image = image(project());
    Process service = image.start(Map.of());
    try (BufferedReader out = service.inputReader(StandardCharsets.UTF_8)) {
      int port = port(out);
      assertThat(image.health(port)).isZero();
      service.toHandle().destroy();
      service.waitFor();
      assertThat(image.health(port)).isNotZero();
    } finally {
      service.destroyForcibly();
    }
  }

  /** With the archive that the training stage made, on the layers that it was made on. */
  @Test
  void theServiceStartsFromItsArchiveAndNoMethodRanForIt() throws Exception {
    ReplayedImage image = image(project());
    Path loaded = directory.resolve("loaded.txt");
    Process service = image.start(Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + loaded));
    try (BufferedReader out = service.inputReader(StandardCharsets.UTF_8)) {
      try (Socket client = call(port(out), "greet")) {
        assertThat(status(client)).isEqualTo(200);
      }
    } finally {
      service.toHandle().destroy();
      service.waitFor();
    }
    assertThat(Files.readAllLines(loaded))
        .filteredOn(line -> line.matches(".*\\b(com\\.example\\.|dev\\.signet\\.|io\\.netty\\.).*"))
        .hasSizeGreaterThan(100)
        .filteredOn(line -> !line.contains("/0x") && !line.contains("shared objects file"))
        .isEmpty();
    assertThat(image.buildOutput())
        .contains("trained with 3 functions and 0 calls of user code")
        .doesNotContain("held");
  }

  @Test
  void aTrainingCallRunsTheMethodThatItNames() throws Exception {
    TestProject project = project();
    Goal goal = goal(project);
    goal.mojo.trainingCalls = List.of(trainingCall("mark", "{\"file\": \"%s\"}".formatted(mark())));
    image(goal, project);

    assertThat(mark()).exists();
  }

  private Path mark() {
    return directory.resolve("marked");
  }

  @Test
  void aTrainingCallThatIsRefusedEndsTheBuild() throws Exception {
    TestProject project = project();
    Goal goal = goal(project);
    goal.mojo.trainingCalls = List.of(trainingCall("mark", "{}"));

    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> image(goal, project)))
        .hasMessageContaining("The training call of mark was answered with status 400");
  }

  private static ImageMojo.Call trainingCall(String function, String payload) {
    ImageMojo.Call call = new ImageMojo.Call();
    call.function = function;
    call.payload = payload;
    return call;
  }

  private ReplayedImage image(TestProject project) throws Exception {
    return image(goal(project), project);
  }

  private ReplayedImage image(Goal goal, TestProject project) throws Exception {
    goal.run();
    return ReplayedImage.build(
        project.directory.resolve("target/signet/container"), directory.resolve("image"));
  }

  private static Goal goal(TestProject project) {
    Goal goal = Goal.laidOut(project).layouts("container");
    goal.mojo.imageJava = Runtime.version().feature() >= 25 ? 25 : 21;
    return goal;
  }

  private TestProject project() throws Exception {
    return new TestProject(directory.resolve("a 项目"))
        .withoutScf()
        .source(
            "com.example.Functions",
            """
            package com.example;

            import dev.signet.AnyCaller;
            import dev.signet.CloudFunction;
            import dev.signet.identity.OpenId;
            import java.io.IOException;
            import java.nio.file.Files;
            import java.nio.file.Path;

            public final class Functions {
              @CloudFunction("hold")
              @AnyCaller("a test")
              public int hold() throws IOException {
                System.out.println("held");
                return System.in.read();
              }

              @CloudFunction("greet")
              @AnyCaller("a test")
              public Greeting greet() {
                return new Greeting("hello");
              }

              @CloudFunction("mark")
              @AnyCaller("a test")
              public boolean mark(String file) throws IOException {
                Files.createFile(Path.of(file));
                return true;
              }

              public record Greeting(String text) {}
            }
            """)
        .compiled(17);
  }

  private static int port(BufferedReader out) throws IOException {
    String line = await(out, "Signet listens on ");
    String address = line.substring(0, line.indexOf(", "));
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }

  private static String await(BufferedReader out, String containing) throws IOException {
    StringBuilder before = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.contains(containing)) {
        return line;
      }
      before.append(line).append('\n');
    }
    throw new AssertionError("the process ended without: " + containing + "\n" + before);
  }

  private static Socket call(int port, String function) throws IOException {
    Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
    String request =
        """
        POST /%s HTTP/1.1
        Host: localhost
        X-WX-OPENID: oLin
        X-WX-APPID: wx0123456789abcdef
        X-WX-SOURCE: wx_client
        Content-Length: 0

        """
            .formatted(function)
            .replace("\n", "\r\n");
    client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return client;
  }

  private static int status(Socket client) throws IOException {
    InputStream in = client.getInputStream();
    return Integer.parseInt(new String(in.readNBytes(12), StandardCharsets.US_ASCII).substring(9));
  }

  /** Waits until the service has begun to stop: it takes no more connections. */
  private static void awaitClosed(int port) throws IOException {
    while (true) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        Thread.onSpinWait();
      } catch (ConnectException closed) {
        return;
      }
    }
  }
}
