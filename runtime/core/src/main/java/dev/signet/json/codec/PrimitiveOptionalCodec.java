package dev.signet.json.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.identity.IdentityGuard;
import java.io.IOException;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The codec of OptionalInt, OptionalLong or OptionalDouble: a number, or null for empty. */
final class PrimitiveOptionalCodec<T> extends JsonCodec<T> {

  private final Class<T> type;

  PrimitiveOptionalCodec(Class<T> type) {
    this.type = type;
  }

  @Override
  public T read(JsonParser in) throws IOException {
    if (type == OptionalInt.class) {
      return type.cast(OptionalInt.of(JsonValues.readInt(in)));
    }
    return type == OptionalLong.class
        ? type.cast(OptionalLong.of(JsonValues.readLong(in)))
        : type.cast(OptionalDouble.of(JsonValues.readDouble(in)));
  }

  @Override
  public void write(T value, JsonGenerator out, IdentityGuard guard) throws IOException {
    if (value instanceof OptionalInt && ((OptionalInt) value).isPresent()) {
      out.writeNumber(((OptionalInt) value).getAsInt());
    } else if (value instanceof OptionalLong && ((OptionalLong) value).isPresent()) {
      out.writeNumber(((OptionalLong) value).getAsLong());
    } else if (value instanceof OptionalDouble && ((OptionalDouble) value).isPresent()) {
      out.writeNumber(((OptionalDouble) value).getAsDouble());
    } else {
      out.writeNull();
    }
  }

  @Override
  T nullValue() {
    if (type == OptionalInt.class) {
      return type.cast(OptionalInt.empty());
    }
    return type.cast(type == OptionalLong.class ? OptionalLong.empty() : OptionalDouble.empty());
  }
}
