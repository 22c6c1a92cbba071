package dev.signet.processor.testing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.signet.json.databind.DatabindCodec;
import java.lang.reflect.Field;

/** Gives tests the runtime's own mapper, which the runtime does not expose. */
public final class RuntimeMapper {

  private RuntimeMapper() {}

  /** Returns the mapper, with the project's strict settings. */
  public static JsonMapper get() {
    try {
      Field mapper =
          Class.forName(
                  "dev.signet.json.databind.StrictMapper",
                  true,
                  DatabindCodec.class.getClassLoader())
              .getDeclaredField("MAPPER");
      mapper.setAccessible(true);
      return (JsonMapper) mapper.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
