package dev.signet.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;

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

  private StrictDatabind() {}

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
