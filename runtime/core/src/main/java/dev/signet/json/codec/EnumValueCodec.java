package dev.signet.json.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.identity.IdentityGuard;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.JsonForms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads and writes the constants of an enum by a value of each, as {@code @JsonValue} declares it,
 * or reads them by a {@code @JsonCreator}; the base class of generated codecs.
 *
 * @param <T> the enum
 * @param <V> the type of the value in JSON
 */
public abstract class EnumValueCodec<T extends Enum<T>, V> extends ValueCodec<T, V> {

  private final T[] constants;
  private final String[] names;

  /**
   * Makes a codec; for generated code.
   *
   * @param constants all constants, in their order
   * @param names the names that are written for them; null to write their values
   */
  protected EnumValueCodec(T[] constants, String[] names, JsonCodec<V> content) {
    super(content);
    this.constants = constants.clone();
    this.names = names == null ? null : names.clone();
  }

  /** Returns the first constant with this value, unless the enum has a creator of its own. */
  @Override
  protected T make(V value) throws Exception {
    T found = find(value);
    return found == null && value instanceof String ? find(((String) value).trim()) : found;
  }

  private T find(Object value) throws Exception {
    for (T constant : constants) {
      if (value.equals(value(constant))) {
        return constant;
      }
    }
    return null;
  }

  @Override
  final V content(JsonParser in) throws IOException {
    try {
      return super.content(in);
    } catch (InvalidPayloadException otherForm) {
      throw refusal(otherForm);
    }
  }

  @Override
  final InvalidPayloadException refusal(InvalidPayloadException refused) {
    List<String> texts = new ArrayList<>();
    try {
      for (T constant : constants) {
        texts.add(text(constant));
      }
    } catch (IOException | RuntimeException unknown) {
      return refused;
    }
    return JsonValues.expected(JsonForms.oneOf(texts));
  }

  private String text(T constant) throws IOException {
    return names == null ? String.valueOf(written(constant)) : names[constant.ordinal()];
  }

  @Override
  public final void write(T value, JsonGenerator out, IdentityGuard guard) throws IOException {
    if (value == null || names == null) {
      super.write(value, out, guard);
    } else {
      out.writeString(names[value.ordinal()]);
    }
  }

  @Override
  final String keyText(T key) throws IOException {
    return names == null ? super.keyText(key) : names[key.ordinal()];
  }
}
