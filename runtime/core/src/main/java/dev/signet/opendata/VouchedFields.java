package dev.signet.opendata;

import dev.signet.json.InvalidPayloadException;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of an event that the platform put there, as its variable OPEN_DATA_INFO names them:
 * {@code {"keys":["phone"]}} (documentation of getWXContext).
 */
final class VouchedFields {

  /** The most CloudIDs of one call (documentation of open data). */
  private static final int MOST = 5;

  private static final int MOST_BYTES = 4096;

  private VouchedFields() {}

  /** Returns the names; none if the text is not of the documented form. */
  static Set<String> of(String openDataInfo) {
    if (openDataInfo == null || openDataInfo.length() > MOST_BYTES) {
      return Set.of();
    }
    try {
      return names(
          new StrictJson(JsonLimits.defaults().withMaxBytes(MOST_BYTES))
              .readObject(openDataInfo.getBytes(StandardCharsets.UTF_8)));
    } catch (InvalidPayloadException malformed) {
      return Set.of();
    }
  }

  private static Set<String> names(Map<String, Object> info) {
    Object keys = info.get("keys");
    if (!(keys instanceof List) || ((List<?>) keys).size() > MOST) {
      return Set.of();
    }
    Set<String> names = new HashSet<>();
    for (Object key : (List<?>) keys) {
      if (!(key instanceof String)) {
        return Set.of();
      }
      names.add((String) key);
    }
    return names;
  }
}
