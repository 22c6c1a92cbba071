package dev.signet.json.codec;

import com.fasterxml.jackson.core.JsonParser;

/**
 * Writes objects of a sealed result type, each as the class that it is; the base class of generated
 * encoders.
 *
 * @param <T> the type
 */
public abstract class VariantEncoder<T> extends JsonCodec<T> {

  /** Makes an encoder; for generated code. */
  protected VariantEncoder() {}

  @Override
  public final T read(JsonParser in) {
    throw new UnsupportedOperationException("a result type is only written");
  }
}
