package dev.signet.json.databind;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import java.io.IOException;

/**
 * Refuses numbers that no double can hold where any JSON is accepted. Jackson turns such a number
 * into infinity there, which JSON does not have.
 */
final class FiniteNumberDeserializer extends DelegatingDeserializer {

  private static final long serialVersionUID = 1L;

  /** Returns the deserializers of JsonNode and its subclasses, which no modifier sees. */
  static SimpleDeserializers ofTrees() {
    return new SimpleDeserializers() {
      private static final long serialVersionUID = 1L;

      @Override
      public JsonDeserializer<?> findTreeNodeDeserializer(
          Class<? extends JsonNode> type,
          DeserializationConfig config,
          BeanDescription description) {
        return new FiniteNumberDeserializer(JsonNodeDeserializer.getDeserializer(type));
      }
    };
  }

  FiniteNumberDeserializer(JsonDeserializer<?> standard) {
    super(standard);
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> standard) {
    return new FiniteNumberDeserializer(standard);
  }

  @Override
  public Object getAbsentValue(DeserializationContext context) throws JsonMappingException {
    return getDelegatee().getAbsentValue(context);
  }

  @Override
  public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
    if (JsonNode.class.isAssignableFrom(handledType())) {
      return super.deserialize(new Doubles(in), context);
    }
    Object value = super.deserialize(in, context);
    if (value instanceof Double && ((Double) value).isInfinite()) {
      throw outOfRange(in);
    }
    return value;
  }

  private static MismatchedInputException outOfRange(JsonParser in) {
    return MismatchedInputException.from(in, double.class, "out of range");
  }

  /**
   * Refuses infinite numbers inside of a tree and adds their path, which jackson does not report
   * there.
   */
  private static final class Doubles extends JsonParserDelegate {

    private final JsonStreamContext outside;

    Doubles(JsonParser parser) {
      super(parser);
      JsonStreamContext context = parser.getParsingContext();
      this.outside = parser.currentToken().isStructStart() ? context.getParent() : context;
    }

    @Override
    public double getDoubleValue() throws IOException {
      double value = delegate.getDoubleValue();
      if (Double.isInfinite(value)) {
        throw placed(outOfRange(this));
      }
      return value;
    }

    private JsonMappingException placed(JsonMappingException refused) {
      for (JsonStreamContext at = getParsingContext(); at != outside; at = at.getParent()) {
        refused.prependPath(
            at.inArray()
                ? new JsonMappingException.Reference(null, at.getCurrentIndex())
                : new JsonMappingException.Reference(null, at.getCurrentName()));
      }
      return refused;
    }
  }
}
