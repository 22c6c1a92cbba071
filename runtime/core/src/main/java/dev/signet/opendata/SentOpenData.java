package dev.signet.opendata;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.identity.IdentityGuard;
import dev.signet.json.codec.JsonCodec;
import dev.signet.json.wire.StrictJson;
import java.io.IOException;

/** Reads what was sent for open data, of whatever form it is. {@link OpenDataCheck} judges it. */
public final class SentOpenData extends JsonCodec<Object> {

  /** The one codec. */
  public static final JsonCodec<Object> CODEC = new SentOpenData();

  private SentOpenData() {}

  @Override
  public Object read(JsonParser in) throws IOException {
    return StrictJson.readTree(in);
  }

  @Override
  public void write(Object value, JsonGenerator out, IdentityGuard guard) {
    throw new IllegalStateException("open data are never a result");
  }
}
