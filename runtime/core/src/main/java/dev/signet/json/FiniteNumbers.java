package dev.signet.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

/**
 * Refuses a number that is too large for a double where one is asked for. Jackson makes infinity of
 * it, which JSON does not have. Put around the parser for databind only; generated code looks
 * itself.
 */
final class FiniteNumbers extends JsonParserDelegate {

  /** What the value that is read is in. */
  private final JsonStreamContext outside;

  FiniteNumbers(JsonParser parser) {
    super(parser);
    JsonStreamContext context = parser.getParsingContext();
    this.outside =
        parser.isExpectedStartObjectToken() || parser.isExpectedStartArrayToken()
            ? context.getParent()
            : context;
  }

  @Override
  public double getDoubleValue() throws IOException {
    return finite(delegate.getDoubleValue());
  }

  @Override
  public float getFloatValue() throws IOException {
    float value = delegate.getFloatValue();
    finite(value);
    return value;
  }

  /** What databind puts aside is not read through this parser again. */
  @Override
  public Object getNumberValueDeferred() throws IOException {
    if (delegate.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
      finite(Double.parseDouble(delegate.getText()));
    }
    return delegate.getNumberValueDeferred();
  }

  private double finite(double value) throws InvalidPayloadException {
    if (Double.isInfinite(value)) {
      throw InvalidPayloadException.at(
          JsonPath.between(outside, delegate.getParsingContext()), "expected a number");
    }
    return value;
  }
}
