package dev.signet.json.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.json.InvalidPayloadException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reuses the same buffers for one call after another and for many calls at once. */
class WorkspacePoolTest {

  private static final StrictJson JSON = new StrictJson(JsonLimits.defaults());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"a\":\"open",
        "{\"a\":1,\"a\":2}",
        "{\"never seen\":{\"nor this\":[\"x\",1.5e400]}} 1",
        "{\"a\":01}",
        "{\"a\":\"\u0001\"}"
      })
  void readsTheNextBodyAfterOneThatWasRefused(String refused) throws IOException {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> JSON.readObject(refused.getBytes(UTF_8)))
          .isInstanceOf(InvalidPayloadException.class);
      assertThat(object("{\"a\":\"text\",\"b\":[1,2.5]}")).hasToString("{a=text, b=[1, 2.5]}");
    }
  }

  @Test
  void readsTheNextBodyAfterOneThatWasLeftInTheMiddle() throws IOException {
    JsonParser left = JSON.parser("{\"a\":\"one\",\"b\":\"two\"}".getBytes(UTF_8));
    left.nextFieldName();
    left.nextFieldName();
    left.nextTextValue();
    assertThat(object("{\"a\":\"other\"}")).isEqualTo(Map.of("a", "other"));

    assertThat(left.getText()).isEqualTo("one");
    left.close();
    left.close();

    assertThat(object("{\"a\":\"text\"}")).isEqualTo(Map.of("a", "text"));
  }

  @Test
  void aParserGivesItsBuffersBackBeforeItsWorkspace() throws IOException {
    BodyParsers parsers = new BodyParsers(new JsonFactory());

    assertThat(bufferOf(parsers, "[\"first\\n\"]")).isSameAs(bufferOf(parsers, "[\"second\\n\"]"));
  }

  @Test
  void twoParsersAtOnceShareNoBuffer() throws IOException {
    BodyParsers parsers = new BodyParsers(new JsonFactory());
    try (JsonParser one = parsers.parser("[\"first\\n\"]".getBytes(UTF_8));
        JsonParser other = parsers.parser("[\"second\\n\"]".getBytes(UTF_8))) {
      one.nextToken();
      one.nextToken();
      other.nextToken();
      other.nextToken();

      assertThat(one.getTextCharacters()).isNotSameAs(other.getTextCharacters());
      assertThat(one.getText()).isEqualTo("first\n");
    }
  }

  @Test
  void twoAnswersAtOnceShareNoBuffer() throws IOException {
    JsonOutput<byte[]> one = JsonOutput.bytes();
    JsonOutput<byte[]> other = JsonOutput.bytes();
    JsonGenerator first = one.start();
    JsonGenerator second = other.start();
    first.writeString("first");
    second.writeString("second");

    assertThat(new String(one.finish(), UTF_8)).isEqualTo("\"first\"");
    assertThat(new String(one.finish(), UTF_8)).isEqualTo("\"first\"");
    assertThat(new String(other.finish(), UTF_8)).isEqualTo("\"second\"");
  }

  @Test
  void whatGrewForALargeBodyIsNotKept() {
    Buffers buffers = new Buffers();
    char[] large = buffers.allocCharBuffer(0, Buffers.MAX_KEPT + 1);
    char[] small = buffers.allocCharBuffer(1, 0);
    buffers.releaseCharBuffer(0, large);
    buffers.releaseCharBuffer(1, small);

    assertThat(buffers.allocCharBuffer(0, 0)).isNotSameAs(large);
    assertThat(buffers.allocCharBuffer(1, 0)).isSameAs(small);
    assertThat(buffers.allocCharBuffer(1, 0)).isNotSameAs(small);
  }

  @Test
  void callsOfManyThreadsKeepApart() throws Exception {
    int threads = 2 * WorkspacePool.SLOTS + 1;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Boolean>> calls = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        String own = Integer.toString(i);
        calls.add(() -> answersItsOwn(own));
      }
      for (Future<Boolean> answered : pool.invokeAll(calls)) {
        assertThat(answered.get()).isTrue();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /**
   * Reads and writes many times with its own text and property names. The tables of names are
   * merged while other threads read them.
   */
  private static boolean answersItsOwn(String own) throws IOException {
    boolean right = true;
    for (int i = 0; i < 200; i++) {
      String name = "n" + own + "_" + i % 20;
      Map<String, Object> read = object("{\"" + name + "\":\"text " + own + "\"}");
      JsonOutput<byte[]> output = JsonOutput.bytes();
      JsonGenerator out = output.start();
      out.writeStartObject();
      out.writeStringField(name, (String) read.get(name));
      out.writeEndObject();
      String answer = new String(output.finish(), UTF_8);
      right &= answer.equals("{\"" + name + "\":\"text " + own + "\"}");
    }
    return right;
  }

  private static char[] bufferOf(BodyParsers parsers, String json) throws IOException {
    try (JsonParser parser = parsers.parser(json.getBytes(UTF_8))) {
      parser.nextToken();
      parser.nextToken();
      return parser.getTextCharacters();
    }
  }

  private static Map<String, Object> object(String json) throws InvalidPayloadException {
    return JSON.readObject(json.getBytes(UTF_8));
  }
}
