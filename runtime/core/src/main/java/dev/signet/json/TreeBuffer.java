package dev.signet.json;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.Arrays;

/**
 * A buffer that holds what the text of the same answer would hold. Jackson's own keeps byte arrays,
 * raw text and infinite numbers as they are, which a platform then writes in its own way.
 */
final class TreeBuffer extends TokenBuffer {

  TreeBuffer() {
    super(Databind.MAPPER, false);
  }

  @Override
  public void writeBinary(Base64Variant variant, byte[] data, int offset, int length)
      throws IOException {
    writeString(variant.encode(Arrays.copyOfRange(data, offset, offset + length)));
  }

  @Override
  public void writeNumber(double value) throws IOException {
    if (Double.isFinite(value)) {
      super.writeNumber(value);
    } else {
      writeString(String.valueOf(value));
    }
  }

  @Override
  public void writeNumber(float value) throws IOException {
    if (Float.isFinite(value)) {
      super.writeNumber(value);
    } else {
      writeString(String.valueOf(value));
    }
  }

  @Override
  public void writeRawValue(String json) throws IOException {
    try (JsonParser parser = Databind.MAPPER.createParser(json)) {
      parser.nextToken();
      copyCurrentStructure(parser);
    }
  }
}
