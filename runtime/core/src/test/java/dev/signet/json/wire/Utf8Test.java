package dev.signet.json.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compares the check with the JDK's decoder, for arbitrary bytes. */
class Utf8Test {

  /** The borders between the kinds of bytes that RFC 3629 distinguishes, and their neighbours. */
  private static final int[] BORDERS = {
    0x00, 0x22, 0x7f, 0x80, 0x81, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xed,
    0xef, 0xf0, 0xf4, 0xf5, 0xff
  };

  private final CharsetDecoder jdk = StandardCharsets.UTF_8.newDecoder();
  private int malformed;
  private int wellFormed;

  @Test
  void everyPairOfBytes() {
    for (int pair = 0; pair <= 0xffff; pair++) {
      compare((byte) (pair >> 8), (byte) pair);
      compare('x', (byte) (pair >> 8), (byte) pair, 'x', 'x');
    }
    assertThat(malformed).isPositive();
    assertThat(wellFormed).isPositive();
  }

  @Test
  void everyLeadWithTheBordersOfItsContinuations() {
    for (int lead = 0xc0; lead <= 0xff; lead++) {
      for (int second : BORDERS) {
        for (int third : BORDERS) {
          compare('x', (byte) lead, (byte) second, (byte) third);
          for (int fourth : BORDERS) {
            compare((byte) lead, (byte) second, (byte) third, (byte) fourth, 'x');
          }
        }
      }
    }
    assertThat(malformed).isPositive();
    assertThat(wellFormed).isPositive();
  }

  @Test
  void textsThatAreDamagedAnywhere() {
    Random random = new Random(7);
    byte[] text = "{\"收件人\":\"陈小明 😀\",\"note\":\"é ß Ω\"}".getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 20_000; round++) {
      byte[] damaged = Arrays.copyOf(text, 1 + random.nextInt(text.length));
      for (int hits = random.nextInt(3); hits > 0; hits--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      compare(damaged);
    }
    assertThat(malformed).isPositive();
    assertThat(wellFormed).isPositive();
  }

  private void compare(int... bytes) {
    byte[] copy = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      copy[i] = (byte) bytes[i];
    }
    compare(copy);
  }

  private void compare(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    boolean error = jdk.reset().decode(in, CharBuffer.allocate(bytes.length), true).isError();
    int expected = error ? in.position() : -1;
    if (Utf8.malformedAt(bytes) != expected) {
      assertThat(Utf8.malformedAt(bytes)).as(Arrays.toString(bytes)).isEqualTo(expected);
    }
    malformed += error ? 1 : 0;
    wellFormed += error ? 0 : 1;
  }
}
