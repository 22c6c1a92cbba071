package dev.signet.http;

import static dev.signet.http.TestHost.CALLER;
import static dev.signet.http.TestHost.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The first line of a request is {@code token SP target SP HTTP/1.x}, its Host is one name:
 * whatever else a lenient server might read is answered with 400, and the connection is closed.
 */
class RequestLineTest {

  private static final String HOST = "Host: h\r\n";
  private static final List<String> SPACES =
      List.of("", "  ", "\t", " \t", "\t ", "\u000b", "\f", "\r", " \r", "\r ", "\u00a0", "\u0085");

  private TestHost host;

  @BeforeEach
  void start() {
    host = TestHost.start(TestFunction.of("whoami", (caller, payload) -> caller.openId().value()));
  }

  @AfterEach
  void stop() {
    host.close();
  }

  /** Every wrong separator in each of the four places of an otherwise good line. */
  static Stream<String> linesWithAnotherSpace() {
    List<String> lines = new ArrayList<>();
    for (String space : SPACES) {
      lines.add("POST" + space + "/whoami HTTP/1.1\r\n");
      lines.add("POST /whoami" + space + "HTTP/1.1\r\n");
      if (!space.isEmpty()) {
        lines.add(space + "POST /whoami HTTP/1.1\r\n");
        lines.add("POST /whoami HTTP/1.1" + space + "\r\n");
      }
    }
    lines.add(" POST /whoami HTTP/1.1\r\n");
    lines.add("POST /whoami HTTP/1.1 \r\n");
    return lines.stream();
  }

  /** Every byte that a method must not have, and every control in the target. */
  static Stream<String> linesWithAnotherByte() {
    Stream<String> methods =
        IntStream.range(0, 256)
            .filter(b -> !Character.isLetterOrDigit(b) || b > 0x7f)
            .filter(b -> "!#$%&'*+-.^_`|~".indexOf(b) < 0)
            .mapToObj(b -> "PO" + (char) b + "ST /whoami HTTP/1.1\r\n");
    Stream<String> targets =
        IntStream.concat(IntStream.rangeClosed(0, ' '), IntStream.of(0x7f))
            .mapToObj(b -> "POST /who" + (char) b + "ami HTTP/1.1\r\n");
    return Stream.concat(methods, targets);
  }

  static Stream<String> linesWithAnotherVersion() {
    return Stream.of(
            "http/1.1",
            "Http/1.1",
            "HTTP/1.2",
            "HTTP/1.",
            "HTTP/1",
            "HTTP/11",
            "HTTP/1.10",
            "HTTP/1.01",
            "HTTP/01.1",
            "HTTP/2.0",
            "HTTP/0.9",
            "HTTP /1.1",
            "HTTP/ 1.1",
            "HTTP/1,1",
            "HTTPS/1.1",
            "XHTTP/1.1",
            "HTTP/1.1/",
            "HTTP/1.\u00b9",
            "HTTP/1.1 x",
            "x HTTP/1.1")
        .map(version -> "POST /whoami " + version + "\r\n");
  }

  @ParameterizedTest
  @MethodSource({"linesWithAnotherSpace", "linesWithAnotherByte", "linesWithAnotherVersion"})
  void anyOtherLineIsMalformed(String line) {
    assertMalformed(line + HOST + CALLER + "Content-Length: 0\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\n", "\r", "\r\r\n", "\n\r\n", "\r\n\n", "\r\n\r", "\r\n ", " \r\n", "\0"})
  void nothingButEmptyLinesMayComeBeforeIt(String before) {
    assertMalformed(before + post("/whoami", CALLER));
  }

  @Test
  void emptyLinesBeforeItAreSkipped() {
    try (RawHttp http = host.connect()) {
      http.send("\r\n\r\n" + post("/whoami", CALLER) + "\r\n" + post("/whoami", CALLER));

      assertThat(http.read().body()).isEqualTo("\"oUser_A\"");
      assertThat(http.read().body()).isEqualTo("\"oUser_A\"");
    }
  }

  @Test
  void aLineWhoseEndIsABareCarriageReturnIsMalformedAtOnce() {
    assertMalformed("POST /whoami HTTP/1.1\rHost: h\r\r");
  }

  @Test
  void everyTokenIsAMethodAndEveryVisibleCharacterATarget() {
    try (RawHttp http = host.connect()) {
      String target =
          IntStream.rangeClosed('!', '~')
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      http.send("!#$%&'*+-.^_`|~09azAZ /whoami HTTP/1.1\r\n" + HOST + "\r\n");
      assertThat(http.read().code()).isEqualTo("METHOD_NOT_ALLOWED");
      http.send("POST /" + target + " HTTP/1.1\r\n" + HOST + "Content-Length: 0\r\n\r\n");
      assertThat(http.read().code()).isEqualTo("NOT_FOUND");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host:\r\n",
        "Host: \r\n",
        "Host: h\r\nHost: h\r\n",
        "Host: h\r\nhost: other\r\n",
        "Host: user@h\r\n",
        "Host: user:password@h\r\n",
        "Host: h h\r\n",
        "Host: h, other\r\n",
        "Host: h\tother\r\n",
        "Host: h/whoami\r\n",
        "Host: http://h\r\n",
        "Host: h?x\r\n",
        "Host: h#x\r\n",
        "Host: h\\other\r\n",
        "Host: <h>\r\n",
        "Host: \"h\"\r\n",
        "Host: h{}\r\n",
        "Host: h^\r\n",
        "Host: h|\r\n",
        "Host: h`\r\n",
        "Host: h%\r\n",
        "Host: h%4\r\n",
        "Host: h%zz\r\n",
        "Host: h\u00fc\r\n",
        "Host: :80\r\n",
        "Host: h:\r\n",
        "Host: h:x\r\n",
        "Host: h:-1\r\n",
        "Host: h:+80\r\n",
        "Host: h:65536\r\n",
        "Host: h:000080\r\n",
        "Host: h:80:80\r\n",
        "Host: ::1\r\n",
        "Host: []\r\n",
        "Host: [::1\r\n",
        "Host: ::1]\r\n",
        "Host: [::1]x\r\n",
        "Host: [::1]:\r\n",
        "Host: [h]\r\n",
        "Host: [::1%25eth0]\r\n",
        "Host: [12]\r\n",
      })
  void anOddHostIsMalformed(String hosts) {
    assertMalformed("POST /whoami HTTP/1.1\r\n" + hosts + CALLER + "Content-Length: 0\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "h",
        "h:80",
        "H.Example.COM:65535",
        "127.0.0.1:0",
        "[::1]",
        "[2001:DB8::1]:8080",
        "[::ffff:127.0.0.1]",
        "my_service-1.ap-shanghai.run.tcloudbase.com",
        "%E5%BE%AE.example",
        "a!$&'()*+;=~.b",
      })
  void aHostIsANameOrAnAddressWithPerhapsAPort(String value) {
    String request =
        "POST /whoami HTTP/1.1\r\nHost: " + value + "\r\n" + CALLER + "Content-Length: 0\r\n\r\n";

    assertThat(host.exchange(request).body()).isEqualTo("\"oUser_A\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding:\r\n chunked\r\n",
        "Transfer-Encoding: chunked\r\n \r\n",
        "Transfer-Encoding:\r\n\tchunked\r\n",
        "Content-Length: 0\r\n 0\r\n",
        "X-Note: a\r\n b\r\n",
        " X-Note: a\r\n",
        "\tX-Note: a\r\n",
      })
  void aFoldedHeaderIsMalformed(String folded) {
    assertMalformed("POST /whoami HTTP/1.1\r\n" + HOST + folded + CALLER + "\r\n0\r\n\r\n");
    assertMalformed("POST /whoami HTTP/1.1\r\n" + folded + HOST + CALLER + "\r\n0\r\n\r\n");
  }

  private void assertMalformed(String request) {
    try (RawHttp http = host.connect()) {
      http.trySend(request + post("/whoami", CALLER));
      RawHttp.Response answer = http.read();

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.code()).isEqualTo("INVALID_ARGUMENT");
      assertThat(answer.header("connection")).isEqualTo("close");
      assertThat(http.isClosedByHost()).isTrue();
    }
    assertThat(host.userCodeRuns).hasValue(0);
  }
}
