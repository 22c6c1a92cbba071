package dev.signet.json.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytesOutputTest {

  private final JsonOutput<byte[]> output = JsonOutput.bytes();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7_997, 7_998, 7_999, 8_000, 8_001, 16_000, 40_000, 1_000_000})
  void holdsAnAnswerOfAnyLength(int length) throws IOException {
    String text = "a\u4e2d".repeat(length / 2) + "b".repeat(length % 2);

    output.start().writeString(text);

    assertThat(output.finish()).isEqualTo(utf8('"' + text + '"'));
  }

  @Test
  void holdsAnAnswerOfManyPieces() throws IOException {
    StringBuilder expected = new StringBuilder("[0");
    JsonGenerator out = output.start();
    out.writeStartArray();
    out.writeNumber(0);
    for (int i = 1; i < 10_000; i++) {
      out.writeNumber(i);
      out.flush();
      expected.append(',').append(i);
    }
    out.writeEndArray();

    assertThat(output.finish()).isEqualTo(utf8(expected + "]"));
  }

  @Test
  void dropsWhatWasWrittenBeforeItBegins() throws IOException {
    JsonGenerator dropped = output.start();
    dropped.writeString("dropped");
    dropped.flush();

    output.start().writeString("kept");

    assertThat(output.finish()).isEqualTo(utf8("\"kept\""));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
