package dev.signet.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** An answer as UTF-8 bytes. */
final class BytesOutput implements JsonOutput<byte[]> {

  private static final JsonFactory FACTORY = new JsonFactory();

  private ByteArrayOutputStream bytes;
  private JsonGenerator generator;

  @Override
  public JsonGenerator start() throws IOException {
    bytes = new ByteArrayOutputStream(256);
    generator = FACTORY.createGenerator(bytes);
    return generator;
  }

  @Override
  public byte[] finish() throws IOException {
    generator.close();
    return bytes.toByteArray();
  }
}
