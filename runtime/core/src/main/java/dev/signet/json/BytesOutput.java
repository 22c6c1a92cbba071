package dev.signet.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** An answer as UTF-8 bytes. */
final class BytesOutput implements JsonOutput<byte[]> {

  private static final JsonFactory FACTORY = new JsonFactory();

  private Buffer buffer;
  private JsonGenerator generator;

  @Override
  public JsonGenerator start() throws IOException {
    buffer = new Buffer();
    generator = FACTORY.createGenerator(buffer, JsonEncoding.UTF8);
    return generator;
  }

  @Override
  public byte[] finish() throws IOException {
    generator.close();
    return buffer.bytes();
  }

  /**
   * The generator writes through its own buffer of 8,000 bytes, so a small answer comes in one
   * piece: its copy is the answer.
   */
  private static final class Buffer extends OutputStream {
    private byte[] bytes = {};
    private int size;

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] piece, int from, int length) {
      if (size == 0) {
        bytes = Arrays.copyOfRange(piece, from, from + length);
      } else {
        if (length > bytes.length - size) {
          bytes = Arrays.copyOf(bytes, Math.max(2 * size, size + length));
        }
        System.arraycopy(piece, from, bytes, size, length);
      }
      size += length;
    }

    byte[] bytes() {
      return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }
  }
}
