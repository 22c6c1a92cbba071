package dev.signet.json.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.signet.identity.IdentityGuard;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.JsonForms;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The codec of strings, numbers, booleans and the like. One class serves all of them, so that the
 * first call loads fewer classes.
 */
final class ScalarCodec<T> extends JsonCodec<T> {

  enum Kind {
    STRING(null),
    BOOLEAN(null),
    BYTE(Byte.class),
    SHORT(Short.class),
    INT(Integer.class),
    LONG(Long.class),
    FLOAT(Float.class),
    DOUBLE(Double.class),
    CHAR(null),
    BIG_DECIMAL(BigDecimal.class),
    BIG_INTEGER(BigInteger.class),
    UUID(null),
    BYTES(null),
    CHARS(null),
    /** The only value of Void, which is null. */
    NULL(null);

    /** The class of a number; null for what is none. */
    private final Class<?> number;

    Kind(Class<?> number) {
      this.number = number;
    }
  }

  /** The forms of a number or boolean in JSON. */
  enum Form {
    /** Its own. */
    OWN,
    /** A string with a number, or with true or false. */
    TEXT,
    /** 0 for false and 1 for true. */
    BIT
  }

  private final Kind kind;
  private final Form form;

  ScalarCodec(Kind kind, Form form) {
    this.kind = kind;
    this.form = form;
  }

  @Override
  ScalarCodec<T> asText() {
    return new ScalarCodec<>(kind, Form.TEXT);
  }

  @Override
  @SuppressWarnings("unchecked") // the constants in JsonCodecs pair kinds and types
  public T read(JsonParser in) throws IOException {
    switch (form) {
      case TEXT:
        return (T) (kind == Kind.BOOLEAN ? truth(in) : NumberTexts.read(kind.number, in));
      case BIT:
        return (T) bit(in);
      default:
        return (T) value(in);
    }
  }

  private static Boolean truth(JsonParser in) throws IOException {
    String text = in.hasToken(JsonToken.VALUE_STRING) ? in.getText() : "";
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    throw JsonValues.expected(JsonForms.asText(JsonForms.BOOLEAN));
  }

  private static Boolean bit(JsonParser in) throws IOException {
    String digits = in.hasToken(JsonToken.VALUE_NUMBER_INT) ? in.getText() : "";
    if (digits.equals("0") || digits.equals("1")) {
      return digits.equals("1");
    }
    throw JsonValues.expected(JsonForms.BIT);
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
      case NULL:
        throw JsonValues.expected(JsonForms.NULL);
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
    if (form == Form.TEXT) {
      out.writeString(kind == Kind.BOOLEAN ? value.toString() : NumberTexts.of((Number) value));
      return;
    }
    if (form == Form.BIT) {
      out.writeNumber((Boolean) value ? 1 : 0);
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

  @Override
  @SuppressWarnings("unchecked") // the constants in JsonCodecs pair kinds and types
  T readKey(String key) throws InvalidPayloadException {
    Object value;
    if (kind == Kind.UUID) {
      value = JsonValues.uuid(key);
    } else {
      value = kind == Kind.STRING ? key : NumberTexts.parse(kind.number, key);
      if (value == null) {
        throw JsonValues.expected(NumberTexts.form(kind.number));
      }
    }
    return (T) value;
  }

  @Override
  String keyText(T key) {
    return key.toString();
  }
}
