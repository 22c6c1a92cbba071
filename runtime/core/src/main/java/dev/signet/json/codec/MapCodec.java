package dev.signet.json.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.signet.identity.IdentityGuard;
import dev.signet.json.InvalidPayloadException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The codec of maps. Null values are read only if the value type allows them. */
final class MapCodec<K, V, M extends Map<K, V>> extends JsonCodec<M> {

  private final JsonCodec<K> key;
  private final JsonCodec<V> content;
  private final boolean nullable;
  private final boolean sorted;

  MapCodec(JsonCodec<K> key, JsonCodec<V> content, boolean nullable, boolean sorted) {
    this.key = key;
    this.content = content;
    this.nullable = nullable;
    this.sorted = sorted;
  }

  @Override
  @SuppressWarnings("unchecked") // JsonCodecs and JsonContainers pair the flag and the type
  public M read(JsonParser in) throws IOException {
    JsonValues.beginObject(in);
    Map<K, V> map = sorted ? new TreeMap<>() : new LinkedHashMap<>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      try {
        map.put(JsonContainers.key(key, name), CollectionCodec.readContent(in, content, nullable));
      } catch (InvalidPayloadException invalid) {
        throw invalid.below(name);
      }
    }
    return (M) map;
  }

  @Override
  public void write(M value, JsonGenerator out, IdentityGuard guard) throws IOException {
    if (value == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    for (Map.Entry<K, V> entry : value.entrySet()) {
      if (entry.getKey() == null) {
        throw new IllegalStateException("a map in the result has null for a key");
      }
      out.writeFieldName(key.keyText(entry.getKey()));
      content.write(entry.getValue(), out, guard);
    }
    out.writeEndObject();
  }
}
