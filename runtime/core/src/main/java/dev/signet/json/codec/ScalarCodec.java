package dev.signet.json.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.identity.IdentityGuard;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The codec of strings, numbers, booleans and the like. One class serves all of them, so that the
 * first call loads fewer classes.
 */
final class ScalarCodec<T> extends JsonCodec<T> {

  enum Kind {
    STRING,
    BOOLEAN,
    BYTE,
    SHORT,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    CHAR,
    BIG_DECIMAL,
    BIG_INTEGER,
    UUID,
    BYTES,
    CHARS
  }

  private final Kind kind;

  ScalarCodec(Kind kind) {
    this.kind = kind;
  }

  @Override
  @SuppressWarnings("unchecked") // the constants in JsonCodecs pair kinds and types
  public T read(JsonParser in) throws IOException {
    return (T) value(in);
  }

  private Object value(JsonParser in) throws IOException {
    switch (kind) {
      case STRING:
        return JsonValues.readString(in);
      case BOOLEAN:
        return JsonValues.readBoolean(in);
      case BYTE:
        return JsonValues.readByte(in);
      case SHORT:
        return JsonValues.readShort(in);
      case INT:
        return JsonValues.readInt(in);
      case LONG:
        return JsonValues.readLong(in);
      case FLOAT:
        return JsonValues.readFloat(in);
      case DOUBLE:
        return JsonValues.readDouble(in);
      case CHAR:
        return JsonValues.readChar(in);
      case BIG_DECIMAL:
        return JsonValues.readBigDecimal(in);
      case BIG_INTEGER:
        return JsonValues.readBigInteger(in);
      case UUID:
        return JsonValues.readUuid(in);
      case BYTES:
        return JsonValues.readBytes(in);
      default:
        return JsonValues.readChars(in);
    }
  }

  @Override
  public void write(T value, JsonGenerator out, IdentityGuard guard) throws IOException {
    if (value == null) {
      out.writeNull();
      return;
    }
    switch (kind) {
      case BOOLEAN:
        out.writeBoolean((Boolean) value);
        break;
      case BYTE:
      case SHORT:
      case INT:
        out.writeNumber(((Number) value).intValue());
        break;
      case LONG:
        out.writeNumber((Long) value);
        break;
      case FLOAT:
        out.writeNumber((Float) value);
        break;
      case DOUBLE:
        out.writeNumber((Double) value);
        break;
      case BIG_DECIMAL:
        out.writeNumber((BigDecimal) value);
        break;
      case BIG_INTEGER:
        out.writeNumber((BigInteger) value);
        break;
      case BYTES:
        out.writeBinary((byte[]) value);
        break;
      case CHARS:
        out.writeString(new String((char[]) value));
        break;
      default:
        out.writeString(value.toString());
    }
  }
}
