package dev.signet.json.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.signet.identity.IdentityGuard;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.JsonForms;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The codec of an enum, by the names that its constants have in JSON. */
final class EnumCodec<T extends Enum<T>> extends JsonCodec<T> {

  private final String[] names;
  private final Map<String, T> byName = new HashMap<>();

  EnumCodec(T[] constants, String[] names, String[] aliases) {
    this.names = names.clone();
    for (int i = 0; i < aliases.length; i += 2) {
      byName.put(aliases[i], constants[Integer.parseInt(aliases[i + 1])]);
    }
    for (int i = 0; i < names.length; i++) {
      byName.put(names[i], constants[i]);
    }
  }

  @Override
  public T read(JsonParser in) throws IOException {
    if (!in.hasToken(JsonToken.VALUE_STRING)) {
      throw expected();
    }
    return readKey(in.getText());
  }

  @Override
  T readKey(String key) throws InvalidPayloadException {
    T value = byName.get(key);
    value = value == null ? byName.get(key.trim()) : value;
    if (value == null) {
      throw expected();
    }
    return value;
  }

  private InvalidPayloadException expected() {
    return JsonValues.expected(JsonForms.oneOf(Arrays.asList(names)));
  }

  @Override
  public void write(T value, JsonGenerator out, IdentityGuard guard) throws IOException {
    if (value == null) {
      out.writeNull();
    } else {
      out.writeString(keyText(value));
    }
  }

  @Override
  String keyText(T key) {
    return names[key.ordinal()];
  }
}
