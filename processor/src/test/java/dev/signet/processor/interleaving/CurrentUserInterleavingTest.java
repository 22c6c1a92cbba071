package dev.signet.processor.interleaving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Project;
import dev.signet.processor.testing.Server;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A thousand users call the functions of a deployed application in turns and at the same time, over
 * each ingress: nobody may get another one's user. Each host runs in a process of its own, as it is
 * deployed. The property {@code signet.interleaved} sets the number of calls for each ingress.
 */
class CurrentUserInterleavingTest {

  private static final int CALLS = Integer.getInteger("signet.interleaved", 4_000);
  private static final int CONNECTIONS = 8;
  private static final int INSTANCES = 2;

  /** The calls that are sent before the first answer is read. */
  private static final int AT_ONCE = 8;

  /** Have no factor in common with the number of users, so that each meets everybody. */
  private static final int[] STEPS = {1, 7, 13, 999};

  @TempDir static Path folder;

  private static Project project;

  @BeforeAll
  static void compile() {
    project =
        new Project(folder)
            .source("demo/Shop.java", Shop.SOURCE)
            .source("demo/Instance.java", Shop.INSTANCE)
            .withSignet();
    Project.Output output = project.compile();
    assertThat(output.exitCode()).as(output.text()).isZero();
  }

  @Test
  void nobodyGetsAnotherOnesUserFromAContainerBehindTheHeadersOfWeChat() throws Exception {
    callOverHttp(
        "wechat-cloudrun-private",
        openId ->
            "X-WX-OPENID: %s\r\nX-WX-APPID: %s\r\nX-WX-SOURCE: wx_client\r\n"
                .formatted(openId, Call.APP));
  }

  @Test
  void nobodyGetsAnotherOnesUserFromAContainerBehindTheGateway() throws Exception {
    callOverHttp(
        "cloudbase-gateway-only",
        openId -> {
          String context =
              """
              {"source":"wx_client","wechatContext":\
              {"source":"wx_client","appId":"%s","openId":"%s"}}\
              """
                  .formatted(Call.APP, openId);
          byte[] bytes = context.getBytes(StandardCharsets.UTF_8);
          return "X-Cloudbase-Context: " + Base64.getEncoder().encodeToString(bytes) + "\r\n";
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"scf-event", "scf-event-mini-program"})
  void nobodyGetsAnotherOnesUserFromAnEventFunction(String ingress) throws Exception {
    List<Callable<List<String>>> work = new ArrayList<>();
    for (int i = 0; i < INSTANCES; i++) {
      int step = STEPS[i];
      work.add(
          () -> {
            try (Entrance instance =
                new EventInstance(start(ingress, "demo.Instance"), ingress.equals("scf-event"))) {
              List<String> wrong = callMany(instance, CALLS / INSTANCES, step);
              check(instance, Call.runs(resolved(CALLS / INSTANCES, step)), wrong);
              return wrong;
            }
          });
    }
    assertThat(inParallel(work)).isEmpty();
  }

  private static void callOverHttp(String ingress, Function<String, String> identity)
      throws Exception {
    try (Server host = start(ingress, "dev.signet.http.SignetHttp")) {
      int port = port(host.readLine());
      List<Callable<List<String>>> work = new ArrayList<>();
      long resolved = 0;
      for (int i = 0; i < CONNECTIONS; i++) {
        // Two connections at a time register the same users in the same order.
        int step = STEPS[i / 2];
        resolved += resolved(CALLS / CONNECTIONS, step);
        work.add(
            () -> {
              try (Entrance connection = new HttpConnection(port, identity)) {
                return callMany(connection, CALLS / CONNECTIONS, step);
              }
            });
      }
      List<String> wrong = inParallel(work);
      try (Entrance connection = new HttpConnection(port, identity)) {
        check(connection, Call.runs(resolved), wrong);
      }
      assertThat(wrong).isEmpty();
    }
  }

  private static Server start(String ingress, String mainClass) {
    return project.start(
        Map.of("SIGNET_INGRESS", ingress, "SIGNET_LOG", "none", "PORT", "0"), mainClass);
  }

  private static int port(String started) {
    String address = started.substring(0, started.indexOf(", "));
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }

  /** Returns some of what was not as it should be. */
  private static List<String> inParallel(List<Callable<List<String>>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      List<String> wrong = new ArrayList<>();
      for (Future<List<String>> done : threads.invokeAll(work)) {
        done.get().stream().limit(3).forEach(wrong::add);
      }
      return wrong;
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> callMany(Entrance entrance, int count, int step) throws Exception {
    List<String> wrong = new ArrayList<>();
    for (int place = 0; place < count; place += AT_ONCE) {
      List<Call> calls = new ArrayList<>();
      for (int i = place; i < Math.min(count, place + AT_ONCE); i++) {
        calls.add(Call.of(i, step));
      }
      check(entrance, calls, wrong);
    }
    return wrong;
  }

  private static void check(Entrance entrance, Call call, List<String> wrong) throws Exception {
    check(entrance, List.of(call), wrong);
  }

  private static void check(Entrance entrance, List<Call> calls, List<String> wrong)
      throws Exception {
    List<String> answers = entrance.answers(calls);
    for (int i = 0; i < calls.size(); i++) {
      String problem = calls.get(i).problemOf(answers.get(i));
      if (problem != null) {
        wrong.add(problem);
      }
    }
  }

  /** Returns how many of the calls reach the application's resolver, each exactly once. */
  private static long resolved(int count, int step) {
    long resolved = 0;
    for (int place = 0; place < count; place++) {
      resolved += Call.of(place, step).resolves() ? 1 : 0;
    }
    return resolved;
  }
}
