package dev.signet.opendata.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.signet.error.UnavailableException;
import dev.signet.identity.OpenId;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenInterfaceSourceTest {

  private static final OpenId CALLER = OpenId.of("o&A=1");
  private static final String ID = "cid\"-1";
  private static final String SECRET = "13800000001";

  /** What a server does with a question. */
  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final List<String> questions = new ArrayList<>();
  private final CountDownLatch released = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private Answer answer;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          synchronized (questions) {
            questions.add(
                exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
          }
          answer.to(exchange);
        });
    server.start();
  }

  @AfterEach
  void stop() {
    released.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  /** Makes a source that is asked nothing, and prints the threads of clients. */
  static final class Unasked {
    public static void main(String[] args) {
      new OpenInterfaceSource().withBase(OpenInterfaceSource.WITH_TOKEN);
      Thread.getAllStackTraces().keySet().stream()
          .map(Thread::getName)
          .filter(name -> name.startsWith("HttpClient"))
          .forEach(System.out::println);
    }
  }

  @Test
  void aSourceThatIsAskedNothingHasNoThread() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                // The tests run in a module, whose classes are on no class path.
                String.join(File.pathSeparator, "target/classes", "target/test-classes"),
                Unasked.class.getName())
            .redirectErrorStream(true)
            .start();

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEmpty();
    assertThat(process.waitFor()).isZero();
  }

  private OpenInterfaceSource source() {
    return new OpenInterfaceSource()
        .withBase(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
        .withTimeout(Duration.ofSeconds(30));
  }

  private void answers(int status, String body) {
    answer =
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        };
  }

  private void failsWith(String words) {
    assertThatThrownBy(() -> source().find(ID, CALLER))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(words)
        .satisfies(
            thrown ->
                assertThat(thrown.toString()).doesNotContain(SECRET, CALLER.value(), ID, "token"))
        .hasNoCause();
  }

  private static void asksToTryAgain(OpenInterfaceSource source, String logged) {
    assertThatThrownBy(() -> source.find(ID, CALLER))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("WeChat cannot be asked for open data now; try again")
        .cause()
        .hasMessageContaining(logged)
        .satisfies(
            cause ->
                assertThat(cause.toString()).doesNotContain(SECRET, CALLER.value(), ID, "token"))
        .hasNoCause();
  }

  @Test
  void asksWithTheCallersOpenIdAndReturnsTheObject() throws IOException {
    answers(
        200,
        "{\"errcode\":0,\"errmsg\":\"ok\",\"data_list\":[{\"cloud_id\":\"c\",\"json\":"
            + "{\"cloudID\":\"c\",\"data\":{\"a\":[1,2.50,null,true,\"é\"]}}}]}");
    assertThat(source().find(ID, CALLER))
        .contains("{\"cloudID\":\"c\",\"data\":{\"a\":[1,2.50,null,true,\"é\"]}}");
    assertThat(questions)
        .containsExactly(
            "POST /wxa/getopendata?openid=o%26A%3D1 {\"cloudid_list\":[\"cid\\\"-1\"]}");
  }

  @Test
  void takesTheObjectAsTextToo() throws IOException {
    answers(200, "{\"errcode\":\"0\",\"data_list\":[{\"json\":\"{\\\"data\\\":{}}\"}]}");
    assertThat(source().find(ID, CALLER)).contains("{\"data\":{}}");
  }

  @Test
  void sendsTheTokenOfTheFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("token"), "first/token\n");
    OpenInterfaceSource source = source().withTokenFile(file);
    answers(200, "{\"errcode\":0,\"data_list\":[]}");
    source.find("c", CALLER);
    Files.writeString(file, "second");
    source.find("c", CALLER);
    assertThat(questions.get(0)).contains("&cloudbase_access_token=first%2Ftoken ");
    assertThat(questions.get(1)).contains("&cloudbase_access_token=second ");
  }

  @Test
  void asksNothingWithoutTheTokenThatItNeeds(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("none");
    assertThatThrownBy(() -> source().withTokenFile(file).find("c", CALLER))
        .isInstanceOf(IOException.class)
        .hasMessage("the file with the access token cannot be read");
    for (String content : List.of("", " \n", "x".repeat(9000))) {
      Files.writeString(file, content);
      assertThatThrownBy(() -> source().withTokenFile(file).find("c", CALLER))
          .hasMessage("the file with the access token holds none");
    }
    assertThat(questions).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"errcode\":-601006,\"errmsg\":\"cloudID expired.\"}",
        "{\"errcode\":0}",
        "{\"errcode\":0,\"data_list\":[]}",
        "{\"data_list\":[{\"cloud_id\":\"c\"}]}",
        "{\"data_list\":[{\"json\":\"\"}]}",
        "{\"data_list\":[{\"json\":null}]}"
      })
  void returnsNothingWhereWeChatHasNothing(String body) throws IOException {
    answers(200, body);
    assertThat(source().find(ID, CALLER)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>13800000001</html>",
        "[]",
        "{\"errcode\":0,\"data_list\":[{\"json\":{\"phoneNumber\":\"13800000001\"},\"json\":1}]}",
        "{\"errcode\":{}}",
        "{\"errcode\":0,\"data_list\":{}}",
        "{\"errcode\":0,\"data_list\":[1]}",
        "{\"errcode\":0,\"data_list\":[{\"json\":7}]}",
        "{\"errcode\":0,\"data_list\":[{\"json\":{}},{\"json\":{}}]}"
      })
  void failsWhereTheAnswerIsNoneOfWeChat(String body) {
    answers(200, body);
    failsWith("not of the documented form");
  }

  @Test
  void failsWithWeChatsOwnCode() {
    answers(200, "{\"errcode\":40001,\"errmsg\":\"invalid token 13800000001\"}");
    failsWith("errcode 40001");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 45011})
  void asksToTryAgainWhereWeChatDoes(int code) {
    answers(200, "{\"errcode\":" + code + ",\"errmsg\":\"system error 13800000001\"}");
    asksToTryAgain(source(), "errcode " + code);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503})
  void asksToTryAgainWhereAServerOfWeChatFails(int status) {
    answers(status, SECRET);
    asksToTryAgain(source(), "status " + status);
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 302, 404})
  void failsWithAnyOtherStatus(int status) {
    answers(status, status == 204 ? "" : SECRET);
    failsWith("status " + status);
  }

  @Test
  void endsAnAnswerThatIsTooLarge() {
    answers(200, "{\"data_list\":[{\"json\":\"" + "x".repeat(70_000) + "\"}]}");
    failsWith("the answer is too large");
  }

  @Test
  void endsAnAnswerThatNeverEnds() {
    answer =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream body = exchange.getResponseBody();
          byte[] part = new byte[4096];
          for (int i = 0; i < 100_000; i++) {
            body.write(part);
          }
        };
    failsWith("the answer is too large");
  }

  @Test
  void waitsNoLongerThanItMayForAHeadOrABody() {
    for (boolean head : new boolean[] {false, true}) {
      answer =
          exchange -> {
            if (head) {
              exchange.sendResponseHeaders(200, 100);
              exchange.getResponseBody().write('{');
              exchange.getResponseBody().flush();
            }
            awaitRelease();
          };
      // Whose time ends first, that of the client or that of the whole answer, is open.
      asksToTryAgain(source().withTimeout(Duration.ofMillis(50)), "WeChat ");
    }
  }

  @Test
  void endsWhenItsThreadIsInterrupted() {
    answer = exchange -> awaitRelease();
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> source().find(ID, CALLER)).isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void failsWhereNobodyAnswers() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    OpenInterfaceSource source =
        new OpenInterfaceSource().withBase(URI.create("http://127.0.0.1:" + free));
    asksToTryAgain(source, "could not be asked");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://host", "host", "http:host", "http://host/path", "http://host?a=b"})
  void refusesAnAddressThatIsNoHost(String base) {
    assertThatThrownBy(() -> new OpenInterfaceSource().withBase(URI.create(base)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void awaitRelease() {
    try {
      released.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
