package dev.signet.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;

/**
 * Refuses a number that is too large for a double where one is asked for. Jackson hands out
 * infinity, which JSON does not have, to a Map, a JsonNode or an Object.
 */
class FiniteNumbers extends JsonParserDelegate {

  FiniteNumbers(JsonParser parser) {
    super(parser);
  }

  @Override
  public double getDoubleValue() throws IOException {
    double value = delegate.getDoubleValue();
    requireFinite(value, double.class);
    return value;
  }

  @Override
  public float getFloatValue() throws IOException {
    float value = delegate.getFloatValue();
    requireFinite(value, float.class);
    return value;
  }

  private void requireFinite(double value, Class<?> type) throws IOException {
    if (Double.isInfinite(value)) {
      throw MismatchedInputException.from(this, type, "out of range");
    }
  }
}
