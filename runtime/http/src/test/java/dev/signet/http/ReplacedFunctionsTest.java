package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.function.DecisionLines;
import dev.signet.function.FunctionGroup;
import dev.signet.function.PayloadReader;
import dev.signet.function.Pipeline;
import dev.signet.host.FunctionTable;
import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.wire.JsonLimits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Tests how a local host exchanges its functions for others while it runs. */
class ReplacedFunctionsTest {

  /** Lets every call through to the functions. */
  private static final class Anybody implements LocalTool {
    @Override
    public Optional<Callable<LocalAnswer>> claim(LocalRequest request) {
      return Optional.empty();
    }

    @Override
    public Duration limit() {
      return Duration.ofMinutes(1);
    }

    @Override
    public IngressDecision callerOf(LocalRequest request) {
      return IngressDecision.nobody();
    }
  }

  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicBoolean groupClosed = new AtomicBoolean();

  private LocalFunctions functions(TestFunction... functions) {
    return functions(ReplacedFunctionsTest.class.getClassLoader(), functions);
  }

  private LocalFunctions functions(ClassLoader context, TestFunction... functions) {
    FunctionGroup group =
        shared -> {
          shared.add(AutoCloseable.class, () -> groupClosed.set(true));
          return List.of(functions);
        };
    Pipeline pipeline =
        new Pipeline(
            List.of(),
            new DecisionLines(DecisionLines.Level.NONE, System.out),
            new PayloadReader(JsonLimits.defaults()));
    return new LocalFunctions(
        FunctionTable.of(List.of(() -> List.of(() -> group))),
        pipeline,
        new Anybody(),
        context,
        closed::countDown);
  }

  private static TestFunction says(String name, String text) {
    return TestFunction.anonymous(name, (caller, payload) -> text);
  }

  private static String post(String path) {
    return "POST " + path + " HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n";
  }

  private static LocalHost start(LocalFunctions functions) {
    return LocalHost.start(functions, TestHost.OPTIONS, () -> {});
  }

  @Test
  void theNextRequestOfAConnectionReachesTheNewFunctions() {
    try (LocalHost host = start(functions(says("a", "old"), says("gone", "x")));
        RawHttp http = new RawHttp(host.port())) {
      assertThat(http.send(post("/a")).read().body()).isEqualTo("\"old\"");
      assertThat(http.send(post("/added")).read().code()).isEqualTo("NOT_FOUND");

      host.replace(functions(says("a", "new"), says("added", "y")));

      assertThat(http.send(post("/a")).read().body()).isEqualTo("\"new\"");
      assertThat(http.send(post("/added")).read().body()).isEqualTo("\"y\"");
      assertThat(http.send(post("/gone")).read().code()).isEqualTo("NOT_FOUND");
    }
  }

  @Test
  void aCallThatHasBegunEndsWithTheOldFunctionsWhichAreClosedAfterIt() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    AtomicBoolean closedTooEarly = new AtomicBoolean();
    TestFunction slow =
        TestFunction.anonymous(
            "a",
            (caller, payload) -> {
              begun.countDown();
              gate.await();
              closedTooEarly.set(groupClosed.get());
              return "old";
            });
    try (LocalHost host = start(functions(slow));
        RawHttp first = new RawHttp(host.port());
        RawHttp second = new RawHttp(host.port())) {
      first.send(post("/a"));
      begun.await();
      host.replace(functions(says("a", "new")));

      assertThat(second.send(post("/a")).read().body()).isEqualTo("\"new\"");
      assertThat(closed.getCount()).isEqualTo(1);
      gate.countDown();
      assertThat(first.read().body()).isEqualTo("\"old\"");
      closed.await();
      assertThat(closedTooEarly).isFalse();
      assertThat(groupClosed).isTrue();
    }
  }

  @Test
  void aCallWhoseStageIsOpenKeepsItsFunctionsOpen() throws Exception {
    CompletableFuture<Object> later = new CompletableFuture<>();
    CountDownLatch begun = new CountDownLatch(1);
    TestFunction open =
        TestFunction.anonymous(
                "a",
                (caller, payload) -> {
                  begun.countDown();
                  return later;
                })
            .nonBlocking();
    try (LocalHost host = start(functions(open));
        RawHttp http = new RawHttp(host.port())) {
      http.send(post("/a"));
      begun.await();
      host.replace(functions(says("a", "new")));
      assertThat(closed.getCount()).isEqualTo(1);
      later.complete("old");

      assertThat(http.read().body()).isEqualTo("\"old\"");
      closed.await();
    }
  }

  @Test
  void theThreadsThatRunFunctionsHaveTheirLoaderAsContext() {
    TestFunction asks =
        TestFunction.anonymous(
            "a", (caller, payload) -> Thread.currentThread().getContextClassLoader().getName());
    try (LocalHost host = start(functions(new Named("one"), asks, nonBlocking(asks)));
        RawHttp http = new RawHttp(host.port())) {
      assertThat(http.send(post("/a")).read().body()).isEqualTo("\"one\"");
      assertThat(http.send(post("/b")).read().body()).isEqualTo("\"one\"");

      host.replace(functions(new Named("two"), asks, nonBlocking(asks)));

      assertThat(http.send(post("/a")).read().body()).isEqualTo("\"two\"");
      assertThat(http.send(post("/b")).read().body()).isEqualTo("\"two\"");
    }
  }

  private static TestFunction nonBlocking(TestFunction other) {
    return TestFunction.anonymous("b", other.code()).nonBlocking();
  }

  @Test
  void functionsForAHostThatHasStoppedAreClosedAtOnce() throws Exception {
    LocalHost host = start(functions(says("a", "old")));
    host.close();
    closed.await();
    groupClosed.set(false);

    host.replace(functions(says("a", "new")));

    assertThat(groupClosed).isTrue();
  }

  private static final class Named extends ClassLoader {
    Named(String name) {
      super(name, ReplacedFunctionsTest.class.getClassLoader());
    }
  }
}
