package dev.signet.json.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.identity.IdentityGuard;
import java.io.IOException;
import java.util.Optional;

/** The codec of Optionals: a value, or null for empty. */
final class OptionalCodec<T> extends JsonCodec<Optional<T>> {

  private final JsonCodec<T> content;

  OptionalCodec(JsonCodec<T> content) {
    this.content = content;
  }

  @Override
  public Optional<T> read(JsonParser in) throws IOException {
    return Optional.ofNullable(content.read(in));
  }

  @Override
  public void write(Optional<T> value, JsonGenerator out, IdentityGuard guard) throws IOException {
    content.write(value == null ? null : value.orElse(null), out, guard);
  }

  @Override
  Optional<T> nullValue() {
    return Optional.empty();
  }
}
