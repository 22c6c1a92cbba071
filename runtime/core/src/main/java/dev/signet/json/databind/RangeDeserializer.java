package dev.signet.json.databind;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.OptionalDouble;

/**
 * Reads numbers that their type can hold. Jackson's own deserializers also take 255 for a byte, and
 * 1e400, "NaN" and "Infinity" for a double.
 */
final class RangeDeserializer extends DelegatingDeserializer {

  private static final long serialVersionUID = 1L;

  RangeDeserializer(JsonDeserializer<?> standard) {
    super(standard);
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> standard) {
    return new RangeDeserializer(standard);
  }

  @Override
  public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
    if (handledType().isArray() && !in.hasToken(JsonToken.START_ARRAY)) {
      return context.reportInputMismatch(handledType(), "no array, though maybe a packed one");
    }
    Object value = read(in, context);
    requireFinite(value, in);
    boolean wrapped = value instanceof Byte && in.getIntValue() > Byte.MAX_VALUE;
    return value == null || wrapped || !isFinite(value)
        ? context.reportInputMismatch(handledType(), "out of range")
        : value;
  }

  /**
   * Returns the value, or null if it is too large for its type or has an exponent too large for a
   * BigDecimal. Jackson throws in both cases, but without the place.
   */
  private Object read(JsonParser in, DeserializationContext context) throws IOException {
    try {
      return super.deserialize(in, context);
    } catch (InputCoercionException | NumberFormatException e) {
      return null;
    }
  }

  private static boolean isFinite(Object value) {
    if (value instanceof OptionalDouble) {
      return Double.isFinite(((OptionalDouble) value).orElse(0));
    }
    return !(value instanceof Double || value instanceof Float)
        || Double.isFinite(((Number) value).doubleValue());
  }

  /** Refuses an array of floats or doubles that has an element which is not finite. */
  private void requireFinite(Object array, JsonParser in) throws IOException {
    boolean numbers = array instanceof double[] || array instanceof float[];
    int length = numbers ? Array.getLength(array) : 0;
    for (int i = 0; i < length; i++) {
      if (!Double.isFinite(Array.getDouble(array, i))) {
        MismatchedInputException refused =
            MismatchedInputException.from(in, double.class, "out of range");
        refused.prependPath(array, i);
        throw refused;
      }
    }
  }
}
