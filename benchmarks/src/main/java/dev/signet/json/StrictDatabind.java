package dev.signet.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;

/**
 * The mapper and the parser's settings that jackson-databind has in the runtime; in this package,
 * because they are not public.
 */
public final class StrictDatabind {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(JsonLimits.defaults().constraints())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private static final ByteParsers PARSERS = new ByteParsers(FACTORY);

  private StrictDatabind() {}

  /** With those settings, as jackson makes it. */
  public static JsonParser parserByFactory(byte[] body) throws IOException {
    return FACTORY.createParser(body);
  }

  /** The same as the runtime makes it, once it has checked the body. */
  public static JsonParser parserByRuntime(byte[] body) {
    return PARSERS.parser(body);
  }

  /** Reads from a parser. */
  public static ObjectReader readerOfParser(Class<?> type) {
    return Databind.MAPPER.readerFor(type);
  }

  /** Reads from bytes with what {@link StrictJson} asks of jackson. */
  public static ObjectReader reader(Class<?> type) {
    return Databind.MAPPER
        .readerFor(type)
        .with(FACTORY)
        .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /** Writes to bytes with the identity guard. */
  public static ObjectWriter writer(Class<?> type, IdentityGuard guard) {
    return Databind.MAPPER.writerFor(type).withAttribute(IdentityModule.GUARD, guard);
  }
}
