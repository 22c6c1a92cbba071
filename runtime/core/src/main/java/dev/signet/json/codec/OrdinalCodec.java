package dev.signet.json.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import dev.signet.identity.IdentityGuard;
import dev.signet.json.JsonForms;
import java.io.IOException;

/** The codec of an enum, by the places of its constants, from 0. */
final class OrdinalCodec<T extends Enum<T>> extends JsonCodec<T> {

  private final T[] constants;

  OrdinalCodec(T[] constants) {
    this.constants = constants.clone();
  }

  @Override
  public T read(JsonParser in) throws IOException {
    if (in.hasToken(JsonToken.VALUE_NUMBER_INT)) {
      try {
        int ordinal = in.getIntValue();
        if (ordinal >= 0 && ordinal < constants.length) {
          return constants[ordinal];
        }
      } catch (InputCoercionException tooLarge) {
        // Reported below.
      }
    }
    throw JsonValues.expected(JsonForms.ordinal(constants.length));
  }

  @Override
  public void write(T value, JsonGenerator out, IdentityGuard guard) throws IOException {
    if (value == null) {
      out.writeNull();
    } else {
      out.writeNumber(value.ordinal());
    }
  }
}
