package dev.signet.json.wire;

import static dev.signet.json.databind.Reading.read;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that the scan, which reads a body eight bytes at a time, finds every byte that matters at
 * each of the eight positions.
 */
class BodyScanTest {

  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
  private static final StrictJson JSON = new StrictJson(JsonLimits.defaults());

  static IntStream places() {
    return IntStream.rangeClosed(0, 17);
  }

  @ParameterizedTest
  @MethodSource("places")
  void findsHalfOfASurrogatePair(int place) {
    String pad = "x".repeat(place);

    assertThatThrownBy(() -> parse("{\"" + pad + "\":\"\\ud800\"}"))
        .hasMessageContaining("surrogate");
    assertThatThrownBy(() -> parse("{\"\\udc00\":\"" + pad + "\"}"))
        .hasMessageContaining("surrogate");
  }

  @ParameterizedTest
  @MethodSource("places")
  void findsWhatIsNoUtf8(int place) {
    String pad = "x".repeat(place);

    assertThatThrownBy(() -> parse("{\"" + pad + "\":\"\u00c0\u0080\"}"))
        .hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> parse("{\"" + pad + "\":1}\u00ff")).hasMessageContaining("UTF-8");
  }

  @ParameterizedTest
  @MethodSource("places")
  void findsUserInfo(int place) throws IOException {
    String pad = "x".repeat(place);
    Map<String, Object> rest = Map.of("a" + pad, 1);

    assertThat(read(MAP, "{\"a" + pad + "\":1,\"userInfo\":2}")).isEqualTo(rest);
    assertThat(read(MAP, "{\"userInfo\":2,\"a" + pad + "\":1}")).isEqualTo(rest);
    assertThat(read(MAP, "{\"a" + pad + "\":1,\"user\\u0049nfo\":2}")).isEqualTo(rest);
  }

  @ParameterizedTest
  @MethodSource("places")
  void readsWhatIsNotAscii(int place) throws IOException {
    String name = "x".repeat(place) + "\u4e2d";

    assertThat(JSON.readObject(("{\"" + name + "\":1}").getBytes(UTF_8)))
        .isEqualTo(Map.of(name, 1));
  }

  @ParameterizedTest
  @MethodSource("places")
  void isPlainOnlyWhenEveryByteIsWhateverStandsBesideIt(int place) {
    byte[] body = "x".repeat(19).getBytes(UTF_8);
    for (int pair = 0; pair < 1 << 16; pair++) {
      body[place] = (byte) pair;
      body[place + 1] = (byte) (pair >> 8);

      boolean plain = isPlain(body[place]) && isPlain(body[place + 1]);
      assertEquals(plain, BodyScan.isPlain(body), () -> Arrays.toString(body));
    }
  }

  private static boolean isPlain(byte b) {
    return b > 0 && b != '\\' && b != 'I';
  }

  /** Parses a body in which each character stands for one byte. */
  private static void parse(String bytes) throws IOException {
    JSON.readObject(bytes.getBytes(ISO_8859_1));
  }
}
