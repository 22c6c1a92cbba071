package dev.signet.json.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Writes an answer as UTF-8 bytes. */
final class BytesOutput implements JsonOutput<byte[]> {

  private static final int FEATURES = new JsonFactory().getGeneratorFeatures();
  private static final WorkspacePool WORKSPACES = new WorkspacePool();

  private Workspace workspace;
  private Buffer buffer;
  private JsonGenerator generator;

  /**
   * Starts with a new buffer. The workspace of a call that failed is not reused, because that call
   * may still write into it.
   */
  @Override
  public JsonGenerator start() {
    workspace = WORKSPACES.take();
    if (workspace == null) {
      workspace = Workspace.forGenerator();
    }
    buffer = new Buffer();
    generator = new FiniteNumbers(workspace, FEATURES, buffer);
    return generator;
  }

  @Override
  public byte[] finish() throws IOException {
    if (!generator.isClosed()) {
      generator.close();
      WORKSPACES.give(workspace);
    }
    return buffer.bytes();
  }

  @Override
  public byte[] bytes(byte[] answer) {
    return answer;
  }

  @Override
  public byte[] restored(byte[] json) {
    return json;
  }

  @Override
  public JsonOutput<byte[]> another() {
    return new BytesOutput();
  }

  /**
   * Collects what the generator writes through its own buffer of 8,000 bytes. A small answer
   * arrives in one piece, and the copy of that piece is the answer.
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
