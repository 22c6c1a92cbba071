package dev.signet.json.databind;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.signet.identity.IdentityGuard;

/**
 * Makes readers and writers of the runtime's mapper. It is in the package of {@link StrictMapper}
 * because that class is not public.
 */
public final class StrictDatabind {

  private StrictDatabind() {}

  /** Returns a reader that reads from a parser. */
  public static ObjectReader readerOfParser(Class<?> type) {
    return StrictMapper.MAPPER.readerFor(type);
  }

  /**
   * Returns a reader that reads bytes with this factory, and refuses text after the value as a host
   * does.
   */
  public static ObjectReader reader(Class<?> type, JsonFactory factory) {
    return StrictMapper.MAPPER
        .readerFor(type)
        .with(factory)
        .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /** Returns a writer that writes bytes under the identity guard. */
  public static ObjectWriter writer(Class<?> type, IdentityGuard guard) {
    return StrictMapper.MAPPER.writerFor(type).withAttribute(IdentityModule.GUARD, guard);
  }
}
