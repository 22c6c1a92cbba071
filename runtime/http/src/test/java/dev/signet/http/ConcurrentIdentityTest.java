package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * SECURITY.md rows 9 and 10: an answer is for the caller of its own request, whatever else runs at
 * the same time.
 */
class ConcurrentIdentityTest {

  private static final int CONNECTIONS = 20;
  private static final int CALLS = 1_000;

  @Test
  void identitiesOfConcurrentCallsNeverMix() throws Exception {
    ExecutorService stages = Executors.newSingleThreadExecutor();
    ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
    try (TestHost host =
        TestHost.start(
            TestFunction.of(
                "echo",
                (caller, payload) ->
                    Map.of("openid", caller.openId(), "unionid", caller.unionId().orElseThrow())),
            TestFunction.of(
                "later",
                (caller, payload) ->
                    CompletableFuture.supplyAsync(() -> Map.of("openid", caller.openId()), stages)),
            TestFunction.of("here", (caller, payload) -> Map.of("openid", caller.openId()))
                .nonBlocking(),
            TestFunction.of(
                    "here-later",
                    (caller, payload) ->
                        CompletableFuture.supplyAsync(
                            () -> Map.of("openid", caller.openId()), stages))
                .nonBlocking(),
            TestFunction.of(
                "failing",
                (caller, payload) -> {
                  throw new IllegalStateException(caller.openId().value());
                }))) {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        int connection = i;
        work.add(() -> callMany(host, connection));
      }
      int right = 0;
      for (Future<Integer> done : clients.invokeAll(work)) {
        right += done.get();
      }
      assertThat(right).isEqualTo(CONNECTIONS * CALLS);
      assertThat(host.userCodeRuns.get()).isLessThan(CONNECTIONS * CALLS);
    } finally {
      clients.shutdownNow();
      stages.shutdownNow();
    }
  }

  /**
   * Calls in the name of another user each time. Some calls fail and some name nobody, so that a
   * thread that remembered a caller would be found.
   */
  private static int callMany(TestHost host, int connection) {
    int right = 0;
    try (RawHttp http = host.connect()) {
      for (int call = 0; call < CALLS; call++) {
        String openId = "oUser_" + connection + "_" + call;
        String unionId = "X-WX-UNIONID: u" + openId + "\r\n";
        String headers = TestHost.caller(openId) + unionId;
        String id = "\"openid\":\"" + openId + "\"";
        boolean fine =
            switch (call % 8) {
              case 0 -> http.send(TestHost.post("/failing", headers)).read().status() == 500;
              case 1 -> http.send(TestHost.post("/echo", "")).read().status() == 401;
              case 2 -> body(http, "/later", headers).equals("{" + id + "}");
              case 3 -> body(http, "/here", headers).equals("{" + id + "}");
              case 4 -> body(http, "/here-later", headers).equals("{" + id + "}");
              case 5 -> http.send(TestHost.post("/here", "")).read().status() == 401;
              default -> {
                String body = body(http, "/echo", headers);
                yield body.contains(id) && body.contains("\"unionid\":\"u" + openId + "\"");
              }
            };
        right += fine ? 1 : 0;
      }
    }
    return right;
  }

  private static String body(RawHttp http, String path, String headers) {
    return http.send(TestHost.post(path, headers)).read().body();
  }
}
