package dev.signet.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;

/** An answer as a tree. */
final class TreeOutput implements JsonOutput<Object> {

  private TokenBuffer buffer;

  @Override
  public JsonGenerator start() {
    buffer = new TokenBuffer(Databind.MAPPER, false);
    return buffer;
  }

  @Override
  public Object finish() throws IOException {
    return Databind.MAPPER.readValue(buffer.asParserOnFirstToken(), Object.class);
  }
}
