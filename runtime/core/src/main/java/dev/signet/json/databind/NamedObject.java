package dev.signet.json.databind;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.JsonForms;
import dev.signet.json.MissingProperties;
import dev.signet.json.codec.JsonValues;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * An object whose class is named by one of its properties, wherever that stands. The others are
 * kept until the class is known. For generated code.
 */
public final class NamedObject {

  private final String property;
  private final String name;
  private final JsonParser parser;

  private NamedObject(String property, String name, JsonParser parser) {
    this.property = property;
    this.name = name;
    this.parser = parser;
  }

  /**
   * Reads an object.
   *
   * @param in stands on the opening brace, and on the closing one afterwards
   * @param property the property that names the class
   * @param visible whether the class reads that property too
   * @throws InvalidPayloadException if this is no object, or the property is not a string
   */
  public static NamedObject read(JsonParser in, String property, boolean visible)
      throws IOException {
    JsonValues.beginObject(in);
    // The copy of the context below shares it, so that what is missing is noted in one place.
    MissingProperties.open(in);
    TokenBuffer kept = new TokenBuffer(in);
    kept.writeStartObject();
    String name = "";
    String field;
    while ((field = in.nextFieldName()) != null) {
      JsonToken token = in.nextToken();
      boolean names = field.equals(property) && token != JsonToken.VALUE_NULL;
      if (names) {
        name = name(in, property);
      }
      if (!field.equals(property) || visible) {
        kept.writeFieldName(field);
        kept.copyCurrentStructure(in);
      }
    }
    kept.writeEndObject();
    kept.overrideParentContext(new Place(in.getParsingContext()));
    JsonParser parser = kept.asParser(in);
    parser.nextToken();
    return new NamedObject(property, name, parser);
  }

  private static String name(JsonParser in, String property) throws IOException {
    try {
      return JsonValues.readString(in);
    } catch (InvalidPayloadException invalid) {
      throw invalid.below(property);
    }
  }

  /** Returns the name of the class; empty if there is none. */
  public String name() {
    return name;
  }

  /** Returns a parser that stands on the opening brace of the object. */
  public JsonParser parser() {
    return parser;
  }

  /** Returns the exception for a name that is missing or not one of these. */
  public InvalidPayloadException unknown(String... known) {
    return InvalidPayloadException.ofForm(property, JsonForms.oneOf(List.of(known)));
  }

  /**
   * Checks the name of the class of an object that can be of one class only.
   *
   * @param in stands on the name
   * @throws InvalidPayloadException if it is another name
   */
  public static void expectName(JsonParser in, String... known) throws IOException {
    if (!in.hasToken(JsonToken.VALUE_STRING) || !Arrays.asList(known).contains(in.getText())) {
      throw InvalidPayloadException.ofForm("", JsonForms.oneOf(List.of(known)));
    }
  }

  /**
   * The place of the object in what surrounds it. The parser of what was kept counts the object
   * once more when it reads the brace.
   */
  private static final class Place extends JsonStreamContext {

    private final JsonStreamContext around;

    Place(JsonStreamContext around) {
      super(around);
      this.around = around;
      _index--;
    }

    @Override
    public JsonStreamContext getParent() {
      return around.getParent();
    }

    @Override
    public String getCurrentName() {
      return around.getCurrentName();
    }

    @Override
    public Object getCurrentValue() {
      return around.getCurrentValue();
    }
  }
}
