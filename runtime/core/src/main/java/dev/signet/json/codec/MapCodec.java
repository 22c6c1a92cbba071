package dev.signet.json.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.signet.identity.IdentityGuard;
import dev.signet.json.InvalidPayloadException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The codec of maps with strings as keys. Null values are read only if the value type allows them.
 */
final class MapCodec<V> extends JsonCodec<Map<String, V>> {

  private final JsonCodec<V> content;
  private final boolean nullable;

  MapCodec(JsonCodec<V> content, boolean nullable) {
    this.content = content;
    this.nullable = nullable;
  }

  @Override
  public Map<String, V> read(JsonParser in) throws IOException {
    JsonValues.beginObject(in);
    Map<String, V> map = new LinkedHashMap<>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      try {
        map.put(name, CollectionCodec.readContent(in, content, nullable));
      } catch (InvalidPayloadException invalid) {
        throw invalid.below(name);
      }
    }
    return map;
  }

  @Override
  public void write(Map<String, V> value, JsonGenerator out, IdentityGuard guard)
      throws IOException {
    if (value == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    for (Map.Entry<String, V> entry : value.entrySet()) {
      if (entry.getKey() == null) {
        throw new IllegalStateException("a map in the result has null for a key");
      }
      out.writeFieldName(entry.getKey());
      content.write(entry.getValue(), out, guard);
    }
    out.writeEndObject();
  }
}
