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
  private final boolean text;

  PrimitiveOptionalCodec(Class<T> type, boolean text) {
    this.type = type;
    this.text = text;
  }

  @Override
  PrimitiveOptionalCodec<T> asText() {
    return new PrimitiveOptionalCodec<>(type, true);
  }

  @Override
  public T read(JsonParser in) throws IOException {
    if (text) {
      return ofText(in);
    }
    if (type == OptionalInt.class) {
      return type.cast(OptionalInt.of(JsonValues.readInt(in)));
    }
    return type == OptionalLong.class
        ? type.cast(OptionalLong.of(JsonValues.readLong(in)))
        : type.cast(OptionalDouble.of(JsonValues.readDouble(in)));
  }

  private T ofText(JsonParser in) throws IOException {
    if (type == OptionalInt.class) {
      return type.cast(OptionalInt.of((Integer) NumberTexts.read(int.class, in)));
    }
    return type == OptionalLong.class
        ? type.cast(OptionalLong.of((Long) NumberTexts.read(long.class, in)))
        : type.cast(OptionalDouble.of((Double) NumberTexts.read(double.class, in)));
  }

  @Override
  public void write(T value, JsonGenerator out, IdentityGuard guard) throws IOException {
    if (text && value != null && !value.equals(nullValue())) {
      out.writeString(NumberTexts.of(number(value)));
    } else if (value instanceof OptionalInt && ((OptionalInt) value).isPresent()) {
      out.writeNumber(((OptionalInt) value).getAsInt());
    } else if (value instanceof OptionalLong && ((OptionalLong) value).isPresent()) {
      out.writeNumber(((OptionalLong) value).getAsLong());
    } else if (value instanceof OptionalDouble && ((OptionalDouble) value).isPresent()) {
      out.writeNumber(((OptionalDouble) value).getAsDouble());
    } else {
      out.writeNull();
    }
  }

  private static Number number(Object value) {
    if (value instanceof OptionalInt) {
      return ((OptionalInt) value).getAsInt();
    }
    return value instanceof OptionalLong
        ? (Number) ((OptionalLong) value).getAsLong()
        : (Number) ((OptionalDouble) value).getAsDouble();
  }

  @Override
  T nullValue() {
    if (type == OptionalInt.class) {
      return type.cast(OptionalInt.empty());
    }
    return type.cast(type == OptionalLong.class ? OptionalLong.empty() : OptionalDouble.empty());
  }
}
