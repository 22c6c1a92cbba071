package dev.signet.benchmarks.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.benchmarks.codec.GreetingFunctions.Cart;
import dev.signet.benchmarks.codec.GreetingFunctions.Whoami;
import dev.signet.identity.IdentityGuard;
import dev.signet.json.codec.JsonCodec;
import dev.signet.json.databind.DatabindCodec;
import java.io.IOException;

/** A handler whose types are handed to jackson-databind, as the runtime does it. */
final class HandedOver extends OtherHandler {

  private final JsonCodec<Cart> payload = DatabindCodec.of(Cart.class);
  private final JsonCodec<Whoami> result = DatabindCodec.of(Whoami.class);

  @Override
  public Object decode(JsonParser in) throws IOException {
    return payload.read(in);
  }

  @Override
  public void encode(Object value, JsonGenerator out, IdentityGuard guard) throws IOException {
    result.write((Whoami) value, out, guard);
  }
}
