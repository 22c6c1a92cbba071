package dev.signet.json;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.Arrays;

/** An answer as a tree. */
final class TreeOutput implements JsonOutput<Object> {

  private TokenBuffer buffer;

  @Override
  public JsonGenerator start() {
    buffer = new PlainBuffer();
    return buffer;
  }

  @Override
  public Object finish() throws IOException {
    return Databind.MAPPER.readValue(buffer.asParserOnFirstToken(), Object.class);
  }

  /** A TokenBuffer keeps binary and raw values as Java objects, which are no part of JSON. */
  private static final class PlainBuffer extends TokenBuffer {

    PlainBuffer() {
      super(Databind.MAPPER, false);
    }

    @Override
    public void writeBinary(Base64Variant variant, byte[] data, int offset, int length)
        throws IOException {
      writeString(variant.encode(Arrays.copyOfRange(data, offset, offset + length)));
    }

    @Override
    public void writeRawValue(String json) throws IOException {
      try (JsonParser parser = Databind.MAPPER.createParser(json)) {
        parser.nextToken();
        copyCurrentStructure(parser);
      }
    }
  }
}
