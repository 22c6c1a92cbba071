package dev.signet.benchmarks.codec;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.benchmarks.codec.GreetingFunctions.Cart;
import dev.signet.benchmarks.codec.GreetingFunctions.Whoami;
import dev.signet.function.FunctionHandler;
import dev.signet.json.databind.StrictDatabind;
import dev.signet.json.wire.JsonOutput;
import dev.signet.json.wire.StrictParsers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * A codec with Jackson's strict parser or generator, but without the checks of a host that Jackson
 * does not have, so that it does the work of {@link DatabindCodec}.
 */
final class BareCodec implements Codec {

  private final Opening opening;
  private final Reading reading;
  private final Writing writing;

  private BareCodec(Opening opening, Reading reading, Writing writing) {
    this.opening = opening;
    this.reading = reading;
    this.writing = writing;
  }

  /** Returns the generated codec with the parser and generator that the runtime makes. */
  static Codec generated() {
    FunctionHandler handler = RuntimeCodec.handler();
    return new BareCodec(
        StrictParsers::byRuntime,
        in -> decode(handler, in),
        () -> {
          JsonOutput<byte[]> output = JsonOutput.bytes();
          handler.encode(RESULT, output.start(), GUARD);
          return output.finish();
        });
  }

  /** Returns the generated codec with the parser and generator that Jackson's factory makes. */
  static Codec generatedOnFactory() {
    FunctionHandler handler = RuntimeCodec.handler();
    return new BareCodec(
        StrictParsers::byFactory,
        in -> decode(handler, in),
        onFactory(out -> handler.encode(RESULT, out, GUARD)));
  }

  /** Returns databind with the same parser and generator as {@link #generatedOnFactory}. */
  static Codec databindOnFactory() {
    var reader = StrictDatabind.readerOfParser(Cart.class);
    var writer = StrictDatabind.writer(Whoami.class, GUARD);
    return new BareCodec(
        StrictParsers::byFactory,
        reader::readValue,
        onFactory(out -> writer.writeValue(out, RESULT)));
  }

  @Override
  public Object decode() throws IOException {
    try (JsonParser in = opening.open(BODY)) {
      Object read = reading.read(in);
      if (in.nextToken() != null) {
        throw new IOException("something follows");
      }
      return read;
    }
  }

  @Override
  public byte[] encode() throws IOException {
    return writing.write();
  }

  private static Object decode(FunctionHandler handler, JsonParser in) throws IOException {
    in.nextToken();
    return handler.decode(in);
  }

  private static Writing onFactory(Encoding encoding) {
    JsonFactory factory = new JsonFactory();
    return () -> {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
      try (JsonGenerator out = factory.createGenerator(bytes, JsonEncoding.UTF8)) {
        encoding.encode(out);
      }
      return bytes.toByteArray();
    };
  }

  private interface Opening {
    JsonParser open(byte[] body) throws IOException;
  }

  private interface Reading {
    Object read(JsonParser in) throws IOException;
  }

  private interface Encoding {
    void encode(JsonGenerator out) throws IOException;
  }

  private interface Writing {
    byte[] write() throws IOException;
  }
}
