package dev.signet.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** An answer as a tree. */
final class TreeOutput implements JsonOutput<Object> {

  private TreeBuffer buffer;

  @Override
  public JsonGenerator start() {
    buffer = new TreeBuffer();
    return buffer;
  }

  @Override
  public Object finish() throws IOException {
    return Databind.MAPPER.readValue(buffer.asParserOnFirstToken(), Object.class);
  }
}
