package dev.signet.json.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.identity.IdentityGuard;
import dev.signet.json.InvalidPayloadException;
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
   * @throws InvalidPayloadException if the JSON does not fit the type
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

  /**
   * Returns the codec of the same values as strings, if they are numbers or booleans.
   *
   * @throws IllegalStateException if there is none
   */
  JsonCodec<T> asText() {
    throw new IllegalStateException("no codec of numbers or booleans");
  }

  /**
   * Reads a key of a JSON object, if there can be such keys.
   *
   * @throws InvalidPayloadException if it is not of the form of the type
   */
  T readKey(String key) throws InvalidPayloadException {
    throw new IllegalStateException("no codec of keys");
  }

  /** Returns the key of a JSON object that a value is, if there can be such keys. */
  String keyText(T key) throws IOException {
    throw new IllegalStateException("no codec of keys");
  }
}
