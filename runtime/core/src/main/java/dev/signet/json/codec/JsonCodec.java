package dev.signet.json.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.identity.IdentityGuard;
import java.io.IOException;

/**
 * Reads and writes the values of one Java type. Stateless and safe for concurrent use. Generated
 * code extends this class; users do not.
 *
 * @param <T> the type
 */
public abstract class JsonCodec<T> {

  /** Makes a codec; for subclasses. */
  public JsonCodec() {}

  /**
   * Reads the value at the parser's current token. The token is a JSON null only for a codec that
   * leaves the value to jackson-databind, which handles nulls in its own way.
   *
   * @throws dev.signet.json.InvalidPayloadException if the JSON does not fit the type
   */
  public abstract T read(JsonParser in) throws IOException;

  /**
   * Writes a value, which may be null.
   *
   * @throws IOException if a getter throws
   * @throws IllegalStateException if the value holds an identity that the guard refuses
   */
  public abstract void write(T value, JsonGenerator out, IdentityGuard guard) throws IOException;

  /** Returns the value that a JSON null becomes where nulls are allowed. */
  T nullValue() {
    return null;
  }
}
