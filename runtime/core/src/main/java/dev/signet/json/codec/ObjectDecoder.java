package dev.signet.json.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.signet.identity.IdentityGuard;

/**
 * Reads objects of a payload type; the base class of generated decoders.
 *
 * @param <T> the type
 */
public abstract class ObjectDecoder<T> extends JsonCodec<T> {

  /** Makes a decoder; for generated code. */
  protected ObjectDecoder() {}

  @Override
  public final void write(T value, JsonGenerator out, IdentityGuard guard) {
    throw new UnsupportedOperationException("a payload type is only read");
  }
}
