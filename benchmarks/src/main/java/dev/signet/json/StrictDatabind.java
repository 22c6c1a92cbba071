package dev.signet.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;

/**
 * Readers and writers of the runtime's mapper; in the package of {@link Databind}, which shows the
 * mapper to nobody.
 */
public final class StrictDatabind {

  private StrictDatabind() {}

  /** Reads from a parser. */
  public static ObjectReader readerOfParser(Class<?> type) {
    return Databind.MAPPER.readerFor(type);
  }

  /** Reads from bytes with this factory, and refuses what follows the value as a host does. */
  public static ObjectReader reader(Class<?> type, JsonFactory factory) {
    return Databind.MAPPER
        .readerFor(type)
        .with(factory)
        .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /** Writes to bytes with the identity guard. */
  public static ObjectWriter writer(Class<?> type, IdentityGuard guard) {
    return Databind.MAPPER.writerFor(type).withAttribute(IdentityModule.GUARD, guard);
  }
}
