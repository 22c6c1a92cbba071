package dev.signet.json.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.identity.AppId;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.OpenId;
import dev.signet.identity.UnionId;
import java.io.IOException;

/** The codec of identities, which writes them through the guard of the call and never reads one. */
final class IdentityCodec<T> extends JsonCodec<T> {

  @Override
  public T read(JsonParser in) {
    throw new IllegalStateException("an identity is never part of a payload");
  }

  @Override
  public void write(T value, JsonGenerator out, IdentityGuard guard) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof OpenId) {
      out.writeString(guard.text((OpenId) value));
    } else if (value instanceof UnionId) {
      out.writeString(guard.text((UnionId) value));
    } else {
      out.writeString(((AppId) value).value());
    }
  }
}
