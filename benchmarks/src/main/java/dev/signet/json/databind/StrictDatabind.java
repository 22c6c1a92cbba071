package dev.signet.json.databind;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.signet.identity.IdentityGuard;

/**
 * Readers and writers of the runtime's mapper; in the package of {@link StrictMapper}, which shows
 * the mapper to nobody.
 */
public final class StrictDatabind {

  private StrictDatabind() {}

  /** Reads from a parser. */
  public static ObjectReader readerOfParser(Class<?> type) {
    return StrictMapper.MAPPER.readerFor(type);
  }

  /** Reads from bytes with this factory, and refuses what follows the value as a host does. */
  public static ObjectReader reader(Class<?> type, JsonFactory factory) {
    return StrictMapper.MAPPER
        .readerFor(type)
        .with(factory)
        .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /** Writes to bytes with the identity guard. */
  public static ObjectWriter writer(Class<?> type, IdentityGuard guard) {
    return StrictMapper.MAPPER.writerFor(type).withAttribute(IdentityModule.GUARD, guard);
  }
}
