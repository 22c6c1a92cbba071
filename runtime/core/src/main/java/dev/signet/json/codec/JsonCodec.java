package dev.signet.json.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.identity.IdentityGuard;
import java.io.IOException;

/**
 * Reads and writes one Java type. Generated code extends this; users do not. Stateless.
 *
 * @param <T> the type
 */
public abstract class JsonCodec<T> {

  /** For subclasses. */
  public JsonCodec() {}

  /**
   * Reads the value at the parser's current token. It is a JSON null only for a codec that hands
   * the value to jackson-databind, which has nulls of its own.
   *
   * @throws dev.signet.json.InvalidPayloadException when the JSON does not fit the type
   */
  public abstract T read(JsonParser in) throws IOException;

  /**
   * Writes a value, which may be null.
   *
   * @throws IOException when a getter throws
   * @throws IllegalStateException when the value holds an identity that the guard refuses
   */
  public abstract void write(T value, JsonGenerator out, IdentityGuard guard) throws IOException;

  /** Returns what a JSON null becomes where nulls are allowed. */
  T nullValue() {
    return null;
  }
}
