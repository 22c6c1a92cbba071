package dev.signet.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * Writes objects of a result type; the base of generated code.
 *
 * @param <T> the type
 */
public abstract class ObjectEncoder<T> extends JsonCodec<T> {

  /** For generated code. */
  protected ObjectEncoder() {}

  @Override
  public final T read(JsonParser in) {
    throw new UnsupportedOperationException("a result type is only written");
  }

  @Override
  public final void write(T value, JsonGenerator out, IdentityGuard guard) throws IOException {
    if (value == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    try {
      properties(value, out, guard);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("a getter of a result failed", e);
    }
    out.writeEndObject();
  }

  /**
   * Writes names and values.
   *
   * @throws Exception whatever a getter throws
   */
  protected abstract void properties(T value, JsonGenerator out, IdentityGuard guard)
      throws Exception;
}
