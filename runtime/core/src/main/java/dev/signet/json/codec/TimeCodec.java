package dev.signet.json.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.identity.IdentityGuard;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.time.TimeForm;
import java.io.IOException;

/** The codec of a type of {@code java.time}. */
final class TimeCodec<T> extends JsonCodec<T> {

  private final Class<T> type;
  private final TimeForm form;

  TimeCodec(Class<T> type, TimeForm form) {
    this.type = type;
    this.form = form;
  }

  @Override
  public T read(JsonParser in) throws IOException {
    return type.cast(form.read(type, in));
  }

  @Override
  public void write(T value, JsonGenerator out, IdentityGuard guard) throws IOException {
    if (value == null) {
      out.writeNull();
    } else {
      form.write(value, out);
    }
  }

  @Override
  T readKey(String key) throws InvalidPayloadException {
    return type.cast(TimeForm.ISO.parse(type, key));
  }

  @Override
  String keyText(T key) {
    return TimeForm.ISO.text(key);
  }
}
