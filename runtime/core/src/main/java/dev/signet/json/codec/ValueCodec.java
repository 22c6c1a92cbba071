package dev.signet.json.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.identity.IdentityGuard;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.Violation;
import java.io.IOException;

/**
 * Reads and writes objects of a class that is a single string, number or boolean in JSON, as
 * {@code @JsonValue} and a delegating {@code @JsonCreator} declare it; the base class of generated
 * codecs.
 *
 * @param <T> the class
 * @param <V> the type of the value in JSON
 */
public abstract class ValueCodec<T, V> extends JsonCodec<T> {

  private final JsonCodec<V> content;

  /** Makes a codec; for generated code. */
  protected ValueCodec(JsonCodec<V> content) {
    this.content = content;
  }

  /**
   * Returns the value that is written for an object.
   *
   * @throws Exception whatever the user's method throws
   */
  protected V value(T object) throws Exception {
    throw new UnsupportedOperationException("a payload type is only read");
  }

  /**
   * Returns the object of a value that was read; null refuses the value.
   *
   * @throws Exception whatever the user's constructor or method throws, which refuses the value
   */
  protected T make(V value) throws Exception {
    throw new UnsupportedOperationException("a result type is only written");
  }

  @Override
  public final T read(JsonParser in) throws IOException {
    return made(content(in));
  }

  V content(JsonParser in) throws IOException {
    return content.read(in);
  }

  private T made(V value) throws InvalidPayloadException {
    T object;
    try {
      object = make(value);
    } catch (Exception e) {
      throw refusal(JsonValues.refusal(e));
    }
    if (object == null) {
      throw refusal(InvalidPayloadException.at("", Violation.Kind.NOT_ACCEPTED));
    }
    return object;
  }

  /** Returns what a client is told of a value that {@link #make} refused. */
  InvalidPayloadException refusal(InvalidPayloadException refused) {
    return refused;
  }

  @Override
  public void write(T object, JsonGenerator out, IdentityGuard guard) throws IOException {
    content.write(object == null ? null : written(object), out, guard);
  }

  final V written(T object) throws IOException {
    try {
      return value(object);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("a getter of a result failed", e);
    }
  }

  @Override
  T readKey(String key) throws InvalidPayloadException {
    V value;
    try {
      value = content.readKey(key);
    } catch (InvalidPayloadException otherForm) {
      throw refusal(otherForm);
    }
    return made(value);
  }

  @Override
  String keyText(T key) throws IOException {
    return content.keyText(written(key));
  }
}
